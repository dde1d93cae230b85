import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { DecisionRules } from "../../../src/core/policy/decision-rules.ts";
import { explain } from "../../../src/core/policy/explain.ts";

const minute = 60_000;

function read(text: string): DecisionRules {
  return DecisionRules.parse(parseDocument(text).toJS());
}

describe("rules for a decision", () => {
  it("let a failed gate roll back by itself by default", () => {
    expect(read("{}")).toEqual({
      mode: "automatic",
      authority: null,
      environment: null,
      timeoutMs: 10 * minute,
      onTimeout: "rollback",
      escalation: [],
    });
  });

  it("are read with milliseconds", () => {
    const text = `
mode: approval
authority: { permission: maintain, users: [mona], teams: [acme/on-call], enforcement: warn }
timeout: 15m
on-timeout: stay
escalation:
  - { after: 5m, mention: [mona, acme/on-call] }
  - { after: 10m, labels: [page] }
`;

    expect(read(text)).toEqual({
      mode: "approval",
      authority: { permission: "maintain", users: ["mona"], teams: ["acme/on-call"], enforcement: "warn" },
      environment: null,
      timeoutMs: 15 * minute,
      onTimeout: "stay",
      escalation: [
        { after: 5 * minute, mention: ["mona", "acme/on-call"], labels: [] },
        { after: 10 * minute, mention: [], labels: ["page"] },
      ],
    });
  });

  it.each([
    ["{}", "write"],
    ["{ enforcement: warn }", "write"],
    ["{ users: [mona] }", null],
    ["{ teams: [acme/on-call] }", null],
    ["{ users: [mona], permission: admin }", "admin"],
    ["{ users: [], permission: write }", "write"],
  ])("take the authority %s for the permission %s", (text, permission) => {
    expect(read(`authority: ${text}`).authority?.permission).toBe(permission);
  });
});

describe("rules for a decision that are refused say what to write", () => {
  it.each([
    [
      "authority: { users: [] }",
      "`authority.users` is empty. Write a login, a team or `permission: write`, or nobody may decide.",
    ],
    [
      "authority: { teams: [] }",
      "`authority.teams` is empty. Write a login, a team or `permission: write`, or nobody may decide.",
    ],
    [
      "authority: { users: [], teams: [] }",
      "`authority.users` is empty. Write a login, a team or `permission: write`, or nobody may decide.",
    ],
    [
      "authority: { teams: [on-call] }",
      "`authority.teams.0` is `on-call`. Write a team as `organisation/team`, such as `acme/on-call`.",
    ],
    [
      "authority: { users: ['@mona'] }",
      "`authority.users.0` is `@mona`. Write the login of a person, such as `octocat`.",
    ],
    [
      "authority: { permission: triage }",
      "`authority.permission` is `triage`. Write `write` or `maintain` or `admin`.",
    ],
    [
      "{ mode: approval, timeout: 301m }",
      "`timeout` is `301m`. Write `5h` or less: a job ends after six hours, and the rollback comes after the wait.",
    ],
    [
      "{ mode: approval, timeout: soon }",
      "`timeout` is `soon`. Write a number and a unit, such as `500ms`, `5s` or `2m`.",
    ],
    [
      "{ mode: approval, escalation: [{ after: 10m, labels: [page] }] }",
      "`escalation.0.after` is `10m`. Write a time before `timeout`, when the policy decides.",
    ],
    [
      "{ mode: approval, escalation: [{ after: 5m, labels: [a] }, { after: 5m, labels: [b] }] }",
      "`escalation.1.after` is `5m`. Write a later time than that of the step before.",
    ],
    [
      "{ mode: approval, escalation: [{ after: 5m, mention: [] }] }",
      "`escalation.0.mention` is empty. Write somebody to call, or `labels`.",
    ],
    [
      "{ timeout: 5m }",
      "`timeout` is `5m`. Write `mode: approval` beside it, or leave it out: nothing is awaited else.",
    ],
    [
      "{ mode: automatic, on-timeout: stay }",
      "`on-timeout` is `stay`. Write `mode: approval` beside it, or leave it out: nothing is awaited else.",
    ],
    ["{ mode: manual }", "`mode` is `manual`. Write `automatic` or `approval`."],
  ])("%s", (text, sentence) => {
    const document = parseDocument(text);
    const parsed = DecisionRules.safeParse(document.toJS());

    const said = parsed.error?.issues.flatMap((issue) => explain(issue, document, DecisionRules)) ?? [];
    expect(said.map(({ problem, write }) => `${problem} ${write}`)).toEqual([sentence]);
  });
});
