import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePlan } from "../../../src/core/plan/choose.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { changeOf, descriptionWith, migrationOf, planWith } from "./change.ts";

const HIGH = { risk: { high: { paths: ["src/**"] } } };

describe("judgePlan", () => {
  it("finds nothing in a plan that answers every field", () => {
    const findings = judgePlan(planWith(), changeOf({ rules: HIGH, migrations: [migrationOf()] }));

    expect(findings).toEqual([]);
  });

  it("finds one thing where there is no plan at all", () => {
    const findings = judgePlan(choosePlan("Fixes a bug.", []), changeOf());

    expect(findings).toEqual([
      {
        field: null,
        rule: "no-section",
        level: "error",
        file: null,
        line: null,
        seen: null,
        message: "The description has no section `Rollback plan`, and no file of this change holds a plan.",
        write: "A heading `## Rollback plan`, and under it a heading for each field.",
        asks: { why: "every change", keys: ["plan"] },
      },
    ]);
  });

  it("says for each missing field who asks for it", () => {
    const rules = { require: { high: ["legal-review" as const] }, ...HIGH };

    const findings = judgePlan(
      choosePlan("## Rollback plan", []),
      changeOf({ rules, migrations: [migrationOf()] }),
    );

    expect(findings.map(({ field, rule, asks }) => [field, rule, asks.why])).toEqual([
      ["strategy", "missing", "every plan"],
      ["steps", "missing", "every plan"],
      ["trigger", "missing", "every plan"],
      ["verification", "missing", "every plan"],
      ["owner", "missing", "high risk"],
      ["time-to-roll-back", "missing", "high risk"],
      ["data-impact", "missing", "a changed migration"],
      ["backup", "missing", "a changed migration"],
      ["point-of-no-return", "missing", "a changed migration"],
      ["reversal", "missing", "a changed migration"],
      ["tested", "missing", "a changed migration"],
      ["old-code-on-new-schema", "missing", "a changed migration"],
      ["communication", "missing", "high risk"],
      ["sla-impact", "missing", "high risk"],
      ["risks", "missing", "high risk"],
      ["if-this-fails", "missing", "high risk"],
      ["legal-review", "missing", "`plan.require.high`"],
    ]);
  });

  it("leaves alone what nobody asks for", () => {
    const findings = judgePlan(planWith({ communication: "N/A", tested: "TODO" }), changeOf());

    expect(findings).toEqual([]);
  });

  it("gives the place and what stands there, in the description or in the file", () => {
    const files = [{ path: "rollback/418.md", text: "\n## Owner\n\nme\n" }];
    const body = descriptionWith({ owner: null, trigger: "When errors rise" });

    const findings = judgePlan(choosePlan(body, files), changeOf());

    expect(findings).toMatchObject([
      { field: "trigger", rule: "no-threshold", file: null, line: 12, seen: "When errors rise" },
      { field: "owner", rule: "no-owner", file: "rollback/418.md", line: 2, seen: "me" },
    ]);
  });

  it("knows the visible text of the repository's own template, and a word behind it", () => {
    const template = parsePlan(
      "## Rollback plan\n### Steps\nSay here which steps to take.\n### Owner\nTeam:",
    );
    const change = changeOf({ template });

    const same = judgePlan(planWith({ steps: "Say here which **steps** to take" }), change);
    const more = judgePlan(planWith({ steps: "Say here which steps to take. Revert." }), change);
    const answered = judgePlan(planWith({ owner: "Team: payments" }), change);

    expect([same, more, answered].map((findings) => findings.map(({ rule }) => rule))).toEqual([
      ["template"],
      ["template"],
      [],
    ]);
  });

  it("asks for files only where all paths are known, and takes the end of a path for it", () => {
    const plan = planWith({ steps: "Run `db/undo.sh` and read `checkout.md` at night" });
    const paths = new Set(["db/restore.sh", "db/migrations/000042_note.down.sql", "docs/checkout.md"]);

    const complete = judgePlan(plan, changeOf({ head: { paths, complete: true } }));
    const partial = judgePlan(plan, changeOf({ head: { paths, complete: false } }));

    expect(complete.map(({ rule, message }) => [rule, message])).toEqual([
      ["no-such-file", "The plan names `db/undo.sh`, and there is no such file at the head of this change."],
    ]);
    expect(partial).toEqual([]);
  });

  it("lets a plan bring back a file that the change takes away", () => {
    const change = changeOf({ paths: ["src/old.ts"] });

    expect(judgePlan(planWith({ steps: "Bring `src/old.ts` back from the release branch" }), change)).toEqual(
      [],
    );
  });

  it("only warns of a file that no folder of the repository could hold", () => {
    const [finding] = judgePlan(planWith({ steps: "Run `ops/undo.sh` on the primary host" }), changeOf());

    expect(finding).toMatchObject({ rule: "no-such-file", level: "warning" });
  });

  it.each([
    ["Run `bash db/undo.sh production` at night.", ["db/undo.sh"]],
    ["Run `psql -f ./db/undo.sql` for production", ["db/undo.sql"]],
    ["Do this:\n```\nbash db/undo.sh --all\n```", ["db/undo.sh"]],
    ["Follow runbooks/none.md to the end of it.", ["runbooks/none.md"]],
    ["Follow runbooks/none.md, then db/undo.sh, in this order", ["runbooks/none.md", "db/undo.sh"]],
    ["Run `bash db/restore.sh production`, then read runbooks/checkout.md again", []],
    ["Run `kubectl apply -f ops/shop.yaml` for production", []],
    ["Open https://github.com/acme/shop/blob/main/db/none.sh and follow it", []],
    ["Copy /db/none.sh, $HOME/db/none.sh, ../db/none.sh and db/*.sql there", []],
    ["Put `file=dist/db/none.sh` into the job and wait for it", []],
  ])("warns of a file that is named inside %j: %j", (steps, paths) => {
    const findings = judgePlan(planWith({ steps }), changeOf());

    expect(findings.map(({ rule, level, message }) => [rule, level, message])).toEqual(
      paths.map((path) => [
        "no-such-file",
        "warning",
        `The plan names \`${path}\`, and there is no such file at the head of this change.`,
      ]),
    );
  });

  it("refuses a workflow that is not there, also where the repository has none", () => {
    const [finding] = judgePlan(
      planWith({ steps: "Start `.github/workflows/none.yml` for production" }),
      changeOf(),
    );

    expect(finding).toMatchObject({ rule: "no-such-file", level: "error" });
  });

  it("names the line that looks like a field, and the form in which it is read", () => {
    const body =
      "## Rollback plan\n\n> Owner: @a\n\n### Steps\n\n`make undo`\n\n#### Verify\n\n`curl /health`\n";

    const findings = judgePlan(choosePlan(body, []), changeOf());

    expect(
      findings.map(({ field, rule, line, message, write }) => [field, rule, line, message, write]),
    ).toEqual([
      ["strategy", "missing", null, "The plan has no field `Strategy`.", expect.any(String)],
      ["trigger", "missing", null, "The plan has no field `Trigger`.", expect.any(String)],
      [
        "verification",
        "not-read",
        9,
        "Line 9 stands below `Steps` and counts as a step, so the plan has no field `Verification`.",
        "A heading `Verification` of the same level as `Steps`, and the answer below it.",
      ],
      [
        "owner",
        "not-read",
        3,
        "Line 3 looks like the field `Owner` and is not read as one.",
        "`### Owner` on a line of its own, and the answer below it.",
      ],
      [
        "time-to-roll-back",
        "missing",
        null,
        "The plan has no field `Time to roll back`.",
        expect.any(String),
      ],
    ]);
  });

  it("lists what the gates measure where the trigger is something else", () => {
    const gates = [
      { environment: "staging", checks: [] },
      {
        environment: "production",
        checks: [
          { name: "checkout", kind: "http" },
          { name: "burn", kind: "burn-rate" },
        ],
      },
    ];

    const findings = judgePlan(
      planWith({ trigger: "Revenue falls by 20 % for 30 minutes" }),
      changeOf({ gates }),
    );

    expect(findings).toMatchObject([
      {
        rule: "not-measured",
        level: "warning",
        write:
          "A signal that a gate measures: `production`: `checkout` (http), `burn` (burn-rate). Or who watches this one.",
      },
    ]);
  });

  it("names the migrations that have no way back in the plan, as text", () => {
    const migrations = [migrationOf(), migrationOf({ path: "db/43_`x|.up.sql", version: "43" })];

    const findings = judgePlan(planWith(), changeOf({ migrations }));

    expect(findings.map(({ rule, write }) => [rule, write])).toEqual([
      [
        "reversal-not-named",
        "How each of these is taken back: <code>db/43&#95;&#96;x&#124;.up.sql</code>. Or that the tool reverses all of them, in which order.",
      ],
    ]);
  });

  it("gives the keys of the policy for what only the policy asks", () => {
    const rules = { ...HIGH, "minimum-layers": 3, "store-binaries": { labels: ["ios"] } };
    const answers = {
      strategy: "Redeploy v1",
      steps: "Press the red button twice",
      reversal: null,
      "if-this-fails": "Page everyone at once",
    };

    const findings = judgePlan(planWith(answers), changeOf({ rules, labels: ["iOS"] }));

    expect(findings.map(({ rule, level, asks, message }) => [rule, level, asks.keys, message])).toEqual([
      [
        "too-few-layers",
        "error",
        ["plan", "minimum-layers"],
        "The plan of a high-risk change needs 3 layers, and this one has `redeploy`.",
      ],
      [
        "no-flag-for-store",
        "error",
        ["plan", "store-binaries"],
        "This change ships in a binary that an app store hands out, which cannot be taken back.",
      ],
    ]);
  });

  it("counts layers only for a change of high risk", () => {
    const findings = judgePlan(
      planWith({ strategy: "Redeploy v1" }),
      changeOf({ rules: { "minimum-layers": 5 } }),
    );

    expect(findings).toEqual([]);
  });

  it("never throws", () => {
    const migrations = [migrationOf({ verdict: "destructive" })];
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        judgePlan(
          planWith({ steps: a, trigger: b, tested: a, owner: b, reversal: a }),
          changeOf({ rules: HIGH, migrations }),
        );
      }),
    );
  });
});
