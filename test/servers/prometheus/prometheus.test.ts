import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { networkProbes } from "../../../src/adapters/probe/network-probes.ts";
import type { Reading } from "../../../src/core/gate/sample.ts";
import type { Probes } from "../../../src/kernel/ports/probes.ts";
import { isInstalled } from "../../support/docker-registry.ts";
import { type PrometheusServer, startPrometheus } from "./prometheus-server.ts";
import { type ShopService, startShop } from "./shop-service.ts";
import { takeReading, untilReading } from "./take-reading.ts";

const isThere = isInstalled("prometheus", "the prometheus check is tested on written answers alone");

describe.skipIf(!isThere)("on a real Prometheus", () => {
  let shop: ShopService;
  let server: PrometheusServer;
  let probes: Probes;

  beforeAll(async () => {
    shop = await startShop();
    shop.perScrape("old", { good: 10, failed: 0 });
    shop.perScrape("new", { good: 10, failed: 0 });
    shop.expose(["level 7", "nothing_done 0", "leaving 3", `ancient 5 ${Date.now() - 120_000}`]);
    server = await startPrometheus(shop.target);
    probes = networkProbes();
    await untilReading(
      () => take({ query: 'count_over_time(up{job="shop"}[1m])', "at-least": 4 }),
      ({ outcome }) => outcome === "good",
    );
  });

  afterAll(async () => {
    probes?.close();
    await server?.close();
    await shop?.close();
  });

  function take(keys: object, startedAtMs = Date.now() - 60_000): Promise<Reading> {
    const check = { kind: "prometheus", name: "shop", url: server.url, "at-most": 100, ...keys };
    return takeReading(probes, check, startedAtMs);
  }

  function counting(version: string) {
    const query = `sum(increase(requests_total{version="${version}",code="500"}[{since-start}]))`;
    return { kind: "prometheus", url: server.url, query };
  }

  it("a vector of one series, a scalar and the points of a range selector are numbers", async () => {
    const readings = await Promise.all([
      take({ query: "level" }),
      take({ query: "6 * 7" }),
      take({ query: "level[1m]", reduce: "max" }),
    ]);

    expect(readings.map(({ outcome, value }) => [outcome, value])).toEqual([
      ["good", 7],
      ["good", 42],
      ["good", 7],
    ]);
  });

  it("a range query gives points, of which none is from before the gate", async () => {
    const range = { window: "1m", step: "1s" };

    const all = await take({ query: "vector(1)", range, reduce: "count" }, Date.now() - 3_600_000);
    const young = await take({ query: "vector(1)", range, reduce: "count" }, Date.now() - 10_000);

    expect(all.value).toBe(61);
    expect(young.value).toBe(11);
  });

  it("a value above the limit is bad and says by how much", async () => {
    const reading = await take({ query: "level", "at-most": 5 });

    expect(reading).toMatchObject({ outcome: "bad", value: 7, reason: "7, wanted 5 at most", status: 200 });
  });

  it("0 / 0 and 1 / 0 are missing, whatever the limit", async () => {
    const nan = await take({ query: "nothing_done / nothing_done" });
    const infinite = await take({ query: "level / nothing_done" });

    expect(nan).toMatchObject({ outcome: "missing", reason: "the value is NaN" });
    expect(infinite).toMatchObject({ outcome: "missing", reason: "the value is infinite" });
  });

  it("no series is missing, and good only where the policy says so", async () => {
    const missing = await take({ query: "absent_metric" });
    const good = await take({ query: "absent_metric", "no-data": { empty: "good" } });
    const zero = await take({ query: "absent_metric", "no-data": { empty: "zero" } });
    const vector = await take({ query: "sum(increase(absent_metric[{since-start}])) or vector(0)" });

    expect(missing).toMatchObject({ outcome: "missing", reason: "no series in the answer" });
    expect(good).toMatchObject({ outcome: "good", reason: "" });
    expect([zero.value, vector.value]).toEqual([0, 0]);
  });

  it("several series are refused with their labels, unless the check says what to make of them", async () => {
    const query = 'requests_total{code="200"}';

    const one = await take({ query });
    const any = await take({ query, series: "any", "at-most": 1 });
    const sum = await take({ query: "sum by (code) (requests_total) * 0 + 2", series: "sum" });

    expect(one.outcome).toBe("error");
    expect(one.reason).toContain('2 series where one is wanted (`requests_total{code="200"');
    expect(any.reason).toMatch(/^`requests_total\{.*version="\w+"\}`: \d+, wanted 1 at most$/);
    expect(sum).toMatchObject({ outcome: "good", value: 4 });
  });

  it("a text and PromQL that the server refuses are errors, and a refusal begins with what it is", async () => {
    const text = await take({ query: '"seven"' });
    const wrongType = await take({ query: "rate(level)" });
    const unknown = await take({ query: "ratee(level[5m])" });
    const failed = await take({ query: "requests_total + on (job) requests_total" });

    expect(text).toMatchObject({ outcome: "error", reason: "the query gives a text and not a number" });
    expect(wrongType).toMatchObject({ outcome: "error", status: 400 });
    expect(wrongType.reason).toMatch(/^the query is refused: `.*expected type range vector/);
    expect(unknown.reason).toMatch(/^the query is refused: `.*unknown function/);
    expect(failed.reason).toMatch(/^the query could not be run \(status 422\): `/);
  });

  it("a sample of before the gate is stale where the check says how to tell", async () => {
    const unseen = await take({ query: "ancient", "at-most": 10 });
    const stale = await take({ query: "ancient", "at-most": 10, newest: "max(timestamp(ancient))" });
    const fresh = await take({ query: "level", newest: "max(timestamp(level))" });

    expect(unseen.outcome).toBe("good");
    expect(stale).toMatchObject({ outcome: "missing" });
    expect(stale.reason).toMatch(/^the newest value is from \d+ s before the gate began$/);
    expect(fresh).toMatchObject({ outcome: "good", value: 7 });
  });

  it("a dead address of Prometheus is an error and says nothing about the service", async () => {
    const reading = await take({ query: "level", url: `http://${shop.target}/nowhere/else` });
    const refused = await take({ query: "level", url: "http://127.0.0.1:1" });

    expect(reading.outcome).toBe("error");
    expect(refused).toMatchObject({ outcome: "error", status: null });
    expect(refused.reason).toMatch(/^refused: /);
  });

  it("a canary counts the errors of both versions, and a new version that breaks is told apart", async () => {
    const check = { kind: "canary", name: "canary", canary: counting("new"), baseline: counting("old") };
    const startedAtMs = Date.now();
    const before = await takeReading(probes, check, startedAtMs);

    shop.perScrape("new", { good: 10, failed: 10 });
    const after = await untilReading(
      () => takeReading(probes, check, startedAtMs),
      ({ figures }) => (figures?.["canaryTotal"] ?? 0) >= 20,
    );

    expect(before).toMatchObject({ outcome: "good", figures: { canaryTotal: 0, baselineTotal: 0 } });
    expect(after.figures?.["baselineTotal"]).toBe(0);
  });

  it("a counter that starts again from zero does not become negative", async () => {
    const check = { kind: "canary", name: "canary", canary: counting("new"), baseline: counting("old") };
    shop.restart();
    const seen = await untilReading(
      () => take({ query: 'resets(requests_total{version="new",code="200"}[1m])', "at-least": 1 }),
      ({ outcome }) => outcome === "good",
    );

    const reading = await takeReading(probes, check, Date.now() - 60_000);

    expect(seen.value).toBe(1);
    expect(reading.outcome).toBe("good");
    expect(reading.figures?.["canaryTotal"]).toBeGreaterThanOrEqual(20);
  });

  it("a burn rate rises in all its windows when the service turns bad", async () => {
    const share = 'sum(rate(requests_total{code="500"}[{window}])) / sum(rate(requests_total[{window}]))';
    const check = {
      kind: "burn-rate",
      name: "budget",
      source: { kind: "prometheus", url: server.url, query: share },
      objective: "99.9%",
    };
    shop.perScrape("old", { good: 0, failed: 500 });
    shop.perScrape("new", { good: 0, failed: 500 });

    const reading = await untilReading(
      () => takeReading(probes, check, Date.now()),
      ({ figures }) => (figures?.["burn0Short"] ?? 0) > 0.8,
    );

    expect(reading.outcome).toBe("good");
    expect(Object.keys(reading.figures ?? {})).toHaveLength(8);
    expect(reading.figures?.["burn3Long"]).toBeGreaterThan(0.8);
  });

  it("a series that ended is missing at once, and so is all of a service that is gone", async () => {
    shop.expose(["level 7"]);
    const ended = await untilReading(
      () => take({ query: "leaving" }),
      ({ outcome }) => outcome !== "good",
    );
    await shop.close();
    const gone = await untilReading(
      () => take({ query: "level" }),
      ({ outcome }) => outcome !== "good",
    );

    expect(ended).toMatchObject({ outcome: "missing", reason: "no series in the answer" });
    expect(gone).toMatchObject({ outcome: "missing", reason: "no series in the answer" });
  });
});
