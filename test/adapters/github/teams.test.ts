import { expect, test } from "vitest";
import { teams } from "../../../src/adapters/github/teams.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const route = "GET /orgs/{org}/teams/{team_slug}/memberships/{username}";
const onCall = { org: "acme", slug: "on-call" };

async function openTeams() {
  const world = await openAdapterWorld();
  world.github.repository.teams.set("on-call", [
    { login: "ada", state: "active" },
    { login: "bob", state: "pending" },
  ]);
  const request = { label: "teams", login: "acme", type: "User" } as const;
  const token = world.github.issueToken({ ...request, permissions: { members: "read" } });
  const blind = world.github.issueToken({ ...request, label: "blind", permissions: { issues: "write" } });
  return { ...world, port: teams(world.api), token, blind };
}

test("a member is one whose invitation is accepted, asked for by the other token", async () => {
  const { github, port, token, sent } = await openTeams();

  const seen = [
    await port.isMember(onCall, "ADA", token),
    await port.isMember(onCall, "bob", token),
    await port.isMember(onCall, "eve", token),
    await port.isMember({ org: "acme", slug: "gone" }, "ada", token),
  ];

  expect(seen).toEqual([true, false, false, false]);
  expect(sent(route)).toBe(4);
  expect(new Set(github.requests.map(({ token: label }) => label))).toEqual(new Set(["teams"]));
});

test("a token that may not read teams is an error, not a no", async () => {
  const { port, blind } = await openTeams();

  expect(await suiteError(port.isMember(onCall, "ada", blind))).toMatchObject({ code: "PERMISSION_MISSING" });
});

test("what GitHub does not answer at first is asked again", async () => {
  const { github, port, token, sent } = await openTeams();
  github.fail({ method: "GET", route: route.slice(4), times: 2, status: 502 });

  expect(await port.isMember(onCall, "ada", token)).toBe(true);
  expect(sent(route)).toBe(3);
});
