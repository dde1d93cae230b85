import { describe, expect, it } from "vitest";
import { plannedSeconds } from "../../../../src/core/incident/reviews/planned-seconds.ts";

describe("the planned time", () => {
  it.each([
    ["4 minutes: 1 for the redeploy, 3 for the reversal.", 240],
    ["1 min 30 s", 90],
    ["1 h and 30 min", 5400],
    ["5-10 minutes", 600],
    ["5 to 10 min", 600],
    ["about 45s", 45],
    ["1.5 hours", 5400],
    ["90-second redeploy", 90],
    ["2m, then 3m for the reversal", 120],
    ["under 10 min, then 2 h of watching", 600],
    ["1 day", 86_400],
    ["1 min 3 min", 60],
  ])("of %s is %d s", (text, seconds) => {
    expect(plannedSeconds(text)).toBe(seconds);
  });

  it.each([
    "",
    "quick",
    "a few minutes",
    "version 1.2.3",
    "0 s",
    "12 months",
    "99999 days",
    "5 parsecs",
    "v2 s",
  ])("of %j is not known", (text) => {
    expect(plannedSeconds(text)).toBeNull();
  });

  it("is read in a moment from a text made to be slow", () => {
    expect(plannedSeconds("1-".repeat(50_000))).toBeNull();
    expect(plannedSeconds("9".repeat(100_000))).toBeNull();
  });
});
