import { describe, expect, it } from "vitest";
import { rateSeverity, type SeverityFacts } from "../../../../src/core/incident/severity/rate-severity.ts";
import { IncidentRules } from "../../../../src/core/policy/incident-rules.ts";

const usual = IncidentRules.parse({}).severity;
const blip = { failedShare: 0.1, minutes: 1, from: "2026-11-20T10:00:00Z" };

describe("the severity without a policy", () => {
  it.each<[string, Partial<SeverityFacts>, string]>([
    ["back after a blip", {}, "sev3"],
    ["not back, a tenth fails", { returned: false }, "sev2"],
    ["not back, a fifth fails", { returned: false, impact: { ...blip, failedShare: 0.2 } }, "sev1"],
    [
      "not back, nobody knows how many fail",
      { returned: false, impact: { ...blip, failedShare: null } },
      "sev1",
    ],
    ["nobody knows whether it is back", { returned: null, impact: { ...blip, failedShare: 0.5 } }, "sev1"],
    ["back after half failed for 5 min", { impact: { ...blip, failedShare: 0.5, minutes: 5 } }, "sev2"],
    ["back after half failed for 4 min", { impact: { ...blip, failedShare: 0.5, minutes: 4 } }, "sev3"],
    [
      "back, and nobody knows for how long all failed",
      { impact: { ...blip, failedShare: 1, minutes: null } },
      "sev2",
    ],
    [
      "back, and nothing was seen to fail",
      { impact: { failedShare: null, minutes: null, from: null } },
      "sev3",
    ],
  ])("%s", (_, facts, level) => {
    expect(
      rateSeverity(usual, { environment: "production", returned: true, impact: blip, ...facts }).level,
    ).toBe(level);
  });
});

describe("the severity by a matrix", () => {
  const matrix = IncidentRules.parse({
    severity: [
      {
        level: "sev1",
        when: { environments: ["prod*"], returned: false, "failed-share": "0.5%", minutes: 2 },
      },
      { level: "sev4", when: { environments: ["staging"] } },
    ],
  }).severity;
  const facts = {
    environment: "prod-eu",
    returned: false,
    impact: { ...blip, minutes: 2.26, failedShare: 0.061 },
  };

  it("says which facts made it", () => {
    expect(rateSeverity(matrix, facts)).toEqual({
      level: "sev1",
      reason:
        "in this environment, the environment is not known to be back on a good release, at least 0.5 % of sampled requests failed (6.1 %), it lasted at least 2 min (2.3)",
    });
  });

  it("is that of the first row whose facts all hold", () => {
    expect(rateSeverity(matrix, { ...facts, environment: "staging" })).toEqual({
      level: "sev4",
      reason: "in this environment",
    });
  });

  it("is not the least where no row holds", () => {
    expect(rateSeverity(matrix, { ...facts, environment: "demo" })).toEqual({
      level: "sev2",
      reason: "no row of the policy's matrix holds",
    });
  });
});
