import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FieldId, PLAN_FIELDS } from "../../../src/core/plan/fields.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { planTemplate } from "../../../src/core/plan/template.ts";

const GOOD = bodyWith(Object.fromEntries(PLAN_FIELDS.map((field) => [field.id, field.example])));

describe("judgePlan", () => {
  it("finds nothing in a plan that answers every field as our examples do", () => {
    const findings = judgePlan(parsePlan(GOOD), { migrations: 1 });

    expect(findings).toEqual([]);
  });

  it("finds one thing where there is no section at all", () => {
    const findings = judgePlan(parsePlan("Fixes a bug."), { migrations: 1 });

    expect(findings).toMatchObject([{ field: null, problem: "no-section" }]);
  });

  it("asks for the schema fields only when a migration is changed", () => {
    const plan = parsePlan("## Rollback plan");

    const without = judgePlan(plan, { migrations: 0 }).map(({ field }) => field);
    const withMigration = judgePlan(plan, { migrations: 1 }).map(({ field }) => field);

    expect(without).toEqual(["strategy", "steps", "trigger", "verification"]);
    expect(withMigration).toEqual(FieldId.options);
  });

  it("finds each field of our unchanged template empty", () => {
    const findings = judgePlan(parsePlan(planTemplate()), { migrations: 1 });

    expect(findings.map(({ field, problem }) => [field, problem])).toEqual(
      FieldId.options.map((field) => [field, "empty"]),
    );
  });

  it.each([
    ["steps", "TODO", "placeholder"],
    ["steps", "- TBD", "placeholder"],
    ["steps", "TODO: ask the team", "placeholder"],
    ["steps", "N/A", "placeholder"],
    ["steps", "…", "placeholder"],
    ["steps", "...", "placeholder"],
    ["steps", "_n/a._", "placeholder"],
    ["data-impact", "None.", "placeholder"],
    ["steps", "---", "empty"],
    [
      "steps",
      "The exact commands or clicks, in order, so that someone else can follow them at night.",
      "template",
    ],
    ["trigger", "When errors rise", "no-number"],
    ["trigger", "1. Any 5xx at p99", "no-number"],
    ["old-code-on-new-schema", "It should.", "no-answer"],
  ] as const)("under %s says of %j: %s", (field, text, problem) => {
    const findings = judgePlan(parsePlan(bodyWith({ ...examples(), [field]: text })), { migrations: 1 });

    expect(findings).toMatchObject([{ field, problem }]);
    expect(findings[0]?.write).toContain("For example: ");
  });

  it.each([
    ["steps", "Revert the commit; nothing else."],
    ["data-impact", "None: the column is only added."],
    ["trigger", "5xx above 2 % for 5 minutes"],
    ["trigger", "Error share > 0.5"],
  ] as const)("under %s accepts %j", (field, text) => {
    const findings = judgePlan(parsePlan(bodyWith({ ...examples(), [field]: text })), { migrations: 1 });

    expect(findings).toEqual([]);
  });

  it("knows the visible text of the repository's own template", () => {
    const template = parsePlan(bodyWith({ steps: "Say which steps to take." }));
    const plan = parsePlan(bodyWith({ ...examples(), steps: "Say which **steps** to take" }));

    const findings = judgePlan(plan, { migrations: 1, template });

    expect(findings).toMatchObject([{ field: "steps", problem: "template" }]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(2), (text, migrations) => {
        judgePlan(parsePlan(bodyWith({ steps: text, trigger: text })), { migrations });
      }),
    );
  });
});

function examples(): Record<string, string> {
  return Object.fromEntries(PLAN_FIELDS.map((field) => [field.id, field.example]));
}

function bodyWith(answers: Readonly<Record<string, string>>): string {
  const fields = PLAN_FIELDS.filter((field) => answers[field.id] !== undefined);
  return ["## Rollback plan", ...fields.map((field) => `### ${field.heading}\n\n${answers[field.id]}`)].join(
    "\n\n",
  );
}
