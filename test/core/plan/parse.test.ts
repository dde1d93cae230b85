import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { Plan } from "../../../src/core/plan/plan.ts";

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
  ];

  it.each(seeds)("of %j is read without hanging", (seed) => {
    const body = `## Rollback plan\n${seed.repeat(Math.floor(65_536 / seed.length))}`;

    // What hangs runs into the time that any test has; how fast it is belongs into a benchmark.
    expect(() => parsePlan(body)).not.toThrow();
  });
});
