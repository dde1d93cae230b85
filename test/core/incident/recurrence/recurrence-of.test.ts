import { describe, expect, it } from "vitest";
import { Recurrence } from "../../../../src/core/incident/recurrence/recurrence.ts";
import { recurrenceOf } from "../../../../src/core/incident/recurrence/recurrence-of.ts";
import { indexed } from "../indexed-example.ts";

const other = { signature: "rbf1:other" };

describe("a recurrence", () => {
  it("counts incidents of the same signature, this one included, the newest first", () => {
    const incidents = [indexed(1), indexed(2, other), indexed(3)];

    const found = recurrenceOf({ incidents }, indexed(9));

    expect(found.count).toBe(3);
    expect(found.earlier.filter(({ likeness }) => likeness === "same").map(({ issue }) => issue)).toEqual([
      103, 101,
    ]);
    expect(Recurrence.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });

  it("is the first time in an empty index, and when it is run again", () => {
    expect(recurrenceOf({ incidents: [] }, indexed(9))).toEqual({
      signature: "rbf1:same",
      count: 1,
      earlier: [],
    });
    expect(recurrenceOf({ incidents: [indexed(9)] }, indexed(9)).count).toBe(1);
  });

  it("does not look at what came later", () => {
    expect(recurrenceOf({ incidents: [indexed(9), indexed(10)] }, indexed(9))).toMatchObject({
      count: 1,
      earlier: [],
    });
  });

  it("shows near misses and does not count them", () => {
    const found = recurrenceOf({ incidents: [indexed(1, { isNearMiss: true }), indexed(2)] }, indexed(9));

    expect(found.count).toBe(2);
    expect(found.earlier.map(({ issue, isNearMiss }) => [issue, isNearMiss])).toEqual([
      [102, false],
      [101, true],
    ]);
  });

  it.each<readonly [string, readonly string[], readonly string[], boolean]>([
    ["half of all", ["a", "b", "c"], ["a", "b", "d"], true],
    ["less than half", ["a", "b", "c"], ["a", "b", "d", "e"], false],
    ["all, but only one", ["a"], ["a"], false],
    ["none", ["a", "b"], ["c", "d"], false],
    ["no words at all", [], [], false],
    ["the same word twice", ["a", "a"], ["a"], false],
  ])("is like an incident that shares words: %s", (_what, tokens, own, isAlike) => {
    const found = recurrenceOf(
      { incidents: [indexed(1, { ...other, tokens })] },
      indexed(9, { tokens: own }),
    );

    expect(found.count).toBe(1);
    expect(found.earlier.map(({ likeness }) => likeness)).toEqual(isAlike ? ["similar"] : []);
  });

  it("says which words they share", () => {
    const incidents = [indexed(1, { ...other, tokens: ["d", "b", "a"] })];

    expect(recurrenceOf({ incidents }, indexed(9, { tokens: ["a", "b", "c"] })).earlier[0]?.shared).toEqual([
      "a",
      "b",
    ]);
  });

  it("shows five at most, the same before those that are alike, however old", () => {
    const incidents = [
      indexed(1),
      ...[2, 3, 4, 5, 6].map((number) => indexed(number, other)),
      indexed(7, { signature: "rbf1:third" }),
    ];

    expect(recurrenceOf({ incidents }, indexed(9)).earlier.map(({ issue }) => issue)).toEqual([
      101, 107, 106, 105, 104,
    ]);
  });
});
