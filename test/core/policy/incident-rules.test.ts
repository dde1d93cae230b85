import { describe, expect, it } from "vitest";
import { IncidentRules } from "../../../src/core/policy/incident-rules.ts";

describe("`incidents` of the policy", () => {
  it("suits a small team when it is left out", () => {
    const rules = IncidentRules.parse({});

    expect(rules).toMatchObject({ label: "incident", labels: [], assignees: [], "severity-labels": false });
    expect(rules["near-miss"]).toEqual({
      label: "near-miss",
      after: 2,
      window: 604_800_000,
      quiet: 86_400_000,
    });
    expect(rules["review-due"].sev2).toEqual({ days: 5, areBusinessDays: true });
    expect(rules.commands).toEqual({ who: "write" });
    expect(rules["action-label"]).toBe("incident-action");
    expect(rules["action-due"]).toEqual({ p0: 2_419_200_000, p1: 4_838_400_000, p2: 7_776_000_000 });
  });

  it("may name who uses commands, and how long actions of a priority take", () => {
    const rules = IncidentRules.parse({ commands: { who: ["ada", "bob"] }, "action-due": { p0: "10d" } });

    expect(rules.commands.who).toEqual(["ada", "bob"]);
    expect(rules["action-due"]).toMatchObject({ p0: 864_000_000, p1: 4_838_400_000 });
  });

  it.each<[string, unknown, readonly PropertyKey[]]>([
    ["a level that nobody has", { severity: [{ level: "sev0" }] }, ["severity", 0, "level"]],
    ["no row", { severity: [] }, ["severity"]],
    [
      "a fact that nobody knows",
      { severity: [{ level: "sev1", when: { users: 3 } }] },
      ["severity", 0, "when"],
    ],
    ["a project by its number", { project: "7" }, ["project"]],
    ["a team that is assigned", { assignees: ["acme/core"] }, ["assignees", 0]],
    ["a review after some hours", { "review-due": { sev1: "12h" } }, ["review-due", "sev1"]],
    ["one label for incidents and near misses", { label: "near-miss" }, ["near-miss", "label"]],
    ["one label for incidents and actions", { "action-label": "incident" }, ["action-label"]],
    ["one label for near misses and actions", { "action-label": "near-miss" }, ["action-label"]],
    ["commands for everybody", { commands: { who: "read" } }, ["commands", "who"]],
    ["commands for nobody", { commands: { who: [] } }, ["commands", "who"]],
    ["a priority that is none", { "action-due": { p3: "4w" } }, ["action-due"]],
    ["an action due in business days", { "action-due": { p0: "5bd" } }, ["action-due", "p0"]],
  ])("refuses %s", (_, given, path) => {
    const { error } = IncidentRules.safeParse(given);

    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
