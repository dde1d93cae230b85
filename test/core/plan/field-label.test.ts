import { describe, expect, it } from "vitest";
import { parsePlan, parsePlanDocument } from "../../../src/core/plan/parse.ts";

const HEADINGS = ["Strategy", "Steps", "Trigger", "Owner"] as const;
const TEXTS = ["Redeploy v1", "`make undo`", "5xx > 2 % for 5m", "#on-call"] as const;

function planOf(lines: (heading: string, text: string, index: number) => string, between = "\n"): string {
  return `## Rollback plan\n\n${HEADINGS.map((one, at) => lines(one, TEXTS[at] ?? "", at)).join(between)}\n`;
}

function textsOf(body: string): (string | undefined)[] {
  const { fields } = parsePlan(body);
  return [fields.strategy, fields.steps, fields.trigger, fields.owner].map((answer) =>
    answer?.unread === undefined ? answer?.text : `unread: ${answer.unread}`,
  );
}

describe("a field is read from", () => {
  it.each([
    ["a numbered item in bold", planOf((one, text, at) => `${at + 1}. **${one}:** ${text}`)],
    ["a numbered item", planOf((one, text, at) => `${at + 1}. ${one}: ${text}`)],
    ["a numbered item with a parenthesis", planOf((one, text, at) => `${at + 1}) ${one}: ${text}`)],
    ["a checked item", planOf((one, text) => `- [x] ${one}: ${text}`)],
    ["a checked item in bold", planOf((one, text) => `- [ ] **${one}:** ${text}`)],
    ["a heading with its answer", planOf((one, text) => `### ${one}: ${text}`)],
    ["a heading that says it is required", planOf((one, text) => `### ${one} (required)\n${text}`)],
    ["a heading with a star", planOf((one, text) => `### ${one} *\n${text}`)],
    ["a heading that is a link", planOf((one, text) => `### [${one}](https://wiki.example/a)\n${text}`)],
    ["a bold label that says it is required", planOf((one, text) => `**${one} (required):** ${text}\n`)],
    ["an italic label", planOf((one, text) => `*${one}*: ${text}\n`)],
    ["a bold and italic label", planOf((one, text) => `***${one}***\n\n${text}\n`)],
    ["a label in code", planOf((one, text) => `\`${one}\`: ${text}\n`)],
    ["a bold label behind an emoji", planOf((one, text) => `🔁 **${one}**: ${text}\n`)],
    ["a label behind an emoji", planOf((one, text) => `- 🔁 ${one}: ${text}`)],
    ["an item with a list below it", planOf((one, text) => `- ${one}\n  - ${text}`)],
    ["a bold item with a list below it", planOf((one, text) => `- **${one}**\n  - ${text}`)],
    ["a row of a table", planOf((one, text) => `| ${one} | ${text} |`)],
  ])("%s", (_, body) => {
    expect(textsOf(body).map((text) => text?.replace(/^\s*- /, ""))).toEqual(TEXTS);
  });

  it("lines with a rule directly below them, which makes a heading of them", () => {
    const last = parsePlan("## Rollback plan\n\n**Strategy:** a\n\nOwner: @a\n---\n\nTrigger: 5 %\n");
    const all = parsePlan("## Rollback plan\n---\nStrategy: a\nOwner: @a\n---\n");

    expect(last.fields).toMatchObject({ owner: { text: "@a", line: 5 }, trigger: { text: "5 %", line: 8 } });
    expect(all.fields).toEqual({ strategy: { text: "a", line: 3 }, owner: { text: "@a", line: 4 } });
  });

  it.each([
    "Rolling back",
    "Rollback & monitoring",
    "Recovery plan",
    "Backout",
    "Revert",
    "How to roll back",
  ])("the section %j of a description, where none is called a rollback plan", (name) => {
    const alone = parsePlan(`## ${name}\n\n### Owner\n\n@a\n`);
    const beside = parsePlan(`## ${name}\n\n### Owner\n\n@a\n\n## Rollback plan\n\n### Owner\n\n@b\n`);
    const inFile = parsePlanDocument(`## Owner\n\n@a\n\n## ${name}\n\n### Trigger\n\n5 %\n`);

    expect([alone.fields.owner?.text, beside.fields.owner?.text, inFile.fields.owner?.text]).toEqual([
      "@a",
      "@b",
      "@a",
    ]);
  });

  it("the heading of the section itself, where that names one", () => {
    const { found, fields } = parsePlan("## Rollback strategy\n\nRedeploy v1.\n\n### Owner\n\n@a\n");

    expect([found, fields.strategy?.text, fields.owner?.text]).toEqual([true, "Redeploy v1.", "@a"]);
  });
});

describe("what only looks like a field", () => {
  it.each([
    ["an item with a dash", planOf((one, text) => `- ${one} — ${text}`)],
    ["a table without outer pipes", planOf((one, text) => `${one} | ${text}`)],
    ["a table with numbers", planOf((one, text, at) => `| ${at + 1} | ${one} | ${text} |`)],
    [
      "a table with fields as columns",
      `## Rollback plan\n\n| ${HEADINGS.join(" | ")} |\n|---|---|---|---|\n`,
    ],
    ["a quote", planOf((one, text) => `> **${one}:** ${text}\n`)],
    ["an alert", planOf((one, text) => `> [!NOTE]\n> ${one}: ${text}\n`)],
    [
      "a fence",
      `${planOf(() => "")}\n\`\`\`yaml\n${HEADINGS.map((one) => `${one}: a`).join("\n")}\n\`\`\`\n`,
    ],
    ["a table of HTML", planOf((one, text) => `<table><tr><td>${one}</td><td>${text}</td></tr></table>\n`)],
    ["HTML", planOf((one, text) => `<h3>${one}</h3>\n\n${text}\n`)],
  ])("in %s is named with its line", (_, body) => {
    expect(textsOf(body)).toEqual(HEADINGS.map(() => "unread: no-field"));
    expect(parsePlan(body).fields.strategy?.line).toBe(
      body.split("\n").findIndex((line) => line.includes("Strategy")) + 1,
    );
  });

  it("is a heading behind the section, beside it", () => {
    const { fields } = parsePlan(
      "## Rollback plan\n\n## Strategy\n\nRedeploy v1.\n\n## Other\n\n### Owner\n",
    );

    expect(fields).toEqual({ strategy: { text: "", line: 3, unread: "no-field" } });
  });

  it("counts for nothing where the field is read elsewhere, before or after it", () => {
    const { fields } = parsePlan("## Rollback plan\n\n> Owner: @a\n\n### Owner\n\n@b\n\n> Owner: @c\n");

    expect(fields).toEqual({ owner: { text: "@b\n\n> Owner: @c", line: 5 } });
  });

  it("makes no file a plan", () => {
    expect(parsePlanDocument("# Notes\n\n> Owner: @a\n").found).toBe(false);
  });
});

describe("what stands below Steps", () => {
  it("keeps deeper headings, fields by their name or not", () => {
    const plan = parsePlan(
      "## Rollback plan\n\n### Steps\n\n#### 1. Backup\n\na\n\n#### 2. Redeploy\n\nb\n\n#### Verify\n\nc\n\n### Owner\n\n@a\n",
    );

    expect(plan.fields.steps?.text).toBe("1. Backup\n\na\n\n2. Redeploy\n\nb\n\nVerify\n\nc");
    expect(plan.fields.owner?.text).toBe("@a");
    expect(plan.fields.backup).toEqual({ text: "", line: 5, unread: "in-steps" });
  });

  it.each([
    ["Steps:\n- Notify: #support\n- Run `make undo`\n", "- Notify: #support\n- Run `make undo`"],
    [
      "Steps:\n- Backup: take a snapshot\n- Verify: it is there\n",
      "- Backup: take a snapshot\n- Verify: it is there",
    ],
    ["**Steps:**\n1. Backup: a\n2. **Verify:** b\n", "1. Backup: a\n2. **Verify:** b"],
    ["Steps: in this order\n1. Backup: a\n2. Verify: b\n", "in this order\n\n1. Backup: a\n2. Verify: b"],
    ["### Steps\n- **Backup:** a\n- **Redeploy:** b\n", "- **Backup:** a\n- **Redeploy:** b"],
    ["### Steps\n1. **Backup:** a\n2. **Verify:** b\n", "1. **Backup:** a\n2. **Verify:** b"],
    ["- Steps:\n  - Backup: a\n  - Verify: b\n", "- Backup: a\n  - Verify: b"],
    ["1. **Steps:**\n   - Backup: a\n   - Verify: b\n", "- Backup: a\n   - Verify: b"],
  ])("keeps the labels of its list: %j", (body, text) => {
    const plan = parsePlan(`## Rollback plan\n\n${body}\n### Owner\n\n@a\n`);

    expect(plan.fields.steps?.text.trim()).toBe(text);
    expect(plan.fields.verification?.text ?? "").toBe("");
  });

  it("gives way to a list in which every item is a field", () => {
    const plan = parsePlan(
      "## Rollback plan\n\n**Steps:** `make undo`\n\n- **Owner:** @a\n- **Trigger:** 5 %\n",
    );

    expect(plan.fields).toMatchObject({
      steps: { text: "`make undo`" },
      owner: { text: "@a" },
      trigger: { text: "5 %" },
    });
  });

  it("gives way to the headings of a file that is called by it", () => {
    const plan = parsePlanDocument("# Rollback procedure\n\n`make undo`\n\n## Owner\n\n@a\n");

    expect(plan.fields).toEqual({ steps: { text: "`make undo`", line: 1 }, owner: { text: "@a", line: 5 } });
  });
});

describe("what no reader sees", () => {
  it.each([
    "[a]: b 'x\nStrategy: Redeploy v1\nOwner: @a\n'",
    '[a]: b "x\nStrategy: Redeploy v1\nOwner: @a\n"',
    "[^1]: x\nStrategy: Redeploy v1\nOwner: @a",
  ])("is no field: %j", (hidden) => {
    expect(textsOf(`## Rollback plan\n\n${hidden}\n`)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("is no part of an answer", () => {
    const plan = parsePlan("## Rollback plan\n\n### Steps\n\n[a]: https://a.example 'Run the script'\n");

    expect(plan.fields).toEqual({ steps: { text: "", line: 3 } });
  });
});
