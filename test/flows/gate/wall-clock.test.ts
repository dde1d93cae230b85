import { describe, expect, it } from "vitest";
import { gateWorld } from "./gate-world.ts";

const minute = `
checks: [{ name: web, url: https://web.example/ }]
bake: 60s
`;

describe("a wall clock that is set during a bake", () => {
  it.each([
    ["back by a day", -86_400_000],
    ["back by a second", -1000],
    ["on by a leap second", 1000],
    ["on by a day", 86_400_000],
  ])("%s moves no sample, and neither ends nor prolongs the bake", async (_how, leapMs) => {
    const world = gateWorld({ "web.example": () => 200 });
    const { now } = world.clock;
    Object.assign(world.clock, { now: () => now() + (world.clock.elapsed >= 30_000 ? leapMs : 0) });

    const watched = await world.watch(minute);

    expect(watched.verdict).toMatchObject({ kind: "pass", detail: "web: 0 of 13 bad" });
    expect(world.asked.map(({ at }) => at)).toEqual(Array.from({ length: 13 }, (_, index) => index * 5000));
    expect(watched.samples.map(({ afterMs }) => afterMs)).toEqual(world.asked.map(({ at }) => at));
    expect(watched.extendedMs).toBe(0);
    expect(world.clock.elapsed).toBe(60_005);
  });
});
