import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { MigrationVerdict } from "../../../src/core/migrations/verdict.ts";
import type { PlanRules } from "../../../src/core/policy/plan-rules.ts";
import { whoAccepts } from "../../../src/flows/plan/who-accepts.ts";
import type { Commit, Pull, Review } from "../../../src/kernel/ports/index.ts";
import { changeOf, migrationOf, planWith } from "../../core/plan/change.ts";
import { type PlanFacts, planWorld, pullOf } from "./plan-world.ts";

interface Given extends PlanFacts {
  readonly rules?: z.input<typeof PlanRules>;
  readonly migrations?: readonly MigrationVerdict[];
  readonly pull?: Partial<Pull>;
  readonly paths?: readonly string[];
  readonly answers?: Readonly<Record<string, string>>;
}

async function accepted({
  rules,
  migrations = [],
  pull = {},
  paths = ["src/app.ts"],
  answers = {},
  ...facts
}: Given) {
  const world = planWorld(facts);
  const change = changeOf({ migrations, paths, ...(rules === undefined ? {} : { rules }) });
  const assessment = { chosen: planWith(answers), facts: change, verdicts: migrations };
  const acceptance = await whoAccepts(world.ports, pullOf(pull), assessment);
  return { ...acceptance, approvedBy: Object.fromEntries(acceptance.approvedBy), asked: world.asked };
}

const destructive = migrationOf({ verdict: "destructive" });
const { path } = destructive;
const approved = (author: string, commit = "head"): Review => ({ author, state: "APPROVED", commit });
const bot = { author: "dependabot[bot]", authorType: "Bot" } as const;
const byBot = { rules: { exempt: [{ reason: "Updates", authors: ["dependabot[bot]"] }] }, pull: bot };
const label: PlanRules["exempt"] = [{ reason: "Said so", label: "no-plan" }];

describe("nothing is asked", () => {
  it.each<[string, Given]>([
    ["without rules", {}],
    ["with an irreversible migration and nobody named", { migrations: [destructive] }],
    ["with somebody named and all in order", { rules: { approvers: ["mona"] }, migrations: [migrationOf()] }],
    [
      "with somebody named and a migration that is missing",
      { rules: { approvers: ["mona"] }, migrations: [migrationOf({ verdict: "missing" })] },
    ],
    ["for another's exemption", { rules: { exempt: [{ reason: "R", authors: ["hubot"] }] } }],
    ["for a label that is not there", { rules: { exempt: label } }],
    ["for paths", { rules: { exempt: [{ reason: "R", paths: ["**"] }] } }],
    ["for an exemption while a migration is changed", { ...byBot, migrations: [migrationOf()] }],
  ])("%s", async (_, given) => {
    const { asked, approvedBy } = await accepted(given);

    expect(asked).toEqual([]);
    expect(approvedBy).toEqual({});
  });
});

describe("a migration is accepted", () => {
  const rules = { approvers: ["Octocat"] };

  it.each<[string, Review[], string | null]>([
    ["by a named approver of the head, in whatever case", [approved("octoCat")], "octoCat"],
    ["not by an approval of an older commit", [approved("octocat", "older")], null],
    ["not by somebody else", [approved("hubot")], null],
    [
      "not after a change of mind",
      [approved("octocat"), { ...approved("octocat"), state: "CHANGES_REQUESTED" }],
      null,
    ],
    [
      "though a comment followed",
      [approved("octocat"), { ...approved("octocat"), state: "COMMENTED" }],
      "octocat",
    ],
  ])("%s", async (_, reviews, expected) => {
    const { approvedBy, asked } = await accepted({ rules, migrations: [destructive], reviews });

    expect(approvedBy).toEqual(expected === null ? {} : { [path]: expected });
    expect(asked).toEqual(["reviews 7", ...(expected === null ? [] : ["compare base...head"])]);
  });

  it.each<[string, readonly Partial<Commit>[], string | null]>([
    ["not by who wrote one of its commits, whoever opened it", [{ author: "OctoCat" }, {}], null],
    ["by who wrote none of them", [{ author: "hubot" }, {}], "octocat"],
  ])("%s", async (_, own, expected) => {
    const { approvedBy, ownWork, asked } = await accepted({
      rules,
      migrations: [destructive],
      between: { "base...head": own },
      reviews: [approved("octocat")],
    });

    expect(approvedBy).toEqual(expected === null ? {} : { [path]: expected });
    expect(ownWork).toEqual(expected === null ? ["octocat"] : []);
    expect(asked).toEqual(["reviews 7", "compare base...head"]);
  });

  it("by the next who is named, where the first wrote a commit of it", async () => {
    const { approvedBy, ownWork } = await accepted({
      rules: { approvers: ["octocat", "ada"] },
      migrations: [destructive],
      between: { "base...head": [{ author: "octocat" }] },
      reviews: [approved("octocat"), approved("ada")],
    });

    expect([approvedBy, ownWork]).toEqual([{ [path]: "ada" }, ["octocat"]]);
  });

  it("as irreversible only once the plan says why", async () => {
    const declared = migrationOf({ verdict: "irreversible-declared", reversal: null });
    const given = { rules, migrations: [declared], reviews: [approved("octocat")] };

    const silent = await accepted({ ...given, answers: { reversal: "Irreversible." } });
    const told = await accepted({ ...given, answers: { reversal: "None: the notes are gone." } });

    expect([silent.approvedBy, silent.asked]).toEqual([{}, []]);
    expect(told.approvedBy).toEqual({ [path]: "octocat" });
  });

  it("not by its author, though named", async () => {
    const { approvedBy } = await accepted({
      rules,
      migrations: [destructive],
      pull: { author: "octocat" },
      reviews: [approved("octocat")],
    });

    expect(approvedBy).toEqual({});
  });

  it("without the ones beside it in the file that have nothing written", async () => {
    const other = migrationOf({ path: "b", verdict: "undecided" });
    const migrations = [destructive, migrationOf({ verdict: "empty" }), other];

    const { approvedBy } = await accepted({ rules, migrations, reviews: [approved("octocat")] });

    expect(approvedBy).toEqual({ b: "octocat" });
  });
});

describe("an exempt author is trusted", () => {
  const own = [
    { sha: "1", author: "dependabot[bot]", isVerified: true },
    { sha: "head", author: "Dependabot[bot]", isVerified: true },
  ];
  const person = { sha: "2", author: "mallory", isVerified: true };

  it.each<[string, Partial<Given>, boolean, string[]]>([
    [
      "a bot whose commits are all its own",
      { between: { "base...head": own } },
      true,
      ["compare base...head"],
    ],
    [
      "not a bot with a person's newest commit",
      { between: { "base...head": [...own, person] } },
      false,
      ["compare base...head"],
    ],
    [
      "not a bot with a person's commit below its own",
      { between: { "base...head": [person, ...own] } },
      false,
      ["compare base...head"],
    ],
    [
      "not a bot whose name stands on a commit that nobody signed",
      { between: { "base...head": [...own, { sha: "2", author: "dependabot[bot]", isVerified: false }] } },
      false,
      ["compare base...head"],
    ],
    ["not a bot without a commit", {}, false, ["compare base...head"]],
    [
      "not a bot from a fork",
      { pull: { ...bot, isFromFork: true }, between: { "base...head": own } },
      false,
      [],
    ],
    [
      "not a person of the bot's name",
      { pull: { ...bot, authorType: "User" }, between: { "base...head": own } },
      false,
      ["permission dependabot[bot]"],
    ],
    [
      "not an account that is gone",
      { pull: { ...bot, authorType: "other" } },
      false,
      ["permission dependabot[bot]"],
    ],
  ])("%s", async (_, given, isExempt, expected) => {
    const { exemption, asked } = await accepted({ ...byBot, ...given });

    expect(exemption.kind).toBe(isExempt ? "exempt" : "none");
    expect(asked).toEqual(expected);
  });

  it.each([
    ["admin", true],
    ["maintain", true],
    ["write", true],
    ["triage", false],
    ["read", false],
    ["none", false],
  ] as const)("when a person with the permission %s: %s", async (permission, isExempt) => {
    const { exemption } = await accepted({
      rules: { exempt: [{ reason: "R", authors: ["mona"] }] },
      permissions: { mona: permission },
    });

    expect(exemption.kind).toBe(isExempt ? "exempt" : "none");
  });
});

describe("a label exempts", () => {
  const given: Given = { rules: { exempt: label }, pull: { labels: ["No-Plan"] } };

  it("once somebody who may write has approved the head", async () => {
    const { exemption, asked } = await accepted({
      ...given,
      reviews: [approved("stranger"), approved("hubot")],
      permissions: { hubot: "write" },
    });

    expect(exemption).toEqual({
      kind: "exempt",
      reason: "Said so",
      approvedBy: "hubot",
      keys: ["plan", "exempt", 0],
    });
    expect(asked).toEqual(["reviews 7", "compare base...head", "permission stranger", "permission hubot"]);
  });

  it.each<[string, Partial<Given>]>([
    ["without a review", {}],
    ["by a stranger's approval", { reviews: [approved("stranger")] }],
    ["by an approval of an older commit", { reviews: [approved("hubot", "older")] }],
    ["by the author's own approval", { reviews: [approved("mona")], permissions: { mona: "admin" } }],
    [
      "by the approval of who wrote a commit of it",
      { reviews: [approved("hubot")], between: { "base...head": [{ author: "hubot" }] } },
    ],
    ["by a bot's approval", { reviews: [approved("x[bot]")], permissions: { "x[bot]": "write" } }],
  ])("not %s", async (_, more) => {
    const { exemption } = await accepted({ permissions: { hubot: "write" }, ...given, ...more });

    expect(exemption.kind).toBe("none");
  });

  it("also where many strangers approve, when who may write approves after them", async () => {
    const crowd = Array.from({ length: 30 }, (_, at) => approved(`stranger${at}`));

    const { exemption, asked } = await accepted({
      ...given,
      reviews: [approved("hubot"), ...crowd, approved("hubot")],
      permissions: { hubot: "write" },
    });

    expect(exemption).toMatchObject({ kind: "exempt", approvedBy: "hubot" });
    expect(asked.length).toBe(12);
  });
});
