import { describe, expect, it } from "vitest";
import type { ChangeFacts } from "../../../src/core/plan/change-facts.ts";
import { type CheckFacts, checkText } from "../../../src/core/plan/check-text.ts";
import { type ChosenPlan, choosePlan } from "../../../src/core/plan/choose.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { noPolicyLinks } from "../../../src/core/plan/policy-links.ts";
import { changeOf, descriptionWith, migrationOf, planWith } from "./change.ts";

const NOTHING = choosePlan("", []);
const MISSING = migrationOf({
  verdict: "missing",
  reason: "It has no down file.",
  write: "DROP TABLE a;",
  reversal: null,
});
const EXEMPT = {
  kind: "exempt",
  reason: "Docs only",
  approvedBy: null,
  keys: ["plan", "exempt", 1],
} as const;

function factsOf(chosen: ChosenPlan, change: ChangeFacts, parts: Partial<CheckFacts> = {}): CheckFacts {
  return {
    chosen,
    change,
    findings: judgePlan(chosen, change),
    complete: true,
    policySource: "No policy.",
    link: noPolicyLinks,
    exemption: { kind: "none", notes: [] },
    approvedBy: new Map(),
    ...parts,
  };
}

describe("the title", () => {
  it.each<[string, CheckFacts]>([
    ["Ready to go back: plan complete, no migration changed", factsOf(planWith(), changeOf())],
    [
      "Ready to go back: plan complete, 1 migration reversible",
      factsOf(planWith(), changeOf({ migrations: [migrationOf()] })),
    ],
    [
      "Ready to go back: plan complete, 1 migration accepted by a person",
      factsOf(
        planWith({ "data-impact": "Notes are gone after it.", "point-of-no-return": "Once 000042 has run." }),
        changeOf({ migrations: [migrationOf({ verdict: "destructive" })] }),
        { approvedBy: new Map([["db/migrations/000042_note.up.sql", "octocat"]]) },
      ),
    ],
    [
      "Ready to go back: no plan needed, no migration changed",
      factsOf(NOTHING, changeOf(), { exemption: EXEMPT }),
    ],
    ["Not ready: no rollback plan", factsOf(NOTHING, changeOf())],
    [
      "Not ready: 2 fields of the plan to write",
      factsOf(planWith({ owner: null, steps: "TBD" }), changeOf()),
    ],
    [
      "Not ready: no rollback plan; 1 migration without a way back",
      factsOf(NOTHING, changeOf({ migrations: [MISSING] })),
    ],
    [
      "Not ready: 1 migration to mend",
      factsOf(
        planWith(),
        changeOf({
          migrations: [
            migrationOf({
              findings: [
                {
                  rule: "edited-after-merge",
                  level: "error",
                  file: "a",
                  line: 1,
                  message: "It was merged before.",
                  write: null,
                },
              ],
            }),
          ],
        }),
      ),
    ],
    ["Not ready: not all changed files could be read", factsOf(planWith(), changeOf(), { complete: false })],
  ])("is %j", (title, facts) => {
    const text = checkText(facts);

    expect(text.title).toBe(title);
    expect(text.passed).toBe(title.startsWith("Ready"));
  });

  it("has 100 characters at most", () => {
    const migrations = [
      MISSING,
      migrationOf({
        findings: [
          { rule: "unguarded-down", level: "error", file: "a", line: 1, message: "x.", write: null },
        ],
      }),
    ];

    const { title } = checkText(factsOf(NOTHING, changeOf({ migrations }), { complete: false }));

    expect(title).toHaveLength(100);
    expect(title.endsWith("…")).toBe(true);
  });

  it("passes with a warning", () => {
    const gates = [{ environment: "production", checks: [{ name: "checkout", kind: "http" }] }];
    const chosen = planWith({ trigger: "Revenue falls by 20 % for 30 minutes" });

    const { passed, summary } = checkText(factsOf(chosen, changeOf({ gates })));

    expect(passed).toBe(true);
    expect(summary).toContain("⚠️ not measured by a gate");
  });
});

describe("the summary", () => {
  it("says who may accept a migration, and why an exemption does not hold", () => {
    const migrations = [migrationOf({ verdict: "destructive", write: null })];
    const change = changeOf({ migrations, rules: { approvers: ["octocat", "hubot"] } });

    const named = checkText(
      factsOf(planWith(), change, { exemption: { kind: "none", notes: ["A note of ours."] } }),
    );
    const nobody = checkText(factsOf(planWith(), changeOf({ migrations })));

    expect(named.summary).toContain(
      "One migration can also pass on a person's word (`db/migrations/000042_note.up.sql`): an approving review of this very commit by `octocat`, `hubot` (`plan.approvers`), and never by who opened this pull request or wrote one of its commits.",
    );
    expect(named.summary).toContain("Why it is not exempt:\n\n- A note of ours.");
    expect(nobody.summary).toContain("the policy names nobody in `plan.approvers` who may give it.");
  });

  it("names which of several migrations a person's word lets pass, and whose word did not count", () => {
    const migrations = [
      { ...MISSING, path: "db/1.up.sql" },
      migrationOf({ path: "db/2.up.sql", verdict: "destructive" }),
      migrationOf({ path: "db/3.up.sql", verdict: "undecided" }),
    ];
    const change = changeOf({ migrations, rules: { approvers: ["octocat"] } });

    const { summary } = checkText(factsOf(planWith(), change, { ownWork: ["grace"] }));

    expect(summary).toContain(
      "2 migrations can also pass on a person's word (`db/2.up.sql`, `db/3.up.sql`):",
    );
    expect(summary).toContain(
      "Not counted: the approval of `grace`, by whose address a commit of this change was written.",
    );
  });

  it("shows why a migration has no way back, as the plan says it, and asks where it does not", () => {
    const migrations = [
      migrationOf({ path: "db/1.up.sql", verdict: "irreversible-declared", reversal: null }),
      migrationOf({ path: "db/2.up.sql", verdict: "irreversible-declared", reversal: null }),
    ];
    const change = changeOf({ migrations, rules: { approvers: ["octocat"] } });
    const reversal =
      "- `db/1.up.sql`: none, @org/team dropped the <b>notes</b>.\n- `db/2.up.sql`: irreversible.";

    const { summary } = checkText(factsOf(planWith({ reversal }), change));

    expect(summary).toMatch(
      /\n`db\/1\.up\.sql` says that it has no way back\. Why, as the plan has it under `Reversal`, line \d+: “[^”]*@&#8203;org\/team dropped the &#60;b&#62;notes&#60;\/b&#62;\.”\n/,
    );
    expect(summary).toContain(
      "❌ `db/2.up.sql` says that it has no way back, and the plan does not say why. Write the reason under `Reversal`: an approval counts once it is there.",
    );
  });

  it("of an exempt change links to the entry of the policy", () => {
    const link = (keys: readonly (string | number)[]): string => `https://p#${keys.join(".")}`;

    const { summary } = checkText(factsOf(NOTHING, changeOf(), { exemption: EXEMPT, link }));

    expect(summary).toContain(
      "No plan is needed here, as [the policy](https://p#plan.exempt.1) says: Docs only.",
    );
  });

  it("of an exempt change says why, by whom, and has no plan table", () => {
    const facts = factsOf(NOTHING, changeOf(), {
      exemption: { ...EXEMPT, reason: "Docs <b>only</b>", approvedBy: "octocat" },
    });

    const { summary } = checkText(facts);

    expect(summary).toContain("as the policy says: Docs &#60;b&#62;only&#60;/b&#62;. Approved by octocat.");
    expect(summary).not.toContain("Paste this");
  });

  it("says that the change edits what runs this check", () => {
    const { summary, passed } = checkText(
      factsOf(planWith(), changeOf(), { workflows: [".github/workflows/plan.yml"] }),
    );

    expect(passed).toBe(true);
    expect(summary).toContain(
      "⚠️ This change edits what runs this check: `.github/workflows/plan.yml`. On `pull_request` and `pull_request_review` GitHub takes the workflow as the change has it",
    );
  });

  it("says which glob of the policy is a folder here, and so guards nothing", () => {
    const change = changeOf({ rules: { risk: { high: { paths: ["db/migrations"] } } } });

    const { summary } = checkText(
      factsOf(planWith(), change, { link: (keys) => `https://p#${keys.join(".")}` }),
    );

    expect(summary).toContain(
      "⚠️ [`plan.risk.high.paths`](https://p#plan.risk.high.paths) has `db/migrations`, which is a folder here and matches none of its files. Write `db/migrations/**`.",
    );
  });

  it("says that it only warns where the policy says so", () => {
    const { summary, passed } = checkText(factsOf(NOTHING, changeOf({ rules: { enforcement: "warn" } })));

    expect(passed).toBe(false);
    expect(summary).toMatch(/^## ⚠️ Not ready/);
    expect(summary).toContain("It only warns for now");
  });

  it.each([200, 3000])("of %i migrations has 60,000 characters at most, and still what to write", (count) => {
    const long = "x".repeat(180);
    const migrations = Array.from({ length: count }, (_, n) =>
      migrationOf({
        ...MISSING,
        path: `db/${long}/${n}.up.sql`,
        version: String(n),
        write: `DROP TABLE t${n};\n${"-- y\n".repeat(40)}`,
      }),
    );

    const { summary } = checkText(
      factsOf(NOTHING, changeOf({ migrations, rules: { risk: { high: { paths: ["**"] } } } })),
    );

    expect(summary.length).toBeLessThanOrEqual(60_000);
    expect(summary).toContain("DROP TABLE t0;");
    expect(summary).toContain("### If this fails, how?");
    expect(summary).toContain("After you edit the description or push, this check runs again.");
  });

  it("gives up rows of what is in order before anything else", () => {
    const fine = Array.from({ length: 100 }, (_, n) =>
      migrationOf({ path: `db/${"y".repeat(500)}/${n}.up.sql`, version: `v${n}` }),
    );
    const change = changeOf({ migrations: [...fine, { ...MISSING, path: "db/bad.up.sql" }] });

    const { summary } = checkText(
      factsOf(choosePlan(descriptionWith({ reversal: "All of them, in reverse order" }), []), change),
    );

    expect(summary.length).toBeLessThanOrEqual(60_000);
    expect(summary).toContain("| `db/bad.up.sql` | ❌ missing |");
    expect(summary).toMatch(/And \d+ more, which stop nothing\./);
  });
});
