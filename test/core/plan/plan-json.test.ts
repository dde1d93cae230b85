import { describe, expect, it } from "vitest";
import { choosePlan } from "../../../src/core/plan/choose.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { parsePlanJson } from "../../../src/core/plan/plan-json.ts";
import { changeOf } from "./change.ts";

const FILE = "rollback-plan.json";
const FULL = {
  release_id: "v1.4.2",
  repository: "acme/shop",
  created_by: "octocat",
  created_at: "2026-11-20T10:00:00Z",
  rollback_strategy: "previous_deployment",
  steps: [
    {
      step: 1,
      action: "Redeploy",
      description: "Run the `Roll back` workflow with v1.4.1",
      verification: "the run is green",
    },
    { step: 2, action: "Wait", description: "until traffic is back", verification: "/health answers 200" },
  ],
  rollback_indicators: [{ metric: "error_rate", threshold: "> 2 %", window: "5m" }],
  data_rollback: { required: false, backup_location: "s3://backups/shop" },
  communication_plan: "#support",
  estimated_rollback_minutes: 5,
  tested: true,
  last_test_timestamp: "2026-11-19T10:00:00Z",
  owner: "Payments on-call",
};

describe("the Open Delivery Spec's rollback-plan.json", () => {
  it("becomes the fields of a plan, each on its line", () => {
    const text = JSON.stringify(FULL, null, 2);

    const { plan, problems } = parsePlanJson(FILE, text);

    expect(problems).toEqual([]);
    expect(Object.fromEntries(Object.entries(plan.fields).map(([id, { text }]) => [id, text]))).toEqual({
      strategy: "Redeploy the previous release (`previous_deployment`).",
      steps: "1. Redeploy: Run the `Roll back` workflow with v1.4.1\n2. Wait: until traffic is back",
      verification: "After step 1: the run is green\nAfter step 2: /health answers 200",
      trigger: "metric: error_rate, threshold: > 2 %, window: 5m",
      "data-impact": "required: No\nbackup location: s3://backups/shop",
      backup: "backup location: s3://backups/shop",
      communication: "#support",
      "time-to-roll-back": "5 minutes",
      tested: "Yes, 2026-11-19T10:00:00Z",
      owner: "Payments on-call",
    });
    expect(plan.fields.strategy).toMatchObject({ line: 6, file: FILE });
    expect(text.split("\n")[(plan.fields.owner?.line ?? 0) - 1]).toBe('  "owner": "Payments on-call"');
  });

  it("is a plan that is found complete", () => {
    const chosen = choosePlan("", [{ path: FILE, text: JSON.stringify(FULL) }]);

    expect(judgePlan(chosen, changeOf())).toEqual([]);
  });

  it("with a strategy that is not known is told the nearest one", () => {
    const { problems } = parsePlanJson(
      FILE,
      JSON.stringify({ ...FULL, rollback_strategy: "feature_flags" }, null, 2),
    );

    expect(problems).toEqual([
      {
        rule: "unknown-strategy",
        level: "error",
        field: "strategy",
        file: FILE,
        line: 6,
        seen: "feature_flags",
        message: "`rollback_strategy` is none of the Open Delivery Spec.",
        write: "`feature_flag`.",
      },
    ]);
  });

  it.each([["constructor"], ["toString"], [7], [null], [["git_revert"]]])("knows no strategy %j", (value) => {
    const { problems } = parsePlanJson(FILE, JSON.stringify({ ...FULL, rollback_strategy: value }));

    expect(problems.map(({ rule }) => rule)).toEqual(["unknown-strategy"]);
  });

  it("says which demanded keys are missing, and which steps nobody verifies", () => {
    const { created_by: _by, data_rollback: _data, ...rest } = FULL;
    const steps = [FULL.steps[0], { step: 2, action: "Wait" }, "Look"];

    const { problems } = parsePlanJson(FILE, JSON.stringify({ ...rest, steps }));

    expect(problems.map(({ rule, level, message }) => [rule, level, message])).toEqual([
      ["step-without-verification", "warning", "Nothing says how it is seen that steps 2, 3 worked."],
      [
        "missing-key",
        "warning",
        "The Open Delivery Spec demands keys that are not here: `created_by`, `data_rollback`.",
      ],
    ]);
  });

  it.each([
    ["broken JSON", "{", "The file is not JSON."],
    ["YAML", "a: 1", "The file is not JSON."],
    ["a list", "[]", "The file has no keys."],
    ["a prototype key", '{"__proto__": {"a": 1}}', "The file has a key that names a prototype."],
    ["a key twice", '{"a": 1, "a": 2}', "The file is not plain YAML or JSON."],
    ["depth", `{"a": ${"[".repeat(100)}${"]".repeat(100)}}`, "The file is nested too deeply."],
  ])("of %s is refused", (_what, text, message) => {
    const { plan, problems } = parsePlanJson(FILE, text);

    expect(problems).toMatchObject([{ rule: "unreadable-file", level: "error", message }]);
    expect(plan.found).toBe(false);
  });

  it("that could not be read is told, beside the plan that is missing", () => {
    const findings = judgePlan(choosePlan("", [{ path: FILE, text: "{" }]), changeOf());

    expect(findings.map(({ rule, file, line, asks }) => [rule, file, line, asks.keys])).toEqual([
      ["unreadable-file", FILE, 1, ["plan", "files"]],
      ["no-section", null, null, ["plan"]],
    ]);
  });
});
