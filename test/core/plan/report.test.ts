import { describe, expect, it } from "vitest";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { renderPlanReport } from "../../../src/core/plan/report.ts";

describe("renderPlanReport", () => {
  it("gives a block to paste that has every missing field, and is the section when there is none", () => {
    const plan = parsePlan("Fixes a bug.");
    const report = renderPlanReport(plan, { migrations: 0 }, judgePlan(plan, { migrations: 0 }));

    const block = /```markdown\n([\s\S]*)\n```/.exec(report)?.[1] ?? "";

    expect(Object.keys(parsePlan(block).fields)).toEqual(["strategy", "steps", "trigger", "verification"]);
    expect(report).toContain("no section `Rollback plan`");
  });

  it("has a row for each demanded field and shows what was seen as text", () => {
    const plan = parsePlan("## Rollback plan\n\n### Trigger\n\nwhen @org/team | says <b>so</b>\n");
    const findings = judgePlan(plan, { migrations: 0 });

    const report = renderPlanReport(plan, { migrations: 0 }, findings);

    expect(report.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(6);
    expect(report).toContain("no-number: “when @&#8203;org/team &#124; says &#60;b&#62;so&#60;/b&#62;”");
    expect(report).not.toContain("### Trigger");
  });
});
