import { beforeEach, describe, expect, it } from "vitest";
import type { Authority } from "../../../src/core/policy/decision-rules.ts";
import { type AuthorityPorts, askAuthority } from "../../../src/flows/decision/ask-authority.ts";
import { demandAuthority, demandMatchable } from "../../../src/flows/decision/demand-authority.ts";
import { githubFailed } from "../../../src/kernel/errors.ts";

const base: Authority = { permission: null, users: [], teams: [], enforcement: "block" };
let asked: string[];
let warnings: string[];
let isDown: boolean;

beforeEach(() => {
  asked = [];
  warnings = [];
  isDown = false;
});

function ask<T>(what: string, answer: T): Promise<T> {
  asked.push(what);
  return isDown ? Promise.reject(githubFailed("ask", "it answered 502", null)) : Promise.resolve(answer);
}

const ports = {
  conversation: {
    permissionOf: (login: string) => ask(`permission of ${login}`, login === "mona" ? "write" : "read"),
  },
  teams: {
    isMember: ({ slug }: { slug: string }, login: string, token: string) =>
      ask(`${login} in ${slug} by ${token}`, slug === "on-call" && login === "octocat"),
  },
  log: { info: () => {}, warning: (line: string) => void warnings.push(line) },
} as unknown as AuthorityPorts;

describe("whose word counts is found out with few questions", () => {
  it.each<[string, Authority, string, string, string[]]>([
    [
      "nothing for a login that is named",
      { ...base, users: ["mona"], permission: "admin" },
      "mona",
      "may",
      [],
    ],
    ["the permission", { ...base, permission: "write" }, "mona", "may", ["permission of mona"]],
    [
      "the permission of somebody else",
      { ...base, permission: "write" },
      "hubot",
      "may-not",
      ["permission of hubot"],
    ],
    [
      "team by team until one fits",
      { ...base, teams: ["acme/web", "acme/on-call", "acme/all"] },
      "octocat",
      "may",
      ["octocat in web by T", "octocat in on-call by T"],
    ],
    ["all teams else", { ...base, teams: ["acme/web"] }, "hubot", "may-not", ["hubot in web by T"]],
  ])("%s", async (_what, authority, login, kind, questions) => {
    expect((await askAuthority(ports, login, authority, "T")).kind).toBe(kind);
    expect(asked).toEqual(questions);
  });

  it("and without a token for teams it is not known, and nothing is asked", async () => {
    const authority = { ...base, users: ["mona"], teams: ["acme/on-call"] };

    expect(await askAuthority(ports, "octocat", authority, null)).toEqual({
      kind: "unknown",
      why: "Whether this login is in a team is not known: the step has no `team-token`.",
    });
    expect(asked).toEqual([]);
  });

  it("and what GitHub does not tell is not known", async () => {
    isDown = true;

    expect((await askAuthority(ports, "mona", { ...base, permission: "write" }, null)).kind).toBe("unknown");
    expect((await askAuthority(ports, "octocat", { ...base, teams: ["acme/on-call"] }, "T")).kind).toBe(
      "unknown",
    );
    expect(warnings).toHaveLength(2);
  });
});

describe("a word that does not count", () => {
  it("is refused", async () => {
    const demanded = demandAuthority(ports, "hubot", "production", { ...base, permission: "write" }, null);

    await expect(demanded).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
      message:
        "hubot may not decide about `production`. Whoever has the permission `write` or more may decide here.",
    });
  });

  it("is heard with a warning where the policy only warns", async () => {
    await demandAuthority(
      ports,
      "hubot",
      "production",
      { ...base, permission: "write", enforcement: "warn" },
      null,
    );

    expect(warnings).toEqual([
      "hubot may not decide about `production`. Whoever has the permission `write` or more may decide here. The policy only warns (`enforcement: warn`), so it is done.",
    ]);
  });
});

describe("an authority that nobody can match", () => {
  it("is refused: it names teams alone, and the step may not read them", () => {
    expect(() => demandMatchable("production", { ...base, teams: ["acme/on-call"] }, null)).toThrow(
      "Input `team-token` is missing, and `environments.production.decision.authority` names only teams, which the job's own token may not read.",
    );
  });

  it.each<[string, Authority | null, string | null]>([
    ["there is a token", { ...base, teams: ["acme/on-call"] }, "T"],
    ["a login is named too", { ...base, users: ["mona"], teams: ["acme/on-call"] }, null],
    ["a permission is enough", { ...base, permission: "admin", teams: ["acme/on-call"] }, null],
    ["there is none", null, null],
  ])("is not refused when %s", (_what, authority, token) => {
    expect(() => demandMatchable("production", authority, token)).not.toThrow();
  });
});
