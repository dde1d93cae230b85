import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addToIndex,
  type IncidentIndex,
  indexSchema,
  indexText,
  readIndex,
} from "../../../../src/core/incident/recurrence/incident-index.ts";
import { indexed } from "../indexed-example.ts";

const empty: IncidentIndex = { schema: indexSchema, incidents: [] };

describe("the index of incidents", () => {
  it("has each deployment once, with what was said of it last, the newest first", () => {
    const first = addToIndex(empty, indexed(1, { at: "2026-11-01T00:00:00.000Z" }));
    const both = addToIndex(first, indexed(2, { at: "2026-11-02T00:00:00.000Z" }));

    const again = addToIndex(both, indexed(1, { at: "2026-11-01T00:00:00.000Z", issue: 77 }));

    expect(again.incidents.map(({ deployment, issue }) => [deployment, issue])).toEqual([
      [2, 102],
      [1, 77],
    ]);
  });

  it("is the same text for the same incidents, however often and in whichever order they were added", () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5, maxLength: 5 });

    fc.assert(
      fc.property(order, order, (one, other) => {
        const built = (numbers: readonly number[]) =>
          indexText(
            [...numbers, ...numbers].reduce((index, number) => addToIndex(index, indexed(number)), empty),
          );

        expect(built(one)).toBe(built(other));
      }),
    );
  });

  it("keeps the newest 500", () => {
    let index = empty;
    for (let number = 1; number <= 502; number++) {
      const at = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
      index = addToIndex(index, indexed(number, { at }));
    }

    expect(index.incidents).toHaveLength(500);
    expect([index.incidents[0]?.deployment, index.incidents.at(-1)?.deployment]).toEqual([502, 3]);
  });

  it("lets go of no incident for near misses, and of no near miss that is told of for others", () => {
    const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
    let index = addToIndex(empty, indexed(1, { at: at(1) }));
    index = addToIndex(index, indexed(2, { at: at(2), isNearMiss: true }));
    for (let number = 3; number <= 400; number++)
      index = addToIndex(index, indexed(number, { at: at(number), isNearMiss: true, issue: null }));

    const kept = index.incidents.map(({ deployment }) => deployment);
    expect(kept).toHaveLength(302);
    expect([kept[0], ...kept.slice(-3)]).toEqual([400, 101, 2, 1]);
  });

  it("is read back as it was kept", () => {
    const index = addToIndex(empty, indexed(1));

    expect(readIndex(indexText(index))).toEqual({ index, warning: null, mayWrite: true });
    expect(readIndex(null)).toEqual({ index: empty, warning: null, mayWrite: true });
  });

  it.each(["", "{", "[]", "null", '{"schema":"rollback-ready/incident-index/v1","incidents":[{}]}'])(
    "that cannot be read is begun anew, with a warning: %s",
    (text) => {
      const { index, warning, mayWrite } = readIndex(text);

      expect(index).toEqual(empty);
      expect(mayWrite).toBe(true);
      expect(warning).toMatch(/cannot be read. It is begun anew/);
    },
  );

  it("of a newer suite is left as it is", () => {
    const { index, warning, mayWrite } = readIndex(
      '{"schema":"rollback-ready/incident-index/v2","entries":{}}',
    );

    expect(index).toEqual(empty);
    expect(mayWrite).toBe(false);
    expect(warning).toMatch(/newer version/);
  });
});
