import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MigrationFinding, MigrationVerdict } from "../../../src/core/migrations/verdict.ts";
import {
  approvalsOf,
  type GivenReview,
  isApprovable,
  namedApprover,
  pathsForApproval,
  withoutOwnWork,
} from "../../../src/core/plan/approvals.ts";
import { migrationOf } from "./change.ts";

const head = "b".repeat(40);
const old = "a".repeat(40);

describe("who approves the head commit", () => {
  it.each<[string, GivenReview[], string[]]>([
    ["nobody without a review", [], []],
    ["who approved it", [by("mona")], ["mona"]],
    ["not who approved an older commit", [by("mona", "APPROVED", old)], []],
    ["not who approved a commit that is gone", [by("mona", "APPROVED", null)], []],
    ["who approved it after an older one", [by("mona", "APPROVED", old), by("mona")], ["mona"]],
    ["not who approves an older one after it", [by("mona"), by("mona", "APPROVED", old)], []],
    ["who comments after an approval", [by("mona"), by("mona", "COMMENTED")], ["mona"]],
    ["who has another review in hand", [by("mona"), by("mona", "PENDING")], ["mona"]],
    ["not who only comments", [by("mona", "COMMENTED")], []],
    ["not who asks for changes after it", [by("mona"), by("mona", "CHANGES_REQUESTED")], []],
    [
      "not who asks for changes after it, though of an older commit",
      [by("mona"), by("mona", "CHANGES_REQUESTED", old)],
      [],
    ],
    ["who approves after asking for changes", [by("mona", "CHANGES_REQUESTED"), by("mona")], ["mona"]],
    ["not whose approval was dismissed", [by("mona", "DISMISSED")], []],
    ["not whose newer opinion was dismissed", [by("mona"), by("mona", "DISMISSED")], []],
    ["who approved again after a dismissal", [by("mona", "DISMISSED"), by("mona")], ["mona"]],
    ["one person in two cases", [by("mona"), by("MONA", "CHANGES_REQUESTED")], []],
    ["not the author", [by("author"), by("Author")], []],
    ["not a bot", [by("github-actions[bot]"), by("Some-App[Bot]")], []],
    ["all of several, the last opinion last", [by("b"), by("a"), by("b")], ["a", "b"]],
    ["others where one objects", [by("a"), by("b", "CHANGES_REQUESTED")], ["a"]],
  ])("is %s", (_, reviews, expected) => {
    expect(approvalsOf(reviews, head, "author")).toEqual(expected);
  });

  const review = fc.record({
    author: fc.constantFrom("mona", "Mona", "hubot", "author", "AUTHOR", "x[bot]"),
    state: fc.constantFrom("APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"),
    commit: fc.constantFrom(head, old, null),
  });

  it("is decided by each person's last opinion alone", () => {
    fc.assert(
      fc.property(fc.array(review), (reviews) => {
        const opinions = reviews.filter(({ state }) => !["COMMENTED", "PENDING"].includes(state));
        const lastOf = (login: string) =>
          opinions.findLast(({ author }) => author.toLowerCase() === login.toLowerCase());
        const expected = ["mona", "hubot"].filter((login) => {
          const last = lastOf(login);
          return last?.state === "APPROVED" && last.commit === head;
        });

        const found = approvalsOf(reviews, head, "author");

        expect(found.map((login) => login.toLowerCase()).sort()).toEqual(expected.sort());
      }),
    );
  });

  it("is nobody once the head is another commit", () => {
    fc.assert(
      fc.property(fc.array(review), (reviews) => {
        expect(approvalsOf(reviews, "c".repeat(40), "author")).toEqual([]);
      }),
    );
  });
});

it.each<[string, readonly { author: string; committer?: string | null }[], readonly string[]]>([
  ["nobody's part", [], ["Mona", "hubot"]],
  ["an author of a commit, in any case", [{ author: "mONA" }], ["hubot"]],
  ["a committer", [{ author: "x", committer: "mona" }], ["hubot"]],
  ["nobody who is not known", [{ author: "x", committer: null }], ["Mona", "hubot"]],
  ["all of them", [{ author: "hubot" }, { author: "mona", committer: "web-flow" }], []],
])("approvals leave out %s", (_, commits, expected) => {
  expect(withoutOwnWork(["Mona", "hubot"], commits)).toEqual(expected);
});

it.each([
  [["mona"], ["mona"], "mona"],
  [["Mona"], ["mONA"], "Mona"],
  [["a", "b", "c"], ["c", "b"], "b"],
  [["mona-2"], ["mona"], null],
  [["mona"], [], null],
  [[], ["mona"], null],
])("of the approvals %j and the named %j it is %j who accepts", (approvals, named, expected) => {
  expect(namedApprover(approvals, named)).toBe(expected);
});

describe("a person's word lets pass", () => {
  it.each<[MigrationVerdict["verdict"], MigrationFinding["rule"] | null, "error" | "warning", boolean]>([
    ["irreversible-declared", null, "error", true],
    ["destructive", null, "error", true],
    ["undecided", null, "error", true],
    ["destructive", "edited-after-merge", "error", true],
    ["reversible", "edited-after-merge", "error", true],
    ["no-op", "edited-after-merge", "error", true],
    ["missing", "deleted-after-merge", "error", true],
    ["missing", "renamed-after-merge", "error", true],
    ["missing", null, "error", false],
    ["missing", "edited-after-merge", "error", false],
    ["empty", null, "error", false],
    ["empty", "edited-after-merge", "error", false],
    ["reversible", null, "error", false],
    ["reversible", "not-understood", "warning", false],
    ["no-op", null, "error", false],
    ["not-a-migration", null, "error", false],
  ])("%s with %s (%s): %s", (verdict, rule, level, expected) => {
    const findings = rule === null ? [] : [finding(rule, level)];

    expect(isApprovable(migrationOf({ verdict, findings }))).toBe(expected);
  });

  it("what is missing because it was deleted, but not when more is wrong with it", () => {
    const findings = [finding("deleted-after-merge"), finding("edited-after-merge")];

    expect(isApprovable(migrationOf({ verdict: "missing", findings }))).toBe(false);
  });

  it.each<[string, MigrationVerdict[], string[]]>([
    ["nothing of what is ready", [migrationOf()], []],
    ["what is destructive", [migrationOf({ path: "a", verdict: "destructive" })], ["a"]],
    ["nothing of what is missing", [migrationOf({ path: "a", verdict: "missing" })], []],
    [
      "each path once",
      [migrationOf({ path: "a", verdict: "destructive" }), migrationOf({ path: "a", verdict: "undecided" })],
      ["a"],
    ],
    [
      "no file in which another migration has nothing written",
      [
        migrationOf({ path: "a", verdict: "destructive" }),
        migrationOf({ path: "a", verdict: "empty" }),
        migrationOf({ path: "b", verdict: "destructive" }),
      ],
      ["b"],
    ],
  ])("of several: %s", (_, verdicts, expected) => {
    expect(pathsForApproval(verdicts)).toEqual(expected);
  });
});

function by(author: string, state = "APPROVED", commit: string | null = head): GivenReview {
  return { author, state, commit };
}

function finding(rule: MigrationFinding["rule"], level: "error" | "warning" = "error"): MigrationFinding {
  return { rule, level, file: "a", line: 1, message: "Seen.", write: null };
}
