import { expect, test } from "vitest";
import { addProject } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { openWorld, type World } from "./world.ts";

interface Found {
  readonly repositoryOwner: { readonly projectV2: { readonly id: string } | null } | null;
}

const find = ({ octokit }: World, as = octokit, login = "acme") =>
  as.graphql<Found>(
    `query { repositoryOwner(login: "${login}") { ... on Organization { projectV2(number: 3) { id } } } }`,
  );
const add = (as: World["octokit"], input: { projectId: string; contentId: string }) =>
  as.graphql<{ addProjectV2ItemById: { item: { id: string } } }>(
    `mutation($projectId: ID!, $contentId: ID!) { addProjectV2ItemById(input: { projectId: $projectId, contentId: $contentId }) { item { id } } }`,
    input,
  );

async function openProject() {
  const world = await openWorld({ ownerType: "Organization" });
  const project = addProject(world.github.repository, 3);
  const { data: issue } = await world.octokit.rest.issues.create({ ...world.at, title: "Down" });
  const permissions = { issues: "write", organization_projects: "write" } as const;
  const app = world.as({ login: "planner[bot]", permissions });
  return { world, project, issue, app };
}

test("an app with the organisation's projects puts an issue on one, and twice is once", async () => {
  const { world, project, issue, app } = await openProject();
  const projectId = (await find(world, app)).repositoryOwner?.projectV2?.id ?? "";

  const once = await add(app, { projectId, contentId: issue.node_id });
  const twice = await add(app, { projectId, contentId: issue.node_id });

  expect([...project.items.keys()]).toEqual([issue.node_id]);
  expect(twice).toEqual(once);
});

test("a job's token sees no project and puts nothing on one", async () => {
  const { world, project, issue, app } = await openProject();
  const projectId = (await find(world, app)).repositoryOwner?.projectV2?.id ?? "";

  await expect(find(world)).rejects.toThrow("Could not resolve to a ProjectV2 with the number 3.");
  await expect(add(world.octokit, { projectId, contentId: issue.node_id })).rejects.toThrow(
    "Resource not accessible by integration",
  );
  expect(project.items.size).toBe(0);
});

test("what is not there cannot be found: a project, an issue, an owner", async () => {
  const { world, issue, app } = await openProject();
  const projectId = (await find(world, app)).repositoryOwner?.projectV2?.id ?? "";

  await expect(add(app, { projectId: "x", contentId: issue.node_id })).rejects.toThrow("global id of 'x'");
  await expect(add(app, { projectId, contentId: "y" })).rejects.toThrow("global id of 'y'");
  expect((await find(world, app, "nobody")).repositoryOwner).toBe(null);
});
