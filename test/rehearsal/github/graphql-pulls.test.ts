import { expect, test } from "vitest";
import { openWorld, type World } from "./world.ts";

/** A world whose clock goes on by a minute with each thing that happens. */
async function openTimedWorld(): Promise<World> {
  let minutes = 0;
  return openWorld({ now: () => new Date(Date.UTC(2026, 4, 1, 10, minutes++)) });
}

function openFeature({ github }: World, branch: string): number {
  github.repository.commit({ branch, files: { [branch]: branch }, message: branch });
  return github.repository.openPull({
    title: branch,
    body: "Plan",
    head: branch,
    base: "main",
    author: "mona",
  });
}

async function ask({ octokit }: World, field: string): Promise<Record<string, unknown>> {
  const query = `query { repository(owner: "acme", name: "shop") { found: ${field} } }`;
  const answer = await octokit.graphql<{ repository: { found: Record<string, unknown> } }>(query);
  return answer.repository.found;
}

test("a merged pull request has its merge commit, its ends as they were merged, and its labels", async () => {
  const world = await openTimedWorld();
  const { repository } = world.github;
  const number = openFeature(world, "feature");
  const head = repository.refs.get("refs/heads/feature");
  repository.pull(number).labels.push("fix");
  const merge = repository.mergePull(number, { method: "squash" });
  repository.commit({ branch: "main", files: { later: "x" }, message: "Later" });

  const found = await ask(
    world,
    `pullRequest(number: ${number}) { number title body url state author { login __typename } baseRefName headRefOid baseRefOid
      mergeCommit { oid } mergedAt lastEditedAt labels(first: 10) { nodes { name } } }`,
  );

  expect(found).toMatchObject({
    number,
    title: "feature",
    body: "Plan",
    url: `${world.github.url}/acme/shop/pull/${number}`,
    state: "MERGED",
    author: { login: "mona", __typename: "User" },
    baseRefName: "main",
    headRefOid: head,
    baseRefOid: world.head,
    mergeCommit: { oid: merge },
    mergedAt: expect.stringMatching(/^2026-05-01T10:\d\d:00Z$/),
    lastEditedAt: null,
    labels: { nodes: [{ name: "fix" }] },
  });
});

test("edits of a body are kept whole, newest first, and end with the text that was there first", async () => {
  const world = await openTimedWorld();
  const number = openFeature(world, "feature");
  world.github.repository.editPull(number, { title: "Other title" });
  world.github.repository.editPull(number, { body: "Plan two" });
  world.github.repository.editPull(number, { body: "Plan three" });

  const found = await ask(
    world,
    `pullRequest(number: ${number}) { lastEditedAt userContentEdits(first: 10) { totalCount pageInfo { hasNextPage } nodes { editedAt diff deletedAt } } }`,
  );

  const edits = found["userContentEdits"] as {
    totalCount: number;
    nodes: { editedAt: string; diff: string }[];
  };
  expect(edits.nodes.map(({ diff }) => diff)).toEqual(["Plan three", "Plan two", "Plan"]);
  expect(found["lastEditedAt"]).toBe(edits.nodes[0]?.editedAt);
  expect(edits.totalCount).toBe(3);
});

test("a body that was never edited has no edits", async () => {
  const world = await openTimedWorld();
  const number = openFeature(world, "feature");

  const found = await ask(
    world,
    `pullRequest(number: ${number}) { lastEditedAt userContentEdits(first: 1) { totalCount } }`,
  );

  expect(found).toEqual({ lastEditedAt: null, userContentEdits: { totalCount: 0 } });
});

test("pull requests are filtered by state and ordered by their last change", async () => {
  const world = await openTimedWorld();
  const [one, two, three] = [
    openFeature(world, "one"),
    openFeature(world, "two"),
    openFeature(world, "three"),
  ];
  for (const number of [one, two]) world.github.repository.mergePull(number, { method: "merge" });
  world.github.repository.editPull(one, { title: "Changed" });

  const merged = await ask(
    world,
    "pullRequests(states: [MERGED], first: 10, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { number } }",
  );
  const open = await ask(world, "pullRequests(states: [OPEN], first: 10) { totalCount nodes { number } }");

  expect(merged).toEqual({ nodes: [{ number: one }, { number: two }] });
  expect(open).toEqual({ totalCount: 1, nodes: [{ number: three }] });
});

test("the merge commit needs contents: read, the rest of a pull request does not", async () => {
  const world = await openTimedWorld();
  const number = openFeature(world, "feature");
  world.github.repository.mergePull(number, { method: "merge" });
  const reader = world.as({ permissions: { pull_requests: "read" } });
  const query = `query { repository(owner: "acme", name: "shop") { pullRequest(number: ${number}) { title mergeCommit { oid } } } }`;

  const { data } = await reader.request("POST /graphql", { query });

  expect(data).toMatchObject({
    data: { repository: { pullRequest: { title: "feature", mergeCommit: null } } },
    errors: [{ type: "FORBIDDEN", path: ["repository", "pullRequest", "mergeCommit"] }],
  });
});

test("the files of a pull request come by pages with what became of them", async () => {
  const world = await openTimedWorld();
  const { repository } = world.github;
  repository.commit({
    branch: "f",
    files: { "README.md": null, "a.txt": "a", "src/app.ts": "1" },
    message: "F",
  });
  const number = repository.openPull({ title: "t", body: null, head: "f", base: "main", author: "mona" });
  const page = (after: string | null) =>
    ask(
      world,
      `pullRequest(number: ${number}) { files(first: 2, after: ${JSON.stringify(after)}) { pageInfo { endCursor } nodes { path changeType } } }`,
    ) as Promise<{ files: { pageInfo: { endCursor: string }; nodes: object[] } }>;

  const first = await page(null);
  const second = await page(first.files.pageInfo.endCursor);

  expect([...first.files.nodes, ...second.files.nodes]).toEqual([
    { path: "README.md", changeType: "DELETED" },
    { path: "a.txt", changeType: "ADDED" },
    { path: "src/app.ts", changeType: "MODIFIED" },
  ]);
});
