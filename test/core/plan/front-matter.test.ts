import { describe, expect, it } from "vitest";
import { choosePlan } from "../../../src/core/plan/choose.ts";
import { readMarkdownPlan } from "../../../src/core/plan/front-matter.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { changeOf } from "./change.ts";

const FILE = "rollback/a.md";

describe("YAML that lacks its quotes", () => {
  it.each([
    "owner: @octocat",
    "trigger: > 5 % for 5 minutes",
    "trigger: >2% 5xx for 5 minutes",
    "verification: `GET /version` is old",
    "strategy: a: b",
    "trigger: % of errors",
    'strategy: "a" b',
    "steps:\n  - @octocat",
    "owner: [a] b",
    "strategy: *flag* off",
    "strategy: &a b: c",
  ])("is told to have them: %j", (yaml) => {
    const { problems } = readMarkdownPlan(FILE, `---\ntitle: x\n${yaml}\n---\n`);

    expect(
      problems.map(({ rule, line, write }) => [rule, line, write.includes("Put the value in quotes")]),
    ).toEqual([["unreadable-file", yaml.includes("\n") ? 4 : 3, true]]);
  });

  it("is told otherwise of a key twice, and of a quote that is never closed", () => {
    const [twice] = readMarkdownPlan(FILE, "---\nowner: a\nowner: b\n---\n").problems;
    const [open] = readMarkdownPlan(FILE, '---\nowner: "a\n---\n').problems;

    expect(twice).toMatchObject({ line: 3, write: "Each key once." });
    expect(open?.write).toBe('Keys and values, as in `trigger: "…"`.');
  });

  it("has a comment for its value: the field is named, with its line", () => {
    const text = "---\nstrategy: Redeploy v1\nowner: #checkout-oncall\n---\n";

    const { plan, problems } = readMarkdownPlan(FILE, text);
    const findings = judgePlan(choosePlan("", [{ path: FILE, text }]), changeOf());

    expect(problems).toEqual([]);
    expect(plan.fields.owner).toEqual({ text: "", line: 3, file: FILE, unread: "yaml-comment" });
    expect(findings.find(({ field }) => field === "owner")).toMatchObject({
      rule: "not-read",
      file: FILE,
      line: 3,
      message: "What follows `#` on line 3 is a comment in YAML, so `Owner` has no value.",
      write: "Put the value in quotes.",
    });
  });

  it("gives way to the answer below it", () => {
    const { plan } = readMarkdownPlan(FILE, "---\nowner: #checkout\n---\n\n## Owner\n\n@a\n");

    expect(plan.fields.owner).toEqual({ text: "@a", line: 5, file: FILE });
  });

  it("has no value where nothing stands behind the key", () => {
    const { plan } = readMarkdownPlan(FILE, "---\nowner:\nstrategy: Redeploy\n---\n");

    expect(plan.fields.owner).toBeUndefined();
  });
});
