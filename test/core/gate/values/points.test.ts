import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datumOfPoints, type Point } from "../../../../src/core/gate/values/points.ts";

const times = { nowMs: 1_000_000, startedAtMs: 900_000 };
const rules = { reduce: "last", freshMs: 60_000, dropNewest: 0, beforeStart: false } as const;
const at = (atMs: number, value: number | null): Point => ({ atMs, value });

describe("the points of one series", () => {
  it("are put in the order of time first", () => {
    const datum = datumOfPoints("", [at(990_000, 3), at(950_000, 1), at(970_000, 2)], rules, times);

    expect(datum).toMatchObject({ kind: "value", value: 3 });
  });

  it("from before the gate began do not count, unless the check says so", () => {
    const points = [at(890_000, 100), at(950_000, 1)];
    const most = { ...rules, reduce: "max" } as const;

    expect(datumOfPoints("", points, most, times)).toMatchObject({ value: 1 });
    expect(datumOfPoints("", points, { ...most, beforeStart: true }, times)).toMatchObject({ value: 100 });
  });

  it.each([
    [[], "empty", "no value in the answer"],
    [[at(950_000, null)], "missing", "no value among 1 points that count"],
    [[at(930_000, 1)], "stale", "the newest value is 70 s old, wanted 60 s at most"],
    [[at(899_000, 1)], "stale", "the newest value is 101 s old, wanted 60 s at most"],
    [[at(1_301_000, 1)], "stale", "the newest value is 301 s ahead of this runner's clock"],
    [[at(990_000, Number.NaN)], "nan", "the value is NaN"],
    [[at(990_000, Number.NEGATIVE_INFINITY)], "infinite", "the value is infinite"],
  ])("%j are %s", (points, nothing, reason) => {
    expect(datumOfPoints("a", points, rules, times)).toEqual({ name: "a", kind: "nothing", nothing, reason });
  });

  it("are stale when the newest is from before the gate, however fresh it is", () => {
    const datum = datumOfPoints("", [at(899_000, 1)], rules, { nowMs: 905_000, startedAtMs: 900_000 });

    expect(datum).toMatchObject({
      nothing: "stale",
      reason: "the newest value is from 1 s before the gate began",
    });
  });

  it("lose as many of the newest as the check says, gaps among them", () => {
    const points = [at(950_000, 1), at(970_000, 2), at(990_000, null)];

    expect(datumOfPoints("", points, { ...rules, dropNewest: 1 }, times)).toMatchObject({ value: 2 });
    expect(datumOfPoints("", points, { ...rules, dropNewest: 2 }, times)).toMatchObject({ value: 1 });
    expect(datumOfPoints("", points, { ...rules, dropNewest: 3 }, times)).toMatchObject({
      nothing: "missing",
    });
  });

  it("may be as old as they need to be over and seen, where the check does not say", () => {
    const asked = { nowMs: 2_000_000, startedAtMs: 900_000 };
    const usual = { ...rules, freshMs: null, dropNewest: 1 } as const;
    const everyFive = [at(1_100_000, 1), at(1_400_000, 2), at(1_700_000, 3)];
    const withGap = [at(1_000_000, 1), at(1_020_000, 2), at(1_900_000, 3)];

    expect(datumOfPoints("", everyFive, usual, asked)).toMatchObject({ value: 2 });
    expect(datumOfPoints("", everyFive, { ...usual, freshMs: 300_000 }, asked)).toMatchObject({
      nothing: "stale",
    });
    expect(datumOfPoints("", withGap, usual, asked)).toMatchObject({
      reason: "the newest value is 980 s old, wanted 340 s at most",
    });
  });

  it("have no period of more than an hour, and none where there is one point", () => {
    const asked = { nowMs: 100_000_000, startedAtMs: 0 };
    const usual = { ...rules, freshMs: null, beforeStart: true } as const;

    expect(datumOfPoints("", [at(0, 1), at(90_000_000, 2)], usual, asked)).toMatchObject({
      reason: "the newest value is 10000 s old, wanted 3900 s at most",
    });
    expect(datumOfPoints("", [at(90_000_000, 2)], usual, asked)).toMatchObject({
      reason: "the newest value is 10000 s old, wanted 300 s at most",
    });
  });

  it("are never a value that is no finite number", () => {
    const point = fc.record({
      atMs: fc.oneof(fc.constant(null), fc.double()),
      value: fc.oneof(fc.constant(null), fc.double()),
    });
    fc.assert(
      fc.property(fc.array(point), fc.nat(3), fc.boolean(), (points, dropNewest, isUsual) => {
        const freshMs = isUsual ? null : rules.freshMs;
        const datum = datumOfPoints("", points, { ...rules, freshMs, dropNewest }, times);

        expect(datum.kind === "nothing" || Number.isFinite(datum.value)).toBe(true);
      }),
    );
  });
});
