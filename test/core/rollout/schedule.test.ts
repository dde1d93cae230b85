import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Schedule, sharesOf, shareText } from "../../../src/core/rollout/schedule.ts";

test.each([
  [{ shape: "linear", count: 4 }, [25, 50, 75, 100]],
  [{ shape: "linear", count: 5, from: 0.1 }, [0.1, 25.1, 50.1, 75, 100]],
  [{ shape: "exponential", count: 4, from: 0.1 }, [0.1, 1, 10, 100]],
  [{ shape: "exponential", count: 3 }, [1, 10, 100]],
  [{ shape: "logarithmic", count: 4, from: 10 }, [10, 55, 81.3, 100]],
] as const)("%j becomes %j", (curve, shares) => {
  expect(Schedule.parse(curve)).toEqual(shares);
});

test("a list of shares is taken as it stands", () => {
  expect(Schedule.parse([0.1, 1, 10, 100])).toEqual([0.1, 1, 10, 100]);
});

describe("what is refused", () => {
  test.each([
    [[10, 50], "`100` as the last step, or the rest of the traffic is never moved"],
    [[10, 10, 100], "more than the step before, `10`"],
    [[50, 10, 100], "more than the step before, `50`"],
  ])("%j", (shares, message) => {
    const parsed = Schedule.safeParse(shares);

    expect(JSON.stringify(parsed.error?.issues)).toContain(message);
  });

  test.each([[[]], [[0.05, 100]], [[101]], [{ shape: "cubic", count: 3 }], [{ shape: "linear", count: 1 }]])(
    "%j",
    (shares) => {
      expect(Schedule.safeParse(shares).success).toBe(false);
    },
  );
});

test("every curve rises from its first share, at least 0.1 %, to 100 % without a step that repeats", () => {
  const curve = fc.record({
    shape: fc.constantFrom("linear" as const, "exponential" as const, "logarithmic" as const),
    count: fc.integer({ min: 2, max: 100 }),
    from: fc.option(fc.double({ min: 0.1, max: 99.9, noNaN: true }), { nil: undefined }),
  });

  fc.assert(
    fc.property(curve, (of) => {
      const shares = sharesOf(of);

      expect(shares.at(-1)).toBe(100);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.1);
      for (const [at, share] of shares.entries()) expect(share).toBeGreaterThan(shares[at - 1] ?? 0);
    }),
  );
});

test.each([
  [12.5, "12.5"],
  [100, "100"],
  [0.1, "0.1"],
  [99.9, "99.9"],
  [100 - 99.9, "0.1"],
])("%d is written as %s", (share, text) => {
  expect(shareText(share)).toBe(text);
});
