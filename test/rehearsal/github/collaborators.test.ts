import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

test.each([
  ["admin", "admin", true],
  ["maintain", "write", true],
  ["write", "write", true],
  ["triage", "read", false],
  ["read", "read", false],
  ["none", "none", false],
] as const)("the role %s has the legacy permission %s", async (role, permission, push) => {
  const { github, as, at } = await openWorld();
  github.repository.permit("mona", role);

  const { data } = await as({ permissions: {} }).rest.repos.getCollaboratorPermissionLevel({
    ...at,
    username: "Mona",
  });

  expect(data).toMatchObject({ permission, role_name: role, user: { login: "mona", permissions: { push } } });
});

test("a role of the organisation's own has its name and the permission that it builds on", async () => {
  const { github, octokit, at } = await openWorld();
  github.repository.permit("mona", { name: "release-captain", permission: "write" });

  const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: "mona" });

  expect([data.permission, data.role_name]).toEqual(["write", "release-captain"]);
});

test("a login that is nobody's or an app's is not found", async () => {
  const { github, octokit, at } = await openWorld();
  github.repository.account("dependabot[bot]");
  const ask = (username: string) =>
    refusal(octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username }));

  expect([(await ask("nobody")).status, (await ask("dependabot[bot]")).status]).toEqual([404, 404]);
});

test("a visitor may not ask what others may do", async () => {
  const { github, as, at } = await openWorld();
  github.repository.permit("mona", "write");
  const visitor = as({ type: "User", login: "visitor", push: false });

  const refused = await refusal(
    visitor.rest.repos.getCollaboratorPermissionLevel({ ...at, username: "mona" }),
  );

  expect(refused).toMatchObject({ status: 403, body: expect.stringContaining("Must have push access") });
});
