import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExemptionFacts, exemptionNeeds, exemptionOf } from "../../../src/core/plan/exemption.ts";
import { PlanRules } from "../../../src/core/policy/plan-rules.ts";

type Entry = PlanRules["exempt"][number];

const nothing: ExemptionFacts = {
  author: "mona",
  isAuthorTrusted: false,
  labels: [],
  paths: ["docs/a.md"],
  changesMigration: false,
  writersApproving: [],
};
const untrusted =
  "The policy exempts the author, but the author may not write here, and is no bot whose branch lies here with signed commits of its own alone.";
const unapproved =
  "A label would exempt this pull request once someone who may write here, and is not its author, approves this very commit.";

describe("an entry of the policy", () => {
  it.each<[string, Partial<Entry>, Partial<ExemptionFacts>, "exempt" | readonly string[]]>([
    ["that names nothing", {}, { isAuthorTrusted: true, writersApproving: ["hubot"] }, []],
    ["for the author, trusted", { authors: ["mona"] }, { isAuthorTrusted: true }, "exempt"],
    ["for the author in other case", { authors: ["MONA"] }, { isAuthorTrusted: true }, "exempt"],
    ["for the author, not trusted", { authors: ["mona"] }, {}, [untrusted]],
    ["for another author", { authors: ["hubot"] }, { isAuthorTrusted: true }, []],
    ["for a longer login", { authors: ["mona-lisa"] }, { isAuthorTrusted: true }, []],
    ["for no author", { authors: [] }, { isAuthorTrusted: true }, []],
    ["for all paths", { paths: ["docs/**"] }, { paths: ["docs/a.md", "docs/b/c.md"] }, "exempt"],
    ["for all paths but one", { paths: ["docs/**"] }, { paths: ["docs/a.md", "src/app.ts"] }, []],
    ["for paths, of a change without any", { paths: ["**"] }, { paths: [] }, []],
    ["for no path", { paths: [] }, {}, []],
    ["for a path with a line break", { paths: ["docs/**"] }, { paths: ["docs/a\nb.md"] }, "exempt"],
    [
      "for a label, approved",
      { label: "no-plan" },
      { labels: ["No-Plan"], writersApproving: ["hubot"] },
      "exempt",
    ],
    ["for a label, not approved", { label: "no-plan" }, { labels: ["no-plan"] }, [unapproved]],
    ["for another label", { label: "no-plan" }, { labels: ["no-plans"], writersApproving: ["hubot"] }, []],
    [
      "for author and paths, both",
      { authors: ["mona"], paths: ["docs/**"] },
      { isAuthorTrusted: true },
      "exempt",
    ],
    [
      "for author and paths, the author alone",
      { authors: ["mona"], paths: ["docs/**"] },
      { isAuthorTrusted: true, paths: ["src/app.ts"] },
      [],
    ],
    [
      "for author and label, not trusted but approved",
      { authors: ["mona"], label: "no-plan" },
      { labels: ["no-plan"], writersApproving: ["hubot"] },
      [untrusted],
    ],
    [
      "for author and label, trusted but not approved",
      { authors: ["mona"], label: "no-plan" },
      { labels: ["no-plan"], isAuthorTrusted: true },
      [unapproved],
    ],
  ])("%s", (_, entry, facts, expected) => {
    const found = exemptionOf({ ...nothing, ...facts }, rules(entry));

    if (expected === "exempt") expect(found).toMatchObject({ kind: "exempt", reason: "Reason 1" });
    else expect(found).toEqual({ kind: "none", notes: expected });
  });

  it("says who approved it only where an approval counts", () => {
    const facts = { ...nothing, labels: ["no-plan"], writersApproving: ["hubot", "octocat"] };

    expect(exemptionOf(facts, rules({ label: "no-plan" }))).toEqual({
      kind: "exempt",
      reason: "Reason 1",
      approvedBy: "hubot",
      keys: ["plan", "exempt", 0],
    });
    expect(exemptionOf(facts, rules({ paths: ["docs/**"] }))).toEqual({
      kind: "exempt",
      reason: "Reason 1",
      approvedBy: null,
      keys: ["plan", "exempt", 0],
    });
  });

  it("the first that holds counts, and what the others lack is not said", () => {
    const found = exemptionOf(
      nothing,
      rules({ authors: ["mona"] }, { paths: ["docs/**"] }, { paths: ["**"] }),
    );

    const keys = ["plan", "exempt", 1];
    expect(found).toEqual({ kind: "exempt", reason: "Reason 2", approvedBy: null, keys });
  });

  it("says once what several lack", () => {
    const found = exemptionOf(nothing, rules({ authors: ["mona"] }, { authors: ["Mona"], paths: ["**"] }));

    expect(found).toEqual({ kind: "none", notes: [untrusted] });
  });

  const facts = fc.record({
    author: fc.constantFrom("mona", "hubot"),
    isAuthorTrusted: fc.boolean(),
    labels: fc.subarray(["no-plan", "x"]),
    paths: fc.subarray(["docs/a.md", "src/app.ts", "db/1_a.up.sql"]),
    writersApproving: fc.subarray(["octocat"]),
  });
  const entries = fc.array(
    fc.record(
      {
        authors: fc.subarray(["mona", "Hubot"]),
        paths: fc.subarray(["docs/**", "**"]),
        label: fc.constantFrom("no-plan", "y"),
      },
      { requiredKeys: [] },
    ),
  );

  it("never exempts a change of a migration", () => {
    fc.assert(
      fc.property(facts, entries, (given, all) => {
        const changed = { ...given, changesMigration: true };

        expect(exemptionOf(changed, rules(...all)).kind).toBe("none");
        expect(exemptionNeeds(changed, rules(...all))).toEqual({ author: false, reviews: false });
      }),
    );
  });

  it("is told the same whether or not what it does not need was asked for", () => {
    fc.assert(
      fc.property(facts, entries, (given, all) => {
        const needs = exemptionNeeds({ ...given, changesMigration: false }, rules(...all));
        const asked = { ...given, changesMigration: false };
        const known = {
          ...asked,
          isAuthorTrusted: needs.author && given.isAuthorTrusted,
          writersApproving: needs.reviews ? given.writersApproving : [],
        };

        expect(exemptionOf(known, rules(...all))).toEqual(exemptionOf(asked, rules(...all)));
      }),
    );
  });

  it("says that a migration is why, where the entry would hold otherwise", () => {
    expect(exemptionOf({ ...nothing, changesMigration: true }, rules({ paths: ["**"] }))).toEqual({
      kind: "none",
      notes: ["A change of a migration is never exempt, whatever the policy lets pass otherwise."],
    });
    expect(exemptionOf({ ...nothing, changesMigration: true }, rules({ paths: ["src/**"] }))).toEqual({
      kind: "none",
      notes: [],
    });
  });
});

function rules(...entries: readonly Partial<Entry>[]): PlanRules {
  // An entry that names nothing is refused while a policy is read; here it must hold for none all the same.
  return {
    ...PlanRules.parse({}),
    exempt: entries.map((entry, at) => ({ reason: `Reason ${at + 1}`, ...entry })),
  };
}
