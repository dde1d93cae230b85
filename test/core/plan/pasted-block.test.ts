import { describe, expect, it } from "vitest";
import type { ChangeFacts } from "../../../src/core/plan/change-facts.ts";
import { choosePlan, type PlanFile } from "../../../src/core/plan/choose.ts";
import { PLAN_FIELDS } from "../../../src/core/plan/fields.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { noPolicyLinks } from "../../../src/core/plan/policy-links.ts";
import { renderPlanReport } from "../../../src/core/plan/report.ts";
import { ANSWERS, changeOf, migrationOf } from "./change.ts";

const some = ["strategy", "owner", "data-impact"];
const FILE = "rollback/a.md";

function fields(line: (heading: string, answer: string) => string, glue = "\n\n"): string {
  return PLAN_FIELDS.filter(({ id }) => some.includes(id))
    .map(({ id, heading }) => line(heading, ANSWERS[id] ?? ""))
    .join(glue);
}

const sub = (heading: string, answer: string): string => `### ${heading}\n\n${answer}`;
const deep = (heading: string, answer: string): string => `#### ${heading}\n\n${answer}`;
const bold = (heading: string, answer: string): string => `**${heading}:** ${answer}`;
const row = (heading: string, answer: string): string => `| ${heading} | ${answer} |`;

/** What a description and its files hold, and what is in order there. */
const kinds: readonly (readonly [string, string, readonly PlanFile[]])[] = [
  ["no plan", "Fixes a bug.", []],
  ["no description", "", []],
  ["a section alone", "## Rollback plan", []],
  ["headings below a heading of the second level", `## Rollback plan\n\n${fields(sub)}`, []],
  ["headings of the second level", `# Rollback plan\n\n${fields((h, a) => `## ${h}\n\n${a}`)}`, []],
  ["headings below one of the third level", `### Rollback plan\n\n${fields(deep)}`, []],
  ["headings below one of the first level", `# Rollback plan\n\n${fields(sub)}`, []],
  ["labels in bold", `### Rollback plan\n\n${fields(bold)}`, []],
  ["plain labels", `## Rollback plan\n\n${fields((h, a) => `${h}: ${a}`)}`, []],
  ["items of a list", `## Rollback plan\n\n${fields((h, a) => `- **${h}:** ${a}`, "\n")}`, []],
  ["a table", `## Rollback plan\n\n| Field | Answer |\n| --- | --- |\n${fields(row, "\n")}`, []],
  ["a section after it", `## Rollback plan\n\n${fields(sub)}\n\n## Screenshots\n\n![](a.png)`, []],
  ["a section of the same level after it", `### Rollback\n\n${fields(bold)}\n\n### Notes\n\nNone.`, []],
  ["another name", `## Backout plan\n\n${fields(sub)}\n\nThat is all.`, []],
  ["labels in a quote", `## Rollback plan\n\n${fields((h, a) => `> **${h}:** ${a}`)}`, []],
  ["headings beside it", `## Rollback plan\n\n${fields((h, a) => `## ${h}\n\n${a}`)}`, []],
  ["steps that look like fields", `## Rollback plan\n\n### Steps\n\n${fields(deep)}`, []],
  ["a plan file", "Adds notes.", [{ path: FILE, text: fields(sub) }]],
  [
    "front matter",
    "",
    [{ path: FILE, text: `---\n${fields((h, a) => `${h}: ${JSON.stringify(a)}`, "\n")}\n---\n` }],
  ],
  [
    "a description and a plan file",
    `### Rollback plan\n\n${fields(deep)}`,
    [{ path: FILE, text: "## Backup\n" }],
  ],
];

describe("the block, pasted at the end and filled in, makes a plan complete that has", () => {
  it.each(kinds)("%s", (_, description, files) => {
    const change = changeOf({ migrations: [migrationOf()], rules: { require: { normal: ["escalation"] } } });
    const before = judged(description, files, change);

    const after = judged(`${description}\n\n${filled(before.block)}`, files, change);

    expect(before.findings).not.toEqual([]);
    expect(after.findings).toEqual([]);
    expect(after.block).toBe("");
  });

  it("the text of a template, once that is taken out as it says", () => {
    const old = "### Owner\n\nWho decides and who carries it out: a person, a team or a rota by name.";
    const description = `## Rollback plan\n\n${fields(sub).replace(/### Owner\n\n[^\n]*/, old)}`;
    const before = judged(description, [], changeOf());

    const both = judged(`${description}\n\n${filled(before.block)}`, [], changeOf());
    const one = judged(`${description.replace(old, "")}\n\n${filled(before.block)}`, [], changeOf());

    expect(before.report).toContain(
      "It goes in place of what stands under `Owner` (line 7): take that text out, or it counts as the answer.",
    );
    expect(both.findings).toEqual(["owner template"]);
    expect(one.findings).toEqual([]);
  });
});

describe("the block, pasted and left as it is,", () => {
  it.each([
    ["missing", null],
    ["empty", { path: "db/1.down.sql" }],
    ["destructive", { path: "db/1.down.sql" }],
    ["irreversible-declared", null],
    ["undecided", null],
  ] as const)("answers nothing about a migration that is %s", (verdict, reversal) => {
    const migrations = [migrationOf({ path: "db/1.up.sql", verdict, reversal })];
    const change = changeOf({ migrations });
    const before = judged("", [], change);

    const after = judged(before.block, [], change);

    expect(after.findings.filter((one) => one.startsWith("reversal "))).not.toEqual([]);
  });
});

function judged(description: string, files: readonly PlanFile[], change: ChangeFacts) {
  const chosen = choosePlan(description, files);
  const found = judgePlan(chosen, change);
  const report = renderPlanReport(chosen, change, found, noPolicyLinks);
  const block = /^(`{3,})markdown\n([\s\S]*?)\n\1$/m.exec(report)?.[2] ?? "";
  return { findings: found.map(({ field, rule }) => `${field} ${rule}`), report, block };
}

// As an author does: below each comment, and in place of what is there already.
function filled(block: string): string {
  const { fields: open } = parsePlan(block);
  expect(Object.keys(open)).not.toEqual([]);
  return PLAN_FIELDS.filter(({ id }) => open[id] !== undefined).reduce(
    (text, { id, heading }) =>
      text.replace(
        new RegExp(`^(### ${heading.replace("?", "\\?")}\\n\\n<!--[\\s\\S]*?-->)[^#]*`, "m"),
        (_, head) => {
          return `${head}\n\n${ANSWERS[id]}\n\n`;
        },
      ),
    block,
  );
}
