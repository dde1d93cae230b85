import { expect, test } from "vitest";
import { openWorld, type World } from "./world.ts";

interface Seen {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Record<string, unknown>[];
}

async function ask({ octokit }: World, given: string, selection: string, as = octokit): Promise<Seen> {
  const query = `query { repository(owner: "acme", name: "shop") {
    deployments(${given}) { pageInfo { hasNextPage endCursor } nodes { ${selection} } } } }`;
  const { repository } = await as.graphql<{ repository: { deployments: Seen } }>(query);
  return repository.deployments;
}

async function deploy({ octokit, at, head }: World, own: object = {}): Promise<number> {
  const { data } = await octokit.rest.repos.createDeployment({
    ...at,
    ref: head,
    environment: "production",
    auto_merge: false,
    required_contexts: [],
    ...own,
  });
  if (!("id" in data)) throw new Error("no deployment was made");
  return data.id;
}

test("a deployment has its commit, its branch, its payload as JSON, its creator and its statuses", async () => {
  const world = await openWorld();
  const { octokit, at, head } = world;
  const id = await deploy(world, {
    ref: "main",
    task: "deploy:canary",
    payload: { key: "k" },
    description: "d",
  });
  const status = { ...at, deployment_id: id, log_url: "https://example.com/1" };
  await octokit.rest.repos.createDeploymentStatus({ ...status, state: "in_progress" });
  await octokit.rest.repos.createDeploymentStatus({ ...at, deployment_id: id, state: "success" });

  const { nodes } = await ask(
    world,
    "first: 1",
    `databaseId commitOid ref { name } task payload environment description createdAt creator { __typename login }
     latestStatus { state } statuses(first: 10) { totalCount nodes { state logUrl description createdAt creator { login } } }`,
  );

  const common = { description: "", createdAt: "2026-05-01T10:00:00Z", creator: { login: "github-actions" } };
  expect(nodes).toEqual([
    {
      databaseId: id,
      commitOid: head,
      ref: { name: "main" },
      task: "deploy:canary",
      payload: '{"key":"k"}',
      environment: "production",
      description: "d",
      createdAt: "2026-05-01T10:00:00Z",
      creator: { __typename: "Bot", login: "github-actions" },
      latestStatus: { state: "SUCCESS" },
      statuses: {
        totalCount: 2,
        nodes: [
          { ...common, state: "IN_PROGRESS", logUrl: "https://example.com/1" },
          { ...common, state: "SUCCESS", logUrl: null },
        ],
      },
    },
  ]);
});

test("deployments come oldest first unless asked otherwise, by environment and by pages", async () => {
  let seconds = 0;
  const world = await openWorld({ now: () => new Date(Date.UTC(2026, 4, 1, 10, 0, seconds++)) });
  const first = await deploy(world);
  const staged = await deploy(world, { environment: "staging" });
  const last = await deploy(world);
  const ids = ({ nodes }: Seen) => nodes.map(({ databaseId }) => databaseId);
  const newestFirst = "orderBy: { field: CREATED_AT, direction: DESC }";

  const all = await ask(world, "first: 10", "databaseId");
  const some = await ask(world, `first: 1, environments: ["production"], ${newestFirst}`, "databaseId");
  const after = `first: 1, environments: ["production"], ${newestFirst}, after: "${some.pageInfo.endCursor}"`;
  const rest = await ask(world, after, "databaseId");

  expect(ids(all)).toEqual([first, staged, last]);
  expect([ids(some), some.pageInfo.hasNextPage]).toEqual([[last], true]);
  expect([ids(rest), rest.pageInfo.hasNextPage]).toEqual([[first], false]);
});

test("a deployment without statuses, for a commit, has neither a latest one nor a ref", async () => {
  const world = await openWorld();
  await deploy(world);

  const { nodes } = await ask(
    world,
    "first: 1",
    "ref { name } latestStatus { id } statuses(first: 1) { totalCount }",
  );

  expect(nodes).toEqual([{ ref: null, latestStatus: null, statuses: { totalCount: 0 } }]);
});

test("deployments need deployments: read", async () => {
  const world = await openWorld();
  const reader = world.as({ permissions: { contents: "read" } });

  await expect(ask(world, "first: 1", "databaseId", reader)).rejects.toMatchObject({
    errors: [{ type: "FORBIDDEN", path: ["repository", "deployments"] }],
  });
});

test("statuses of each deployment lag as a list of their own", async () => {
  const world = await openWorld();
  const { octokit, at, github } = world;
  const made = [await deploy(world), await deploy(world)];
  github.lag({ lists: 1 });
  for (const id of made) {
    await octokit.rest.repos.createDeploymentStatus({ ...at, deployment_id: id, state: "success" });
  }
  const counts = async () =>
    (await ask(world, "first: 2", "statuses(first: 1) { totalCount }")).nodes.map(({ statuses }) => statuses);

  const [lagging, later] = [await counts(), await counts()];

  expect(lagging).toEqual([{ totalCount: 0 }, { totalCount: 0 }]);
  expect(later).toEqual([{ totalCount: 1 }, { totalCount: 1 }]);
});

test("a tree names its entries with their objects", async () => {
  const world = await openWorld();
  const query = `query { repository(owner: "acme", name: "shop") { object(expression: "main") {
    ... on Commit { tree { entries { name type object { __typename ... on Blob { text } } } } } } } }`;

  const { repository } = await world.octokit.graphql<{ repository: { object: object } }>(query);

  expect(repository.object).toEqual({
    tree: {
      entries: [
        { name: "README.md", type: "blob", object: { __typename: "Blob", text: "# Shop\n" } },
        { name: "src", type: "tree", object: { __typename: "Tree" } },
      ],
    },
  });
});
