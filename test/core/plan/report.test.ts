import { describe, expect, it } from "vitest";
import { choosePlan } from "../../../src/core/plan/choose.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { noPolicyLinks } from "../../../src/core/plan/policy-links.ts";
import { renderPlanReport } from "../../../src/core/plan/report.ts";
import { changeOf, descriptionWith, migrationOf, planWith } from "./change.ts";

const NOTHING = choosePlan("Fixes a bug.", []);

function blockIn(report: string): string {
  return /^(`{3,})markdown\n([\s\S]*?)\n\1$/m.exec(report)?.[2] ?? "";
}

describe("renderPlanReport", () => {
  it("gives a block to paste that is the whole section when there is none", () => {
    const change = changeOf();

    const report = renderPlanReport(NOTHING, change, judgePlan(NOTHING, change), noPolicyLinks);

    const plan = parsePlan(blockIn(report));
    expect(Object.keys(plan.fields)).toEqual([
      "strategy",
      "steps",
      "trigger",
      "verification",
      "owner",
      "time-to-roll-back",
    ]);
    expect(Object.values(plan.fields).map(({ text }) => text)).toEqual(["", "", "", "", "", ""]);
    expect(report).toContain("Risk: **normal**.");
    expect(report).toContain("❌ Error: The description has no section `Rollback plan`");
  });

  it("tells who has no plan yet of all that is asked for, and who asks", () => {
    const change = changeOf({
      paths: ["mobile/app.ts"],
      rules: {
        risk: { high: { paths: ["mobile/**"] } },
        require: { high: ["escalation"] },
        "minimum-layers": 2,
        "store-binaries": { paths: ["mobile/**"] },
      },
    });
    const link = (keys: readonly (string | number)[]): string => `https://p#${keys.join(".")}`;

    const report = renderPlanReport(NOTHING, change, judgePlan(NOTHING, change), link);

    const rows = report.split("\n").filter((line) => line.startsWith("| "));
    expect(rows).toHaveLength(13);
    expect(rows[2]).toBe(
      "| Strategy | ❌\u00a0not there | Write: The way back: flag off, traffic back, redeploy the previous release, reverse the migration, or forward.<br>Write: At least 2 ways back, by their words: `flag`, `traffic`, `redeploy`, `config`, `migrations`.<br>Write: The flag that turns it off in installed apps, or the over-the-air update that replaces it. | every plan, [`plan.minimum-layers`](https://p#plan.minimum-layers), [`plan.store-binaries`](https://p#plan.store-binaries) |",
    );
    expect(report).toMatch(
      /\n\| Escalation \| ❌\u00a0not there \| Write: .+ \| \[`plan\.require\.high`\]\(https:\/\/p#plan\.require\.high\) \|\n/,
    );
    expect(blockIn(report)).toContain("At least 2 ways back, by their words: `flag`");
  });

  it("gives a block of only what is missing, with the facts that are known", () => {
    const gates = [{ environment: "production", checks: [{ name: "checkout", kind: "http" }] }];
    const migrations = [
      migrationOf(),
      migrationOf({ path: "db/43.sql", reversal: { path: "db/43.sql" } }),
      migrationOf({ path: "db/44`-->.sql", verdict: "missing", reversal: null }),
      migrationOf({ path: "db/45.up.sql", verdict: "destructive" }),
      migrationOf({ path: "db/46.up.sql", verdict: "irreversible-declared", reversal: null }),
      migrationOf({ path: "db/47.up.sql", verdict: "empty" }),
      migrationOf({ path: "db/48.up.sql", verdict: "undecided" }),
    ];
    const chosen = planWith({ trigger: null, reversal: "", owner: "me" });
    const change = changeOf({ gates, migrations });

    const block = blockIn(renderPlanReport(chosen, change, judgePlan(chosen, change), noPolicyLinks));

    expect(block).toContain("The gates measure `production`: `checkout` (http).");
    const { fields } = parsePlan(block);
    expect(Object.keys(fields)).toContain("trigger");
    expect({ trigger: fields.trigger, reversal: fields.reversal }).toMatchObject({
      trigger: { text: "", line: 3 },
      reversal: {
        text: [
          "- `db/migrations/000042_note.up.sql`: taken back by `db/migrations/000042_note.down.sql`.",
          "- `db/43.sql`: its own reversal, through the tool.",
          "- ``db/44`-->.sql``: ",
          "- `db/45.up.sql`: `db/45.down.sql` brings the structure back and not the data, because ",
          "- `db/46.up.sql`: declared irreversible, because ",
          "- `db/47.up.sql`: ",
          "- `db/48.up.sql`:",
        ].join("\n"),
      },
    });
  });

  it("gives none when nothing is missing", () => {
    const change = changeOf();

    const report = renderPlanReport(planWith(), change, [], noPolicyLinks);

    expect(report).not.toContain("Paste this");
    expect(report).toContain(
      "| Owner | ✅ answered, line 20 | Ask: Can this be reached at three in the morning? | normal risk |",
    );
  });

  it("has a row for each demanded field and shows what was seen as text", () => {
    const chosen = choosePlan("## Rollback plan\n\n### Trigger\n\nwhen @org/team | says <b>so</b>\n", []);
    const change = changeOf();

    const report = renderPlanReport(chosen, change, judgePlan(chosen, change), noPolicyLinks);

    expect(report.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(8);
    expect(report).toContain(
      "❌ no threshold: “when @&#8203;org/team &#124; says &#60;b&#62;so&#60;/b&#62;”, line 3",
    );
    expect(blockIn(report)).not.toContain("### Trigger");
  });

  it("links what asks for a thing to its line of the policy, and the risk too", () => {
    const change = changeOf({
      rules: { risk: { high: { paths: ["src/**"] } }, require: { high: ["escalation"] } },
    });
    const link = (keys: readonly (string | number)[]): string => `https://p#${keys.join(".")}`;
    const chosen = planWith({ escalation: "TBD" });

    const report = renderPlanReport(chosen, change, judgePlan(chosen, change), link);

    expect(report).toContain(
      "Risk: **high**, because one of its files matches `plan.risk.high.paths` ([policy](https://p#plan.risk.high.paths)).",
    );
    expect(report).toMatch(
      /\| Escalation \| ❌ placeholder: “TBD”, line \d+ \| .* \| \[`plan.require.high`\]\(https:\/\/p#plan.require.high\) \|/,
    );
  });

  it("says where the plan stands, and at which line of which file", () => {
    const files = [{ path: "rollback/a|b.md", text: "## Owner\n\nme\n" }];
    const chosen = choosePlan(descriptionWith({ owner: null }), files);
    const change = changeOf();

    const report = renderPlanReport(chosen, change, judgePlan(chosen, change), noPolicyLinks);

    expect(report).toContain(
      "The plan stands in the description and in <code>rollback/a&#124;b.md</code>; where both answer a field, the description counts.",
    );
    expect(report).toContain("❌ nobody named: “me”, <code>rollback/a&#124;b.md</code> line 1");
  });

  it("tells what is wrong with a file that holds the plan", () => {
    const chosen = choosePlan("", [{ path: "rollback/a.md", text: "---\na: *b\n---\n## Owner\n\n@a\n" }]);

    const report = renderPlanReport(chosen, changeOf(), judgePlan(chosen, changeOf()), noPolicyLinks);

    expect(report).toContain("❌ Error: The YAML at the top of the file");
    expect(report).toContain("(`rollback/a.md`, line 2)");
  });
});
