import { readPolicy } from "../../../src/core/policy/read.ts";
import { aimChecks } from "../../../src/flows/gate/aim-checks.ts";
import { type GateSettings, gateSettings, plannedChecks } from "../../../src/flows/gate/gate-settings.ts";
import { type Watch, type WatchPlan, watch } from "../../../src/flows/gate/watch.ts";
import type { Answer, HttpQuestion, HttpResponse, NoAnswer } from "../../../src/kernel/question.ts";
import { type VirtualClock, virtualClock } from "../../support/virtual-clock.ts";

/** What a service answers: a status, with more where the test needs it, or why there is no answer. */
export type Said =
  | number
  | NoAnswer
  | {
      readonly status: number;
      readonly body?: string;
      readonly headers?: Record<string, string>;
      readonly ms?: number;
    };

/** By host: what it answers at a time (ms since the start), and to the which question (from 0). */
export type Service = (elapsed: number, asked: number, question: HttpQuestion) => Said;

export interface GateWorld {
  readonly clock: VirtualClock;
  readonly lines: string[];
  readonly asked: { readonly host: string; readonly at: number; readonly fresh: boolean }[];
  readonly cancel: AbortController;
  /** Watches by this policy text of the environment `production`. */
  watch(gate: string, more?: Partial<WatchPlan>): Promise<Watch>;
}

/** A gate in a world without real time or network: hosts answer as told, each after 5 ms. */
export function gateWorld(services: Readonly<Record<string, Service>>): GateWorld {
  const clock = virtualClock();
  const lines: string[] = [];
  const asked: { host: string; at: number; fresh: boolean }[] = [];
  const cancel = new AbortController();
  const ports = {
    clock,
    signal: cancel.signal,
    secrets: { redact: (text: string) => text.replaceAll("hunter2", "***") },
    log: {
      info: (line: string) => void lines.push(line),
      group: (title: string, inner: readonly string[]) => void lines.push(`[${title}]`, ...inner),
      warning: (line: string) => void lines.push(`warning: ${line}`),
      error: (line: string) => void lines.push(`error: ${line}`),
      mask: () => {},
    },
    probes: {
      ask: async (question: { via: string }, signal?: AbortSignal): Promise<Answer> => {
        if (question.via !== "http") throw new Error(`nobody answers ${question.via} here`);
        const http = question as HttpQuestion;
        const { host } = new URL(http.url);
        const said =
          services[host]?.(clock.elapsed, asked.filter((one) => one.host === host).length, http) ?? "name";
        asked.push({ host, at: clock.elapsed, fresh: http.fresh });
        const ms = typeof said === "object" ? (said.ms ?? 5) : 5;
        await clock.sleep(Math.min(ms, http.timeoutMs), signal);
        if (typeof said === "string") {
          return { kind: "unreachable", problem: said, detail: said.toUpperCase(), ms, stalledMs: 0 };
        }
        if (ms >= http.timeoutMs) {
          return {
            kind: "unreachable",
            problem: "timeout",
            detail: "late",
            ms: http.timeoutMs,
            stalledMs: 0,
          };
        }
        return responseOf(typeof said === "number" ? { status: said } : said, ms);
      },
    },
  };
  return {
    clock,
    lines,
    asked,
    cancel,
    watch: (gate, more = {}) => {
      const settings = settingsOf(gate);
      const aim = aimChecks(settings, { tag: null, commit: "c".repeat(40), manifest: null }, "production");
      return clock.run(
        watch(ports, { settings, planned: plannedChecks(settings), aim, seed: "5eed", ...more }),
      );
    },
  };
}

/** The settings of a policy's gate; throws what the gate would refuse. */
export function settingsOf(gate: string): GateSettings {
  const indented = gate
    .trim()
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n");
  const reading = readPolicy(`version: 1\nenvironments:\n  production:\n    gate:\n${indented}\n`);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  const inputs = {
    "health-url": undefined,
    interval: undefined,
    bake: undefined,
    "allowed-bad": undefined,
    secrets: new Map([["KEY", "hunter2"]]),
  };
  return gateSettings(reading.policy, "production", inputs);
}

function responseOf(
  said: { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> },
  ms: number,
): HttpResponse {
  return {
    kind: "http",
    status: said.status,
    headers: said.headers ?? {},
    body: new TextEncoder().encode(said.body ?? ""),
    truncated: false,
    address: "203.0.114.7",
    certificateUntil: null,
    redirected: 0,
    ms,
    stalledMs: 0,
  };
}
