import { expect, test } from "vitest";
import { openWorld, type World } from "./world.ts";

interface Answer {
  readonly data: { readonly repository: Record<string, unknown> | null };
  readonly errors?: readonly { readonly type: string; readonly path: readonly (string | number)[] }[];
}

/** Asks for fields of the repository and answers what GitHub said, errors beside data included. */
async function ask({ octokit, at }: World, fields: string, as = octokit): Promise<Answer> {
  const query = `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields} } }`;
  const { data } = await as.request("POST /graphql", { query, variables: at });
  return data;
}

test("a repository names itself, its owner and its default branch", async () => {
  const world = await openWorld({ ownerType: "Organization" });

  const answer = await ask(
    world,
    "id nameWithOwner owner { __typename login } defaultBranchRef { name target { oid } }",
  );

  expect(answer.data.repository).toEqual({
    id: world.github.repository.nodeId,
    nameWithOwner: "acme/shop",
    owner: { __typename: "Organization", login: "acme" },
    defaultBranchRef: { name: "main", target: { oid: world.head } },
  });
});

test("a commit has its dates, tree, message and the account behind its address", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const { login } = repository.account("mona");
  const author = { name: "Mona", email: `1+${login}@users.noreply.github.com` };
  const sha = repository.commit({ branch: "main", files: { a: "a" }, message: "Add a", author });

  const answer = await ask(
    world,
    `object(oid: "${sha}") { ... on Commit { oid committedDate message tree { oid } author { name user { login } } } }
     other: object(expression: "${world.head}") { ... on Commit { author { user { login } } } }`,
  );

  expect(answer.data.repository).toEqual({
    object: {
      oid: sha,
      committedDate: "2026-05-01T10:00:00Z",
      message: "Add a",
      tree: { oid: repository.objects.commit(sha)?.tree },
      author: { name: "Mona", user: { login: "mona" } },
    },
    other: { author: { user: null } },
  });
});

test("an annotated tag is a tag object with the commit behind it, and an absent object is null", async () => {
  const world = await openWorld();
  const { octokit, at, head } = world;
  const tag = await octokit.rest.git.createTag({
    ...at,
    tag: "v1",
    message: "One",
    object: head,
    type: "commit",
  });
  await octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: tag.data.sha });

  const answer = await ask(
    world,
    `ref(qualifiedName: "refs/tags/v1") { name target { __typename oid ... on Tag { message name target { oid __typename } } } }
     none: ref(qualifiedName: "refs/tags/v2") { name }
     object(expression: "v1") { __typename }
     absent: object(oid: "${"1".repeat(40)}") { oid }
     file: object(expression: "main:src/app.ts") { __typename }`,
  );

  expect(answer.data.repository).toEqual({
    ref: {
      name: "v1",
      target: {
        __typename: "Tag",
        oid: tag.data.sha,
        message: "One",
        name: "v1",
        target: { oid: head, __typename: "Commit" },
      },
    },
    none: null,
    object: { __typename: "Tag" },
    absent: null,
    file: { __typename: "Blob" },
  });
});

test("refs come by pages and by commit date, and a list that grew repeats none", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  for (const [name, date] of Object.entries({ b: "2026-01-02", a: "2026-01-03", c: "2026-01-01" })) {
    const sha = repository.commit({
      branch: "main",
      files: { [name]: name },
      message: name,
      date: `${date}T00:00:00Z`,
    });
    repository.setRef(`refs/tags/${name}`, sha);
  }
  const page = async (after: string | null) => {
    const from = after === null ? "" : `, after: "${after}"`;
    const order = "orderBy: { field: TAG_COMMIT_DATE, direction: DESC }";
    const refs = `refs(refPrefix: "refs/tags/", first: 2, ${order}${from}) { totalCount pageInfo { hasNextPage endCursor } nodes { name } }`;
    const answer = await ask(world, refs);
    return answer.data.repository?.["refs"] as {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { name: string }[];
    };
  };

  const first = await page(null);
  const newer = repository.commit({ branch: "main", files: { d: "d" }, message: "d" });
  repository.setRef("refs/tags/d", newer);
  const second = await page(first.pageInfo.endCursor);

  expect([first.totalCount, first.nodes, first.pageInfo.hasNextPage]).toEqual([
    3,
    [{ name: "a" }, { name: "b" }],
    true,
  ]);
  expect([second.totalCount, second.nodes, second.pageInfo.hasNextPage]).toEqual([4, [{ name: "c" }], false]);
});

test("a list needs a page size between 1 and 100", async () => {
  const world = await openWorld();

  const none = await ask(world, 'refs(refPrefix: "refs/tags/") { totalCount }');
  const large = await ask(world, 'refs(refPrefix: "refs/tags/", first: 101) { totalCount }');

  expect([none.errors?.[0]?.type, large.errors?.[0]?.type]).toEqual([
    "MISSING_PAGINATION_BOUNDARIES",
    "EXCESSIVE_PAGINATION",
  ]);
});

test("a field that the token may not read is null with a FORBIDDEN error, and the others are answered", async () => {
  const world = await openWorld();
  const reader = world.as({ permissions: { pull_requests: "read" } });

  const answer = await ask(world, 'id ref(qualifiedName: "refs/heads/main") { name }', reader);

  expect(answer.data.repository).toEqual({ id: world.github.repository.nodeId, ref: null });
  expect(answer.errors).toMatchObject([{ type: "FORBIDDEN", path: ["repository", "ref"] }]);
});

test("a forbidden field that GitHub's schema does not let be null takes the whole repository with it", async () => {
  const world = await openWorld();
  const reader = world.as({ permissions: { contents: "read" } });

  const answer = await ask(world, "id pullRequests(first: 1) { totalCount }", reader);

  expect(answer.data.repository).toBeNull();
  expect(answer.errors).toMatchObject([{ type: "FORBIDDEN", path: ["repository", "pullRequests"] }]);
});

test.each([
  'query { repository(owner: "acme", name: "shop") { stargazerCount } }',
  'query { repository(owner: "acme") { id } }',
  "query { repository(",
  'query($n: Int!) { repository(owner: "acme", name: "shop") { pullRequest(number: $n) { title } } }',
])("%s fails the test that sent it", async (query) => {
  const { octokit, github } = await openWorld({ violations: 1 });

  await expect(octokit.graphql(query)).rejects.toMatchObject({ status: 500 });

  expect(github.violations[0]).toContain("not embedded");
});

test("a repository or a pull request that is not there is NOT_FOUND", async () => {
  const world = await openWorld();
  const other = { ...world, at: { owner: "acme", repo: "other" } };

  const answers = [await ask(other, "id"), await ask(world, "pullRequest(number: 7) { title }")];

  expect(answers.map(({ errors }) => errors?.[0]?.type)).toEqual(["NOT_FOUND", "NOT_FOUND"]);
});

test("a query is no write", async () => {
  const world = await openWorld();

  await ask(world, "id");

  expect(world.github.requests.at(-1)).toMatchObject({ route: "/graphql", status: 200, write: false });
});

test("a lagging list does not show what was made since", async () => {
  const world = await openWorld();
  world.github.lag({ lists: 1 });
  world.github.repository.setRef("refs/tags/v1", world.head);
  const count = async () => (await ask(world, 'refs(refPrefix: "refs/tags/", first: 1) { totalCount }')).data;

  const counts = [await count(), await count()];

  expect(counts.map(({ repository }) => repository?.["refs"])).toEqual([
    { totalCount: 0 },
    { totalCount: 1 },
  ]);
});
