import { describe, expect, it } from "vitest";
import { watchStalls } from "../../../src/adapters/probe/stall.ts";

/** Keeps this process busy, so that no timer of it can run. */
function standStill(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const ticks = () => new Promise((resolve) => setTimeout(resolve, 60));

describe("a stall", () => {
  it("that is over before the answer came counts for it", async () => {
    const watch = watchStalls();
    const begun = performance.now();
    watch.begin(begun);

    standStill(120);
    await ticks();

    const stalled = watch.end(begun, performance.now());
    expect(stalled).toBeGreaterThan(80);
    expect(stalled).toBeLessThan(300);
  });

  it("that lasts while the answer is read counts for it", () => {
    const watch = watchStalls();
    const begun = performance.now();
    watch.begin(begun);

    standStill(120);

    expect(watch.end(begun, performance.now())).toBeGreaterThan(80);
  });

  it("before the question does not count for it", async () => {
    const watch = watchStalls();
    const first = performance.now();
    watch.begin(first);
    standStill(150);
    await ticks();
    const second = performance.now();
    watch.begin(second);
    await turn();

    const stalled = watch.end(second, performance.now());

    expect(stalled).toBeLessThan(80);
    expect(watch.end(first, performance.now())).toBeGreaterThan(100);
  });

  it("is the longest of several, and never longer than the question", () => {
    let now = 0;
    const watch = watchStalls(() => now);
    watch.begin(0);
    now = 500;

    const stalled = watch.end(490, now);

    expect(stalled).toBe(10);
  });

  it("is nothing when the process was at hand", async () => {
    const watch = watchStalls();
    const begun = performance.now();
    watch.begin(begun);
    await turn();

    expect(watch.end(begun, begun + 15)).toBe(0);
  });
});
