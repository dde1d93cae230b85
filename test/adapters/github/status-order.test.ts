import { expect, test } from "vitest";
import { statusesNewestFirst } from "../../../src/adapters/github/status-order.ts";

/** Statuses from `id@second`. */
function seen(...marks: readonly string[]) {
  return marks.map((mark) => {
    const [id = "", second = ""] = mark.split("@");
    const createdAt = `2026-05-01T10:00:${second.padStart(2, "0")}Z`;
    return { id, status: { state: id, description: "", creator: "", createdAt, logUrl: "" } };
  });
}

test.each<[string, readonly string[], string | null, readonly string[] | null]>([
  ["a list that is newest first stays", ["c@3", "b@2", "a@1"], "c", ["c", "b", "a"]],
  ["a list that is oldest first is turned round", ["a@1", "b@2", "c@3"], "c", ["c", "b", "a"]],
  ["those of one second keep their order", ["c@2", "b@2", "a@1"], null, ["c", "b", "a"]],
  ["those of one second are turned round with the rest", ["a@1", "b@2", "c@2"], null, ["c", "b", "a"]],
  ["all of one second, the latest first", ["b@1", "a@1"], "b", ["b", "a"]],
  ["all of one second, the latest last", ["a@1", "b@1"], "b", ["b", "a"]],
  ["all of one second without the latest: it cannot be told", ["a@1", "b@1"], "c", null],
  ["all of one second and no latest: it cannot be told", ["a@1", "b@1"], null, null],
  ["a list in no order is sorted by its seconds", ["b@2", "a@1", "c@3"], "c", ["c", "b", "a"]],
  ["one status", ["a@1"], null, ["a"]],
  ["none", [], null, []],
])("%s", (_, marks, latest, expected) => {
  const sorted = statusesNewestFirst(seen(...marks), latest);

  expect(sorted?.map(({ state }) => state) ?? null).toEqual(expected);
});
