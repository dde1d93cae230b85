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
});
