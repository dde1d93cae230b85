import { describe, expect, it } from "vitest";
import { gateWorld } from "./gate-world.ts";

const minute = `
checks: [{ name: web, url: https://web.example/ }]
bake: 60s
`;
const tenMinutes = `
checks: [{ name: web, url: https://web.example/ }]
bake: 10m
`;

describe("a bake", () => {
  it("asks once an interval and passes at its end", async () => {
    const world = gateWorld({ "web.example": () => 200 });

    const watched = await world.watch(minute);

    expect(watched.verdict).toMatchObject({ kind: "pass", detail: "web: 0 of 13 bad" });
    expect(world.asked.map(({ at }) => at)).toEqual(Array.from({ length: 13 }, (_, index) => index * 5000));
    expect(world.clock.elapsed).toBe(60_005);
  });

  it("ends with the sample that settles it", async () => {
    const world = gateWorld({ "web.example": (at) => (at >= 20_000 ? 503 : 200) });

    const watched = await world.watch(minute);

    expect(watched.verdict).toMatchObject({ kind: "fail", reason: "errors" });
    expect(world.clock.elapsed).toBe(25_005);
  });

  it("spreads its checks over the interval", async () => {
    const world = gateWorld({ "a.example": () => 200, "b.example": () => 200 });

    const watched = await world.watch(`
checks: [{ name: a, url: https://a.example/ }, { name: b, url: https://b.example/ }]
bake: 60s
`);

    expect(watched.verdict.kind).toBe("pass");
    expect(world.asked.slice(0, 4)).toMatchObject([
      { host: "a.example", at: 0 },
      { host: "b.example", at: 2500 },
      { host: "a.example", at: 5000 },
      { host: "b.example", at: 7500 },
    ]);
  });

  it("lets no slow check hold up another, and leaves no sample out", async () => {
    const slow = { status: 200, ms: 4_900 };
    const world = gateWorld({ "a.example": () => slow, "b.example": (at) => (at > 9_000 ? 503 : 200) });

    const watched = await world.watch(`
checks: [{ name: a, url: https://a.example/ }, { name: b, url: https://b.example/ }]
bake: 60s
`);

    expect(watched.verdict).toMatchObject({ kind: "fail", detail: expect.stringMatching(/^b: /) });
    expect(world.clock.elapsed).toBe(22_505);
  });

  it("moves samples by the jitter of its seed, the same for the same seed", async () => {
    const times = async (seed: string): Promise<readonly number[]> => {
      const world = gateWorld({ "web.example": () => 200 });
      await world.watch(`${minute}jitter: 20%\n`, { seed });
      return world.asked.map(({ at }) => at);
    };

    const [first, again, other] = [await times("a"), await times("a"), await times("b")];

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    for (const [index, at] of first.entries()) expect(Math.abs(at - index * 5000)).toBeLessThanOrEqual(500);
    expect(first.every((at) => at % 5000 === 0)).toBe(false);
  });

  it("records its warm-up and does not judge it", async () => {
    const world = gateWorld({ "web.example": (at) => (at < 20_000 ? 503 : 200) });

    const watched = await world.watch(`${minute}warm-up: 20s\n`);

    expect(watched.verdict).toMatchObject({ kind: "pass", detail: "web: 0 of 13 bad" });
    expect(watched.samples.filter(({ phase }) => phase === "warm-up")).toHaveLength(4);
    expect(watched.samples.filter(({ phase }) => phase === undefined).map(({ afterMs }) => afterMs)[0]).toBe(
      0,
    );
  });

  it("finds a total outage within 45 s, asking more often and on connections of their own", async () => {
    const onset = 61_000;
    const world = gateWorld({ "web.example": (at) => (at >= onset ? 503 : 200) });

    const watched = await world.watch(tenMinutes);

    expect(watched.verdict).toMatchObject({ kind: "fail", reason: "outage" });
    expect(world.clock.elapsed - onset).toBeLessThanOrEqual(50_000);
    expect(world.asked.some(({ fresh }) => fresh)).toBe(true);
    expect(watched.samples.some(({ phase }) => phase === "confirmation")).toBe(true);
  });

  it("is prolonged once when it cannot decide, and passes when enough could be asked then", async () => {
    const world = gateWorld({ "web.example": (at) => (at < 10_000 ? "name" : 200) });

    const watched = await world.watch(minute);

    expect(watched.verdict).toMatchObject({ kind: "pass" });
    expect(watched.extendedMs).toBe(30_000);
    expect(world.asked).toHaveLength(19);
  });

  it("stays inconclusive when that does not help either", async () => {
    const world = gateWorld({ "web.example": (at) => (at % 10_000 === 0 ? "name" : 200) });

    const watched = await world.watch(minute);

    expect(watched.verdict).toMatchObject({ kind: "inconclusive", reason: "too-few-samples" });
  });

  it("is cancelled with its job, whatever it saw", async () => {
    const world = gateWorld({
      "web.example": (at) => {
        if (at >= 30_000) world.cancel.abort();
        return 200;
      },
    });

    const watched = await world.watch(minute);

    expect(watched.verdict).toEqual({
      kind: "cancelled",
      reason: "job-cancelled",
      detail: "after 6 samples",
    });
  });

  it("ends within a minute when a newer deployment took over", async () => {
    const world = gateWorld({ "web.example": () => 200 });
    const verdict = { kind: "superseded", reason: "newer-deployment", detail: "deployment 31" } as const;

    const watched = await world.watch(tenMinutes, {
      overtaken: async () => (world.clock.elapsed > 100_000 ? verdict : null),
    });

    expect(watched.verdict).toEqual(verdict);
    expect(world.clock.elapsed).toBe(120_000);
  });
});

describe("a bake that does not go as planned", () => {
  it("does not catch up in a rush what a slow answer kept it from: one blip is asked about once", async () => {
    const world = gateWorld({
      "web.example": (at) => (at < 1000 ? { status: 200, ms: 24_000 } : at < 26_500 ? 503 : 200),
    });

    const watched = await world.watch(`
checks: [{ name: web, url: https://web.example/, timeout: 30s }]
bake: 60s
`);

    expect(watched.verdict.kind).toBe("pass");
    const gaps = world.asked.slice(1).map(({ at }, index) => at - (world.asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2500);
  });

  it("ends in time when a check hangs, whether it decides or only observes", async () => {
    const hangs = { status: 200, ms: 30_000 };
    const checks = (more: string) => `
checks: [{ name: web, url: https://web.example/ }, { name: slow, url: https://slow.example/, timeout: 20s${more} }]
bake: 60s
extend: 0%
`;
    const observed = gateWorld({ "web.example": () => 200, "slow.example": () => hangs });
    const decided = gateWorld({ "web.example": () => 200, "slow.example": () => "name" });

    const whole = await observed.watch(checks(", dry-run: true"));
    const unknown = await decided.watch(checks(""));

    expect(whole.verdict).toMatchObject({ kind: "pass", detail: "web: 0 of 13 bad" });
    expect(observed.clock.elapsed).toBeLessThan(70_000);
    expect(unknown.verdict.kind).toBe("error");
  });

  it("judges the other checks although one was broken before, and its failure settles nothing", async () => {
    const two = `
checks: [{ name: old, url: https://old.example/ }, { name: web, url: https://web.example/ }]
bake: 60s
`;
    const brokenBefore = new Set(["old"]);

    const both = await gateWorld({
      "old.example": () => 503,
      "web.example": (at) => (at > 20_000 ? 503 : 200),
    }).watch(two, { brokenBefore });
    const one = await gateWorld({ "old.example": () => 503, "web.example": () => 200 }).watch(two, {
      brokenBefore,
    });

    expect(both.verdict).toMatchObject({ kind: "fail", detail: expect.stringMatching(/^web: /) });
    expect(one.verdict).toMatchObject({ kind: "inconclusive", reason: "preexisting" });
    expect(one.extendedMs).toBe(0);
  });

  it("has its end when the sample came that settled it, whatever else is still asked", async () => {
    const world = gateWorld({ "web.example": (at) => (at >= 61_000 ? 503 : 200) });

    const watched = await world.watch(`${minute.replace("60s", "90s")}allowed-bad: 0\n`, {
      overtaken: async () => {
        await world.clock.sleep(45_000);
        return null;
      },
    });

    expect(watched.verdict.kind).toBe("fail");
    expect(watched.endedAtMs - watched.startedAtMs).toBe(65_005);
    expect(world.clock.elapsed).toBe(65_005);
  });

  it("asks on connections of their own where there is time for it, as users come", async () => {
    const seldom = gateWorld({ "web.example": () => 200 });
    const often = gateWorld({ "web.example": () => 200 });

    await seldom.watch(minute);
    await often.watch(`${minute}interval: 200ms\n`);

    expect(seldom.asked.every(({ fresh }) => fresh)).toBe(true);
    expect(often.asked.some(({ fresh }) => fresh)).toBe(false);
  });
});

describe("a control", () => {
  const guarded = `
checks: [{ name: web, url: https://web.example/ }]
control: { name: control, url: https://control.example/ }
bake: 60s
`;

  it("takes the blame from a service when it cannot be reached either", async () => {
    const world = gateWorld({ "web.example": () => "refused", "control.example": () => "refused" });

    const watched = await world.watch(guarded);

    expect(watched.verdict).toMatchObject({ kind: "error", reason: "probe-broken" });
    expect(watched.verdict.detail).toContain("the control control is not well either");
  });

  it("leaves the blame where it is when it is well", async () => {
    const world = gateWorld({ "web.example": () => 503, "control.example": () => 200 });

    const watched = await world.watch(guarded);

    expect(watched.verdict).toMatchObject({ kind: "fail", reason: "outage" });
  });

  it("is asked anew for a failure that comes later", async () => {
    const world = gateWorld({
      "web.example": (at) => (at === 20_000 ? 503 : at > 20_000 ? "refused" : 200),
      "control.example": (at) => (at > 21_000 ? "refused" : 200),
    });

    const watched = await world.watch(`${guarded}interval: 2s\n`);

    expect(watched.verdict.kind).toBe("inconclusive");
  });

  it("is not asked while all is well", async () => {
    const world = gateWorld({ "web.example": () => 200, "control.example": () => 200 });

    await world.watch(guarded);

    expect(world.asked.some(({ host }) => host === "control.example")).toBe(false);
  });
});

describe("a gate that waits for a version", () => {
  const serving = `
checks: [{ name: web, url: https://web.example/, version: { header: x-version } }]
serving: { check: web, version: "{release.commit}", within: 60s }
bake: 60s
`;
  const is = (version: string) => ({ status: 200, headers: { "x-version": version } });
  const wanted = "c".repeat(40);

  it("starts its clock when that answers three times in a row, each on a connection of its own", async () => {
    const world = gateWorld({
      "web.example": (_, asked) => is(asked < 5 || asked === 6 ? "old" : wanted),
    });

    const watched = await world.watch(serving);

    expect(watched.verdict).toMatchObject({ kind: "pass", detail: "web: 0 of 13 bad" });
    expect(watched.awaited).toMatchObject({ verdict: null, seen: wanted });
    expect(world.asked.slice(0, 10).every(({ fresh }) => fresh)).toBe(true);
    expect(world.asked).toHaveLength(10 + 13);
  });

  it("fails with the reason `not-serving` when it never answers", async () => {
    const world = gateWorld({ "web.example": () => is("old") });

    const watched = await world.watch(serving);

    expect(watched.verdict).toMatchObject({
      kind: "fail",
      reason: "not-serving",
      detail: expect.stringContaining("last: version old answered"),
    });
    expect(world.clock.elapsed).toBeLessThanOrEqual(60_000);
  });

  it("fails so as well when the service is down, and blames nobody when none could ask", async () => {
    const down = await gateWorld({ "web.example": () => "refused" }).watch(serving);
    const unknown = await gateWorld({}).watch(serving);
    const untold = await gateWorld({ "web.example": () => 200 }).watch(serving);

    expect(down.verdict).toMatchObject({ kind: "fail", reason: "not-serving" });
    expect(unknown.verdict).toMatchObject({ kind: "error", reason: "probe-broken" });
    expect(untold.verdict).toMatchObject({ kind: "inconclusive", reason: "no-data" });
  });

  it("blames nobody when the network went away after the old version had answered, or the right one answers too seldom", async () => {
    const lost = await gateWorld({ "web.example": (at) => (at < 2_000 ? is("old") : "name") }).watch(serving);
    const seldom = await gateWorld({
      "web.example": (_, asked) => is(asked % 3 === 0 ? "old" : wanted),
    }).watch(serving);
    const dead = await gateWorld({ "web.example": (at) => (at < 1_000 ? "name" : "refused") }).watch(serving);

    expect(lost.verdict).toMatchObject({ kind: "error", reason: "probe-broken" });
    expect(seldom.verdict).toMatchObject({ kind: "inconclusive", reason: "too-few-samples" });
    expect(dead.verdict).toMatchObject({ kind: "fail", reason: "not-serving" });
  });

  it("does not count what another version answers later, and cannot decide on too little", async () => {
    const world = gateWorld({
      "web.example": (_, asked) => is(asked > 5 && asked % 2 === 0 ? "old" : wanted),
    });

    const watched = await world.watch(serving);

    expect(watched.verdict).toMatchObject({ kind: "inconclusive", reason: "no-data" });
    expect(watched.samples.find(({ outcome }) => outcome === "missing")?.reason).toBe(
      `version old answered, wanted ${wanted}`,
    );
  });
});

describe("what the log shows", () => {
  it("is a line for each sample of a single check", async () => {
    const world = gateWorld({ "web.example": (at) => (at === 10_000 ? 503 : 200) });

    await world.watch(minute);

    expect(world.lines.slice(0, 3)).toEqual([
      "web 1 of 13: 200 after 5 ms",
      "web 2 of 13: 200 after 5 ms",
      "web 3 of 13: BAD status 503, wanted 200 after 5 ms",
    ]);
  });

  it("is a line on where several checks stand, and a fold with the samples of each", async () => {
    const world = gateWorld({ "a.example": () => 200, "b.example": (at) => (at === 12_500 ? 503 : 200) });

    await world.watch(`
checks: [{ name: a, url: https://a.example/ }, { name: b, url: https://b.example/ }]
bake: 60s
`);

    expect(world.lines.filter((line) => line.includes(" left | ")).length).toBeGreaterThanOrEqual(10);
    expect(world.lines).toContain("b 3 of 13: BAD status 503, wanted 200 after 5 ms");
    expect(world.lines.filter((line) => line.startsWith("[")).length).toBe(2);
  });
});
