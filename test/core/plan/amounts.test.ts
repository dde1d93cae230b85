import { describe, expect, it } from "vitest";
import { amountsIn } from "../../../src/core/plan/amounts.ts";

describe("a threshold over a time", () => {
  it.each([
    "p95 regression > +20% or error rate > 1.5× baseline (any sustained 30m)",
    "Burn-rate > 14.4× (1h) or p-value < 0.01 on canary; critical user flow down.",
    "Error rate > 1.5% trong 10 phút liên tiếp.",
    "> 2% / 5 min",
    "5xx above 2% sustained for 5 minutes",
    'sum(rate(http_requests_total{code=~"5.."}[5m])) > 0.02',
    "Response times >5x baseline for >15 minutes",
    "Response times >200ms sustained for >5 minutes",
    "0% success for 2 minutes",
    "More than 3 Sentry issues of this release within an hour",
    "Queue depth over 10k for 15m",
    "Replication lag > 30s for 5m",
    "Alert `CheckoutErrors` fires (5xx > 1 %, 5 min)",
    "the `/health` endpoint is down for more than a minute",
    "Two consecutive 5-minute windows above 1% errors",
    "error budget burn over 10x in 1h",
    "Memory of a pod above 90 % for 10 minutes, or any OOM kill",
    "apdex below 0.8 for ten minutes",
    "CPU > 80% 5min",
    "One customer report of lost data: at once",
    "at least 5 support tickets in the first hour",
    "Login success rate < 98 % (15 min moving average)",
    "crash-free sessions drop below 99.5 % over 24 hours",
    "5+ failed payments in 10 minutes",
    "if canary error rate exceeds stable by 1 percentage point for 10 minutes",
    "Latency doubles for 10 minutes",
    "Mehr als 1 % 5xx in 5 Min.",
    "錯誤率超過 2%,持續 5 分鐘",
    "오류율이 5분 동안 2%를 초과",
    "Als de foutratio 5 minuten boven 2 % ligt",
    "Se la percentuale di errori supera il 2 % per 5 minuti",
    "Si la tasa de errores supera el 2 % durante 5 minutos",
    "Jeśli błędy przekroczą 2 % przez 5 minut",
    "Hata oranı 5 dakika boyunca %2'yi aşarsa",
    "When >1% of checkouts fail over a 5 minute window",
    "Smoke test red after deploy",
    "No orders for 10 minutes",
    "error rate > 0.5%, 5m window",
    "More than 1 in 100 requests fail for 5 minutes",
  ])("is in %j", (text) => {
    expect(amountsIn(text)).toMatchObject({ hasThreshold: true, hasWindow: true });
  });

  it.each([
    "When errors spike",
    "If monitoring shows issues",
    "High error rate",
    "Increased latency for some time",
    "On-call decides",
    "Bugs",
    "When needed",
    "If it does not work",
    "Errors above normal",
    "Too many 5xx",
    "Version 2.0 misbehaves",
    "Step 1 fails",
    "See #123",
    "latency > 800ms",
    "5xx rate over 5 %",
    "> 2 %",
    "When p99 rises for 5 minutes",
    "wenn es Probleme gibt",
    "Si algo falla",
    "If users report problems",
    "degraded performance",
    "error rate threshold exceeded",
    "Critical health-check failure",
  ])("is not in %j", (text) => {
    const { hasThreshold, hasWindow } = amountsIn(text);

    expect(hasThreshold && hasWindow).toBe(false);
  });

  it.each([
    ["latency above 2 s", true, false],
    ["errors for 5 minutes", false, true],
    ["5xx above 2 %", true, false],
    ["p99 above 2 s for 5 minutes", true, true],
    ["1. Errors\n2. Latency", false, false],
    ["Release v2.3.1 of 2026-11-20", false, false],
  ])("of %j has a threshold: %s, and a window: %s", (text, hasThreshold, hasWindow) => {
    expect(amountsIn(text)).toMatchObject({ hasThreshold, hasWindow });
  });
});

describe("a duration", () => {
  it.each([
    "5 min",
    "~10m",
    "under 10 minutes",
    "less than an hour",
    "a few minutes",
    "ca. 5 Minuten",
    "1-2 hours",
    "Seconds",
    "2 business days",
    "00:05:00",
    "couple of minutes",
    "Immediate (flag)",
  ])("is in %j", (text) => {
    expect(amountsIn(text).hasDuration).toBe(true);
  });

  it.each(["Fast", "ASAP", "depends", "short", "unknown time", "Step 2"])("is not in %j", (text) => {
    expect(amountsIn(text).hasDuration).toBe(false);
  });
});
