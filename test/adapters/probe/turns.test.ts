import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeTurns } from "../../../src/adapters/probe/turns.ts";

describe("turns", () => {
  it("come at once up to the limit of a host, and then one for each that is done", async () => {
    const turns = takeTurns({ total: 10, perHost: 2 });

    const first = [turns.enter("a"), turns.enter("a")];
    const third = turns.enter("a");
    const order: string[] = [];
    void third?.then(() => order.push("third"));
    await Promise.resolve();
    const waited = [...order];
    turns.leave("a");
    await third;

    expect(first).toEqual([null, null]);
    expect(waited).toEqual([]);
    expect(order).toEqual(["third"]);
  });

  it("of one host are not held up by another that is slow", () => {
    const turns = takeTurns({ total: 10, perHost: 1 });
    turns.enter("slow");
    turns.enter("slow");

    expect(turns.enter("quick")).toBeNull();
  });

  it("are given in the order of asking once all are taken", async () => {
    const turns = takeTurns({ total: 1, perHost: 1 });
    turns.enter("a");
    const order: string[] = [];
    const waiting = ["b", "c", "a"].map((host) => turns.enter(host)?.then(() => order.push(host)));

    turns.leave("a");
    await waiting[0];
    turns.leave("b");
    await waiting[1];
    turns.leave("c");
    await waiting[2];

    expect(order).toEqual(["b", "c", "a"]);
  });

  it("come to whoever has waited longest of those whose host has room, whatever is asked and ends", async () => {
    const hostNames = ["a", "b", "c", "d"];
    // To ask a host, or the place of an open question that ends.
    const step = fc.oneof(fc.constantFrom(...hostNames), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 120 }), async (steps) => {
        const turns = takeTurns({ total: 5, perHost: 2 });
        const [open, waiting] = [[] as string[], [] as string[]];
        const begun: string[] = [];
        const expected: string[] = [];
        const mayBegin = (host: string): boolean =>
          open.length < 5 && open.filter((one) => one === host).length < 2;

        for (const one of steps) {
          if (typeof one === "string") {
            const turn = turns.enter(one);
            expect(turn === null).toBe(mayBegin(one));
            if (turn === null) open.push(one);
            else {
              waiting.push(one);
              void turn.then(() => begun.push(one));
            }
          } else if (open.length > 0) {
            const [left = ""] = open.splice(one % open.length, 1);
            turns.leave(left);
            const next = waiting.findIndex(mayBegin);
            if (next === -1) continue;
            const [host = ""] = waiting.splice(next, 1);
            open.push(host);
            expected.push(host);
          }
        }

        await Promise.resolve();
        expect(begun).toEqual(expected);
      }),
    );
  });
});
