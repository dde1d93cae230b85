import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DurationText, LongDurationText } from "../../../src/core/policy/duration-text.ts";

describe("a duration in the policy", () => {
  it.each([
    ["1ms", 1],
    ["500ms", 500],
    ["5s", 5000],
    ["2m", 120_000],
    ["24h", 86_400_000],
  ])("%s is %i ms", (seen, ms) => {
    expect(DurationText.parse(seen)).toBe(ms);
  });

  it.each([
    "",
    "5",
    "5 s",
    "5S",
    "-5s",
    "1.5s",
    "0s",
    "25h",
    "86400001ms",
    "1d",
    "5s ",
    "1m30s",
    "9999999999ms",
  ])("refuses %j", (seen) => {
    expect(DurationText.safeParse(seen).success).toBe(false);
  });

  it("is read to the millisecond, whatever the unit", () => {
    const units = fc.constantFrom(["ms", 1] as const, ["s", 1000] as const, ["m", 60_000] as const);

    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), units, (n, [unit, ms]) => {
        expect(DurationText.parse(`${n}${unit}`)).toBe(n * ms);
      }),
    );
  });
});

describe("a long duration in the policy", () => {
  it.each([
    ["1s", 1000],
    ["90m", 5_400_000],
    ["168h", 604_800_000],
    ["7d", 604_800_000],
    ["52w", 31_449_600_000],
    ["366d", 31_622_400_000],
  ])("%s is %i ms", (seen, ms) => {
    expect(LongDurationText.parse(seen)).toBe(ms);
  });

  it.each(["", "7", "7 d", "7D", "-7d", "1.5d", "0d", "367d", "53w", "500ms", "1y", "1d12h"])(
    "refuses %j",
    (seen) => {
      expect(LongDurationText.safeParse(seen).success).toBe(false);
    },
  );
});
