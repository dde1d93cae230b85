import { expect, test } from "vitest";
import { issues } from "../../../src/adapters/github/issues.ts";
import { addProject } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const url = "https://github.example/orgs/acme/projects/3";

async function openProject(ownerType: "User" | "Organization" = "Organization") {
  const world = await openAdapterWorld({ ownerType });
  const project = addProject(world.github.repository, 3);
  const port = issues(world.api);
  const { nodeId } = await port.create({ title: "Down", body: "", labels: [] });
  const projectToken = world.github.issueToken({
    label: "planner",
    login: "planner[bot]",
    type: "Bot",
    permissions: { issues: "write", organization_projects: "write" },
  });
  return { ...world, project, port, nodeId, projectToken };
}

test("an issue is put on a project with a token that has access, and stays there once", async () => {
  const { github, project, port, nodeId, projectToken } = await openProject();

  const added = [
    await port.addToProject(nodeId, url, projectToken),
    await port.addToProject(nodeId, `${url}/views/1?pane=info`, projectToken),
  ];

  expect(added).toEqual(["added", "added"]);
  expect([...project.items.keys()]).toEqual([nodeId]);
  const tokens = github.requests.filter(({ route }) => route === "/graphql").map(({ token }) => token);
  expect(tokens).toEqual(["planner", "planner", "planner", "planner"]);
});

test("a person's project is found as well", async () => {
  const { project, port, nodeId, projectToken } = await openProject("User");

  const added = await port.addToProject(nodeId, "https://github.example/users/acme/projects/3", projectToken);

  expect([added, project.items.size]).toEqual(["added", 1]);
});

test("the client's own token is used when no other is given", async () => {
  const { as, project, nodeId } = await openProject();
  const permissions = { issues: "write", organization_projects: "write" } as const;

  const added = await issues(as({ permissions })).addToProject(nodeId, url);

  expect([added, project.items.size]).toEqual(["added", 1]);
});

test.each([
  ["a job's token", {}, url],
  ["a project that is not there", { organization_projects: "write" as const }, `${url}3`],
  ["an owner that is not there", { organization_projects: "write" as const }, url.replace("acme", "nobody")],
  ["a token that only reads projects", { organization_projects: "read" as const }, url],
])("%s has no access, which is an answer", async (_, more, address) => {
  const { as, project, nodeId } = await openProject();

  const answer = await issues(as({ permissions: { issues: "write", ...more } })).addToProject(
    nodeId,
    address,
  );

  expect([answer, project.items.size]).toEqual(["no-access", 0]);
});

test.each([
  "acme/3",
  "https://github.example/acme/shop/projects/3",
  "https://github.example/orgs/acme/projects/x",
  "https://github.example/orgs/acme/projects/0",
  "https://github.example/orgs/ac me/projects/3",
])("%j names no project, and nothing is asked", async (address) => {
  const { port, nodeId, sent } = await openProject();

  expect(await port.addToProject(nodeId, address)).toBe("not-a-project-url");
  expect(sent("POST /graphql")).toBe(0);
});

test("a token that GitHub does not know is an error", async () => {
  const { port, nodeId } = await openProject();

  expect((await suiteError(port.addToProject(nodeId, url, "expired"))).code).toBe("TOKEN_REFUSED");
});

test.each([
  ["the look-up", 0, 3],
  ["the write", 1, 1],
])("an outage of %s is no answer, and the write is sent once", async (_, before, times) => {
  const { github, port, nodeId, projectToken, sent } = await openProject();
  github.failNth({ nth: before + 1, status: 502 });
  if (before === 0) github.fail({ method: "POST", route: "/graphql", times, status: 502 });

  const error = await suiteError(port.addToProject(nodeId, url, projectToken));

  expect([error.code, sent("POST /graphql")]).toEqual(["GITHUB_FAILED", before === 0 ? 3 : 2]);
});
