import { describe, expect, it } from "vitest";
import { listed, noPairs, type TimePairs, withPair } from "../../../../src/core/gate/rules/time-pairs.ts";

function pairs(count: number): TimePairs {
  let all = noPairs();
  for (let at = 0; at < count; at++) all = withPair(all, at, -at);
  return all;
}

describe("pairs of times", () => {
  it("are all kept, oldest first, while they are few", () => {
    expect(listed(pairs(3))).toMatchObject([{ canaryMs: 0 }, { canaryMs: 1 }, { canaryMs: 2 }]);
  });

  it("are thinned evenly past 4,096", () => {
    const times = listed(pairs(20_000)).map((pair) => pair.canaryMs);

    expect(times.length).toBeLessThan(4096);
    expect(times.length).toBeGreaterThan(2000);
    expect(new Set(times.slice(1).map((ms, index) => ms - (times[index] ?? 0)))).toEqual(new Set([8]));
  });
});
