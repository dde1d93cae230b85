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
