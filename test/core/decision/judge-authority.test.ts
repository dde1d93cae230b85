import { describe, expect, it } from "vitest";
import { isEnough, judgeAuthority, whoMay } from "../../../src/core/decision/judge-authority.ts";
import type { Authority } from "../../../src/core/policy/decision-rules.ts";

const teams: Authority = {
  permission: null,
  users: ["Mona"],
  teams: ["acme/on-call"],
  enforcement: "block",
};
const writers: Authority = { permission: "maintain", users: [], teams: [], enforcement: "block" };
const nothing = { login: "hubot", permission: null, teams: [], teamsUnknown: null };

describe("a person's word", () => {
  it.each([
    ["a login that is named, whatever its case", teams, { ...nothing, login: "mona" }],
    ["a member of a team", teams, { ...nothing, teams: ["acme/on-call"] }],
    ["the permission itself", writers, { ...nothing, permission: "maintain" }],
    ["more than the permission", writers, { ...nothing, permission: "admin" }],
    [
      "the permission, though a team is unknown",
      { ...teams, permission: "write" },
      { ...nothing, permission: "write", teamsUnknown: "Not known." },
    ],
  ] as const)("counts for %s", (_what, authority, facts) => {
    expect(judgeAuthority(authority, facts)).toEqual({ kind: "may" });
  });

  it.each([
    ["less than the permission", writers, { ...nothing, permission: "write" }],
    ["a role of the organisation's own", writers, { ...nothing, permission: "deployers" }],
    ["a stranger", writers, { ...nothing, permission: "none" }],
    ["an administrator whom nobody names", teams, { ...nothing, permission: "admin" }],
  ] as const)("does not count for %s", (_what, authority, facts) => {
    expect(judgeAuthority(authority, facts)).toMatchObject({ kind: "may-not" });
  });

  it("is unknown, and does not count, where GitHub did not tell the permission", () => {
    expect(judgeAuthority(writers, nothing)).toEqual({
      kind: "unknown",
      why: "What this login may do in the repository could not be found out.",
    });
  });

  it("is unknown where a team could not be asked", () => {
    expect(judgeAuthority(teams, { ...nothing, teamsUnknown: "No token." })).toEqual({
      kind: "unknown",
      why: "No token.",
    });
  });
});

it.each([
  ["write", "write", true],
  ["write", "triage", false],
  ["admin", "maintain", false],
  [null, "admin", false],
] as const)("an authority for %s and the permission %s: %s", (wanted, permission, enough) => {
  expect(isEnough({ ...writers, permission: wanted }, permission)).toBe(enough);
});

it("says who may without calling them", () => {
  expect(whoMay({ ...teams, permission: "admin" })).toBe(
    "Whoever has the permission `admin` or more, `Mona` and the team `acme/on-call`",
  );
});
