import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DueTimes, dueTimes } from "../../../src/flows/gate/due-times.ts";
import { virtualClock } from "../../support/virtual-clock.ts";

describe("those who wait for their times", () => {
  it("are woken in the order of the times and not before, however they came", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(500), { minLength: 1, maxLength: 60 }), async (times) => {
        const clock = virtualClock();
        const due = dueTimes(clock);
        const woken: { readonly at: number; readonly due: number }[] = [];

        const waiting = times.map(async (time) => {
          await until(due, time);
          woken.push({ at: clock.elapsed, due: time });
        });
        await clock.run(Promise.all(waiting));

        expect(woken.map((one) => one.due)).toEqual(times.toSorted((a, b) => a - b));
        for (const one of woken) expect(one.at).toBe(one.due);
      }),
      { numRuns: 40 },
    );
  });

  it("are woken some milliseconds late at most where very many wait, and none is forgotten", async () => {
    const clock = virtualClock();
    const due = dueTimes(clock);
    const late: number[] = [];

    const waiting = Array.from({ length: 500 }, async (_, index) => {
      await until(due, index * 3);
      late.push(clock.elapsed - index * 3);
    });
    await clock.run(Promise.all(waiting));

    expect(late).toHaveLength(500);
    expect(Math.max(...late)).toBeLessThanOrEqual(10);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  });

  it("are all woken at its end, and nobody waits any more", async () => {
    const clock = virtualClock();
    const due = dueTimes(clock);

    const waiting = Promise.all([until(due, 10_000), until(due, 20_000)]);
    due.end();
    await clock.run(waiting);
    await clock.run(until(due, 99_000));

    expect(clock.elapsed).toBe(0);
  });
});

function until(due: DueTimes, dueMs: number): Promise<void> {
  return new Promise((wake) => due.wait({ dueMs, wake }));
}
