import { describe, expect, it } from "vitest";
import { Policy } from "../../../src/core/policy/policy.ts";
import { changeBetween } from "../../../src/flows/plan/change-between.ts";
import { checkHere, type GivenPlan } from "../../../src/flows/plan/check-here.ts";
import { checkPull } from "../../../src/flows/plan/check-pull.ts";
import { descriptionWith } from "../../core/plan/change.ts";
import { type File, planWorld, pullOf } from "./plan-world.ts";

type Files = Readonly<Record<string, File>>;

const up = "db/migrations/000042_note.up.sql";
const down = "db/migrations/000042_note.down.sql";
const pair = { [up]: "ALTER TABLE a ADD COLUMN b text;", [down]: "ALTER TABLE a DROP COLUMN b;" };
const described = (answers: Readonly<Record<string, string | null>> = {}): string =>
  descriptionWith({ backup: "None is needed, because the column is new.", ...answers });
const plan = described();
const document = plan.replace("## Rollback plan\n\n", "");

async function here(head: Files, given: GivenPlan | null, rules: unknown = {}, base: Files = {}) {
  const { ports } = planWorld({ trees: { base, head } });
  const change = await changeBetween(ports, "base", "head");
  return checkHere(ports, change, given, Policy.parse({ version: 1, plan: rules }));
}

function givenAs(name: string, text: string): GivenPlan {
  return { name, place: `/home/mona/shop/${name}`, text };
}

const seen = ({ plan: outcome }: Awaited<ReturnType<typeof here>>) =>
  outcome.kind === "judged" ? outcome.findings.map(({ field, rule }) => `${field} ${rule}`) : outcome.kind;

describe("a file that the author names", () => {
  it.each<[string, Files, GivenPlan | null, unknown]>([
    ["is the description", pair, givenAs("body.md", `Adds notes.\n\n${plan}`), []],
    ["is a description without a plan", pair, givenAs("body.md", document), ["null no-section"]],
    ["is a plan by its place", pair, givenAs("rollback/note.md", document), []],
    ["is a plan by its front matter", pair, givenAs("x.md", `---\nowner: "@a"\n---\n${document}`), []],
    [
      "names the plan among the files of the change",
      { ...pair, "rollback/note.md": document },
      givenAs("body.md", "The plan is `rollback/note.md`."),
      [],
    ],
    [
      "has a part of the plan, and a file of the change has the other",
      { ...pair, "rollback/note.md": described({ owner: null }) },
      givenAs("body.md", "## Rollback plan\n\n### Owner\n\n@octocat"),
      [],
    ],
    [
      "stands in place of the one that is committed",
      { ...pair, "rollback/note.md": described({ owner: "TBD" }) },
      givenAs("rollback/note.md", document),
      [],
    ],
    ["is no plan", pair, { name: "standard input", place: null, text: "Fixes it." }, ["null no-section"]],
    ["is not there", pair, null, "unknown"],
    [
      "is not there, and a file of the change is",
      { ...pair, "rollback/note.md": described({ owner: "TBD" }) },
      null,
      ["owner placeholder"],
    ],
  ])("%s", async (_, head, given, expected) => {
    expect(seen(await here(head, given))).toEqual(expected);
  });
});

// What the same description and files come to in a pull request, where labels and reviews are left out.
const bodies: readonly (readonly [string, string, Files])[] = [
  ["a plan in order", plan, pair],
  ["no plan", "Fixes a bug.", pair],
  ["an empty description", "", pair],
  ["a heading of another kind", plan.replace("Rollback plan", "Contingency plan"), pair],
  ["a plan of labels", "### Rollback plan\n\n**Owner:** me\n**Trigger:** errors", pair],
  ["a plan without a section", document, pair],
  ["a plan file alone", "Adds notes.", { ...pair, "rollback/note.md": document }],
  [
    "a plan file that is named",
    "See `rollback/note.md`.",
    { ...pair, "rollback/note.md": "## Owner\n\nme\n" },
  ],
  ["a part in each", "## Rollback\n\n### Owner\n\nTBD", { ...pair, "rollback/note.md": document }],
  ["a file that is not there", plan.replace("db/restore.sh", "db/none.sh"), pair],
  ["a migration without a way back", plan, { [up]: pair[up] ?? "" }],
  [
    "a migration that says so",
    plan,
    { ...pair, [down]: "DO $$ BEGIN RAISE EXCEPTION 'irreversible: x'; END $$;" },
  ],
  [
    "a migration that loses data",
    plan,
    { [up]: "ALTER TABLE a DROP COLUMN b;", [down]: "ALTER TABLE a ADD COLUMN b text;" },
  ],
  ["broken YAML", "", { ...pair, "rollback/note.md": "---\na: *b\n---\n" }],
];

const policies = {
  "no policy": {},
  "a policy that asks for more": {
    risk: { high: { paths: ["db/**"] } },
    require: { high: ["escalation", "decision-authority"] },
    "minimum-layers": 3,
    "store-binaries": { paths: ["db/**"] },
    files: ["rollback/**"],
  },
};

describe.each(Object.entries(policies))("the same findings as in a pull request, with %s:", (_, rules) => {
  it.each(bodies)("%s", async (_what, body, head) => {
    const policy = Policy.parse({ version: 1, plan: rules });
    const { ports } = planWorld({ trees: { base: {}, head } });

    const pull = await checkPull(ports, pullOf({ body }), "base", { policy, written: false, text: "" });
    const terminal = await here(head, { name: "body.md", place: "/home/mona/body.md", text: body }, rules);

    expect(terminal.plan).toMatchObject({ kind: "judged", findings: pull.findings });
    expect(terminal.migrations).toEqual(pull.verdicts.filter(({ verdict }) => verdict !== "not-a-migration"));
  });
});
