import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePlan, planFilesNamed, readPlanFile } from "../../../src/core/plan/choose.ts";
import { PLAN_FIELDS } from "../../../src/core/plan/fields.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { Plan } from "../../../src/core/plan/plan.ts";
import { changeOf, migrationOf } from "./change.ts";

describe("parsePlan", () => {
  it("reads each heading below the section, with its line", () => {
    const plan = parsePlan(
      "Intro\n\n## Rollback plan\n\n### Strategy\n\nRedeploy.\n\n#### TRIGGER:\n\n> 2 %\n",
    );

    expect(plan.found).toBe(true);
    expect(plan.fields).toEqual({
      strategy: { text: "Redeploy.", line: 5 },
      trigger: { text: "> 2 %", line: 9 },
    });
  });

  it("reads the same with CRLF", () => {
    const body = "## Rollback plan\n\n### Steps\n\n1. a\n2. b\n\n**Trigger:** 5 %\n";

    expect(parsePlan(body.replaceAll("\n", "\r\n"))).toEqual(parsePlan(body));
  });

  it("reads bold labels, each on a line or an item of its own", () => {
    const plan = parsePlan(
      "# Rollback plan\n**Strategy:** a\n**Steps**: b\nc\n\n- **Trigger:** 5 %\n- __Verification__ d",
    );

    expect(plan.fields).toMatchObject({
      strategy: { text: "a", line: 2 },
      steps: { text: "b\nc", line: 3 },
      trigger: { text: "5 %", line: 6 },
      verification: { text: "d", line: 7 },
    });
  });

  it.each([
    ["a fence", "```md\n### Trigger\n5 %\n```"],
    ["a fence in an item", "- x\n  ```\n  ### Trigger\n  **Trigger:** 5 %\n  ```"],
    ["a quote", "> ### Trigger\n> 5 %"],
    ["a comment", "<!--\n\n### Trigger\n\n5 %\n-->"],
    ["indented code", "x\n\n    ### Trigger\n    5 %"],
    ["another section", "## Other\n\n### Trigger\n\n5 %"],
  ])("takes no heading from %s", (_, inner) => {
    const plan = parsePlan(`## Rollback plan\n\n### Steps\n\n${inner}\n`);

    expect(plan.fields.trigger).toBeUndefined();
  });

  it("takes comments out of an answer, and leaves those inside code", () => {
    const plan = parsePlan(
      "## Rollback plan\n### Steps\n<!-- how? -->\na <!-- b --> c `<!-- d -->`\n\n```\n<!-- e -->\n```\n",
    );

    expect(plan.fields.steps?.text).toBe("a  c `<!-- d -->`\n\n```\n<!-- e -->\n```");
  });

  it("hides all that follows a comment that is never closed", () => {
    const plan = parsePlan("## Rollback plan\n### Steps\n\n<!-- a\n\n### Trigger\n\n5 %");

    expect(plan.fields).toEqual({ steps: { text: "", line: 2 } });
  });

  it("keeps a smaller heading inside the field it belongs to", () => {
    const plan = parsePlan("## Rollback plan\n### Steps\n#### First\na\n### Background\nb");

    expect(plan.fields).toEqual({ steps: { text: "First\n\na", line: 2 } });
  });

  it("takes the first answer that is not empty", () => {
    const plan = parsePlan("## Rollback plan\n### Steps\n### Steps\na\n## Rollback plan\n### Steps\nb");

    expect(plan.fields.steps).toEqual({ text: "a", line: 3 });
  });

  it.each([
    ["## Rollback", "### How to revert"],
    ["# Backout plan", "## Backout steps"],
    ["## Roll-back plan", "#### **Rollback steps:**"],
    ["## 🔙 Rollback plan for checkout", "### 2. Steps"],
    ["Rollback plan\n===", "Steps\n---"],
  ])("knows the section %j and its field %j", (section, field) => {
    const plan = parsePlan(`Intro\n\n${section}\n\n${field}\n\na\n`);

    expect([plan.found, plan.fields.steps?.text]).toEqual([true, "a"]);
  });

  it("keeps to the plan when a deeper heading is named as the section is", () => {
    const plan = parsePlan("## Rollback plan\n### Rollback\n### Trigger\n5 %\n## Other\n### Steps\nb");

    expect(plan.fields).toEqual({ trigger: { text: "5 %", line: 3 } });
  });

  it("reads plain labels, each on a line or an item of its own", () => {
    const plan = parsePlan(
      "## Rollback plan\nStrategy: a\nTrigger: 5 % for 5m\nmore\n\n- How to verify: c\n- Owner: @a",
    );

    expect(plan.fields).toEqual({
      strategy: { text: "a", line: 2 },
      trigger: { text: "5 % for 5m\nmore", line: 3 },
      verification: { text: "c", line: 6 },
      owner: { text: "@a", line: 7 },
    });
  });

  it("takes a plain label below a heading for a part of the answer", () => {
    const plan = parsePlan("## Rollback plan\n### Steps\n- Verify: a\nOwner: b");

    expect(plan.fields).toEqual({
      steps: { text: "- Verify: a\nOwner: b", line: 2 },
      verification: { text: "", line: 3, unread: "in-steps" },
      owner: { text: "", line: 4, unread: "in-steps" },
    });
  });

  it("reads a label that stands directly below a list, and none that is indented there", () => {
    const plan = parsePlan(
      "## Rollback plan\n**Steps:**\n1. a\n2. b\n**Trigger:** 5 %\n- c\n  **Owner:** d\nTime needed: 5m",
    );

    expect(plan.fields).toEqual({
      steps: { text: "1. a\n2. b", line: 2 },
      trigger: { text: "5 %\n\n- c\n  **Owner:** d", line: 5 },
      owner: { text: "", line: 7, unread: "no-field" },
      "time-to-roll-back": { text: "5m", line: 8 },
    });
  });

  it("reads the rows of a table, and not its head", () => {
    const plan = parsePlan(
      "## Rollback plan\n| Trigger | Answer |\n|---|---|\n| Strategy | a |\n| **Steps** | b |\n| Owner | c \\| d |",
    );

    expect(plan.fields).toMatchObject({ strategy: { text: "a", line: 4 }, owner: { line: 6 } });
    expect(plan.fields.trigger).toEqual({ text: "", line: 2, unread: "no-field" });
  });

  it("finds no plan where there is no section", () => {
    const plan = parsePlan("### Trigger\n\n5 %");

    expect(plan).toEqual({ found: false, fields: {}, oldCodeOnNewSchema: "unknown" });
  });

  it.each([
    ["Yes.", "yes"],
    ["**No**, the column is gone", "no"],
    ["no", "no"],
    ["- [x] Yes\n- [ ] No", "yes"],
    ["- [x] Yes\n- [x] No", "unknown"],
    ["- [ ] Yes\n- [ ] No", "unknown"],
    ["No idea", "unknown"],
    ["Yes/No", "unknown"],
    ["Not sure", "unknown"],
    ["Yes, but the column is ignored", "unknown"],
    ["Yes. Only new code names the column.", "unknown"],
    ["Yes, if the flag is off", "unknown"],
    ["Yes (unless the backfill ran)", "unknown"],
    ["Yes. It works as long as nobody writes the column.", "unknown"],
    ["Yes. But only for reads", "unknown"],
    ["Ja.", "yes"],
    ["Nein, die Spalte ist weg", "no"],
    ["Oui", "yes"],
    ["はい。", "yes"],
    ["нет", "no"],
    ["Yesterday", "unknown"],
    ["", "unknown"],
  ])("reads %j as %s", (text, expected) => {
    const plan = parsePlan(`## Rollback plan\n\n### Old code on new schema\n\n${text}\n`);

    expect(plan.oldCodeOnNewSchema).toBe(expected);
  });

  it("never throws, and gives a plan that can be stored", () => {
    const part = fc.constantFrom(
      "## Rollback plan\n",
      "### Steps\n",
      "**Trigger:**",
      "Owner: ",
      "| Steps | ",
      "|---|",
      "<!--",
      "-->",
      "```",
      "`",
      "> ",
      "- ",
      "\r",
      "\n",
      "    ",
      "\u0000",
      "[",
      "*",
      "Yes",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        const plan = parsePlan(parts.join(""));

        expect(Plan.parse(plan)).toEqual(plan);
      }),
    );
  });
});

describe("64 KB of hostile Markdown", () => {
  const seeds = [
    "1. ",
    ">",
    "> ",
    "- ",
    "x\n=\n",
    "- a\n  - b\n",
    "*a_ ",
    "[",
    "![](",
    "a <!-- b ",
    "<!--\n",
    "`a``",
    '<a b="',
    "**Trigger:** x\n",
    "### Steps\n",
    "\r",
    "- x\n",
    "\\",
    "&a",
    "    a\n",
    ">\n",
    "Steps: ",
    "Steps: x\n",
    "| Steps | x\n",
    "|",
    "|-|\n",
    "TODO ",
    "revert ",
    "git revert\n",
    "restore ",
    "5 % 5m ",
    "> 5 ",
    "1",
    "`a/b.sql` ",
    "](",
    "](a",
    "a/",
    "<",
    "{{",
    "20 nov ",
    "the last ",
    "backup ",
    "なし",
    "é",
    " ",
    "no ",
    "```\n",
    "~~~",
    "not ",
    "flag, ",
    "turn the flag off. ",
    "db/a.sql ",
    "db/a.sql/",
    "<b>",
    "<summary>",
    "<?",
    "\n<?",
    "&lt;",
    "![](",
    "because\n",
    "- `x`:\n",
    "Yes. ",
    "will ",
    "lost ",
    "[a]: b 'c\n",
    "[^1]: b\n",
    "Steps: a\n---\n",
    "- Steps\n  - a\n",
    "or ",
    "standard ",
  ];

  it.each(seeds)("of %j is read and judged without hanging", (seed) => {
    const text = seed.repeat(Math.floor(65_536 / seed.length));
    const whole = `## Rollback plan\n### Trigger\n${text}`;
    const parts = PLAN_FIELDS.map(({ heading }) => `### ${heading}\nrestore revert ${text.slice(0, 1500)}`);
    const change = changeOf({
      migrations: [migrationOf({ verdict: "destructive" }), migrationOf({ version: "1", path: "db/1.sql" })],
      gates: [{ environment: "production", checks: [{ name: "web", kind: "http" }] }],
      rules: { "minimum-layers": 3, "store-binaries": { paths: ["src/**"] } },
    });

    // What hangs runs into the time that any test has; how fast it is belongs into a benchmark.
    expect(() => judgePlan(choosePlan(whole, []), change)).not.toThrow();
    expect(() => judgePlan(choosePlan(["## Rollback plan", ...parts].join("\n"), []), change)).not.toThrow();
    expect(() => planFilesNamed(text.slice(0, 16_384), change.rules)).not.toThrow();
    const half = text.slice(0, 8192);
    expect(() => readPlanFile({ path: "rollback/a.md", text: `---\n${half}\n---\n${half}` })).not.toThrow();
    expect(() => readPlanFile({ path: "rollback-plan.json", text })).not.toThrow();
  });
});
