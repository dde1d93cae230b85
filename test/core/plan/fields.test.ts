import { describe, expect, it } from "vitest";
import { choosePlan } from "../../../src/core/plan/choose.ts";
import { FieldId, fieldNamed, nameOf, PLAN_FIELDS } from "../../../src/core/plan/fields.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { planTemplate } from "../../../src/core/plan/template.ts";
import { changeOf, migrationOf } from "./change.ts";

describe("the fields", () => {
  it("are one for each id, in its order", () => {
    expect(PLAN_FIELDS.map(({ id }) => id)).toEqual(FieldId.options);
  });

  it("share no name with each other", () => {
    const names = PLAN_FIELDS.flatMap((field) => [
      ...new Set([field.id, field.heading, ...field.aliases].map(nameOf)),
    ]);

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("have aliases in the form in which headings are compared", () => {
    const aliases = PLAN_FIELDS.flatMap((field) => field.aliases);

    expect(aliases.filter((alias) => nameOf(alias) !== alias)).toEqual([]);
  });

  it.each([
    ["Rollback steps", "steps"],
    ["🔙 How to roll back:", "steps"],
    ["**Backout plan**", "steps"],
    ["3. How to verify?", "verification"],
    ["When to roll back", "trigger"],
    ["data_impact", "data-impact"],
    ["RTO", "time-to-roll-back"],
    ["If this fails, how?", "if-this-fails"],
    ["Background", undefined],
  ])("know %j as %s", (heading, id) => {
    expect(fieldNamed(heading)?.id).toBe(id);
  });

  it("have good examples: a plan of them names only files of another repository, and is known as our example", () => {
    const body = [
      "## Rollback plan",
      ...PLAN_FIELDS.map((one) => `### ${one.heading}\n\n${one.example}`),
    ].join("\n\n");
    const rules = {
      require: { low: [...FieldId.options] },
      risk: { high: { paths: ["src/**"] } },
      "minimum-layers": 2,
    };

    const findings = judgePlan(choosePlan(body, []), changeOf({ rules, migrations: [migrationOf()] }));

    expect(findings.filter(({ rule }) => rule !== "template" && rule !== "no-such-file")).toEqual([]);
  });
});

describe("the template of a pull request", () => {
  it("has the usual fields, each empty", () => {
    const plan = parsePlan(planTemplate());

    const rules = { risk: { high: { paths: ["src/**"] } } };
    const findings = judgePlan(
      choosePlan(planTemplate(), []),
      changeOf({ rules, migrations: [migrationOf()] }),
    );

    expect(Object.keys(plan.fields)).toEqual(
      PLAN_FIELDS.filter((one) => one.demanded !== "policy").map(({ id }) => id),
    );
    expect(findings.map(({ field, rule }) => [field, rule])).toEqual(
      Object.keys(plan.fields).map((field) => [field, "empty"]),
    );
  });
});
