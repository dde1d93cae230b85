import { describe, expect, it } from "vitest";
import { answerText } from "../../../../src/core/incident/commands/answer-text.ts";
import { countsAsNearMiss } from "../../../../src/core/incident/commands/counts-as-near-miss.ts";
import { hear } from "../../../../src/core/incident/commands/hear.ts";
import { type PeopleWords, wordsOf } from "../../../../src/core/incident/commands/people-words.ts";
import { readCommands } from "../../../../src/core/incident/commands/read-commands.ts";
import { statusSection } from "../../../../src/core/incident/sections/status.ts";
import { incidentWith } from "../incident-example.ts";

const context = { at: Date.parse("2026-11-20T10:20:00Z"), actionDue: { p0: 1, p1: 1, p2: 1 } };

function said(words: PeopleWords, text: string, comment: number): PeopleWords {
  const source = `https://github.example/acme/shop/issues/12#issuecomment-${comment}`;
  const by = { by: "ada", at: "2026-11-20T10:20:00Z", comment, source };
  const [command] = readCommands(text, context).commands;
  if (command?.kind !== "near-miss") throw new Error(`${text} is no word on a near miss`);
  return hear(words, command, by);
}

describe("/near-miss undo", () => {
  it.each([
    ["/near-miss", { kind: "near-miss", reason: null }],
    ["/near-miss undone by hand", { kind: "near-miss", reason: "undone by hand" }],
    ["/near-miss undo", { kind: "near-miss", reason: null, isUndone: true }],
    ["/near-miss Undo: users did notice", { kind: "near-miss", reason: "users did notice", isUndone: true }],
  ])("is read in %s", (text, command) => {
    expect(readCommands(text, context).commands).toEqual([command]);
  });

  it("takes back what was said before, whichever of the two is heard first", () => {
    const none = wordsOf({});
    const inOrder = said(said(none, "/near-miss", 1), "/near-miss undo", 2);
    const swapped = said(said(none, "/near-miss undo", 2), "/near-miss", 1);

    expect(countsAsNearMiss({ people: none })).toBe(false);
    expect(countsAsNearMiss({ people: said(none, "/near-miss", 1) })).toBe(true);
    expect(countsAsNearMiss({ people: inOrder })).toBe(false);
    expect(swapped).toEqual(inOrder);
    expect(countsAsNearMiss({ people: said(inOrder, "/near-miss", 3) })).toBe(true);
  });

  it("is answered, and named where it may be wanted", () => {
    const outcome = (isUndone: boolean) =>
      ({
        kind: "done",
        command: { kind: "near-miss", reason: null, ...(isUndone ? { isUndone: true as const } : {}) },
        issue: null,
        notes: [],
      }) as const;
    const answer = (isUndone: boolean) =>
      answerText({ outcomes: [outcome(isUndone)], mistyped: [], isCut: false });

    expect(answer(true)).toBe("- It counts as an incident again.");
    expect(answer(false)).toContain("`/near-miss undo`");
  });
});

it("the status of an incident says that it counts as a near miss, for which no review is due", () => {
  const people = said(wordsOf({}), "/near-miss", 1);
  const row = (text: string) => text.split("\n").find((line) => line.includes("sev3"));

  expect(row(statusSection(incidentWith({ people })).forms[0])).toBe(
    "| **sev3**: no other row of the matrix holds | `production` | draft, as a near miss | not needed |",
  );
  expect(row(statusSection(incidentWith({ people: said(people, "/near-miss undo", 2) })).forms[0])).toBe(
    "| **sev3**: no other row of the matrix holds | `production` | draft | 2026-11-27 (end of the day, UTC) |",
  );
});
