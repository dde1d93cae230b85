import { expect, test } from "vitest";
import { openWorld, type World } from "./world.ts";

function openPull({ github }: World, branch: string, more: { isDraft?: boolean } = {}): number {
  github.repository.commit({ branch, files: { [branch]: branch }, message: branch });
  const seed = { title: `Add ${branch}`, body: null, head: branch, base: "main", author: "hubot" };
  return github.repository.openPull({ ...seed, ...more });
}

const headOf = ({ github }: World, branch: string) => github.repository.refs.get(`refs/heads/${branch}`);

async function pullsOf({ octokit }: World, oid: string | undefined) {
  const query = `query { repository(owner: "acme", name: "shop") { object(oid: "${oid}") { ... on Commit {
    associatedPullRequests(first: 10) { nodes { number state repository { nameWithOwner } } } } } } }`;
  const answer = await octokit.graphql<{
    repository: { object: { associatedPullRequests: { nodes: { number: number; state: string }[] } } };
  }>(query);
  return answer.repository.object.associatedPullRequests.nodes;
}

test("a queue merges each pull request onto the one in front, on branches named after both", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const [one, two] = [openPull(world, "one"), openPull(world, "two")];

  const group = repository.queue([one, two]);

  const first = repository.refs.get(`refs/heads/gh-readonly-queue/main/pr-${one}-${world.head}`) ?? "";
  expect(group).toEqual({
    headSha: repository.refs.get(group.headRef),
    headRef: `refs/heads/gh-readonly-queue/main/pr-${two}-${first}`,
    baseSha: world.head,
    baseRef: "refs/heads/main",
  });
  expect(repository.objects.commit(first)?.parents).toEqual([world.head, headOf(world, "one")]);
  expect(repository.objects.commit(group.headSha)).toMatchObject({
    parents: [first, headOf(world, "two")],
    message: `Merge pull request #${two} from acme/two\n\nAdd two`,
  });
  expect(repository.readFile(group.headSha, "one")?.toString()).toBe("one");
  expect(repository.readFile(group.headSha, "two")?.toString()).toBe("two");
  expect(headOf(world, "main")).toBe(world.head);
});

test("a queue that squashes makes one commit of each pull request", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const number = openPull(world, "one");

  const group = repository.queue([number], { method: "squash" });

  expect(repository.objects.commit(group.headSha)).toMatchObject({
    parents: [world.head],
    message: `Add one (#${number})`,
  });
});

test("a queue that rebases makes each commit of a pull request anew, with its text and without a signature", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const one = openPull(world, "one");
  const own = [
    headOf(world, "one"),
    repository.commit({ branch: "one", files: { more: "1" }, message: "More" }),
  ];
  const two = openPull(world, "two");

  const group = repository.queue([one, two], { method: "rebase" });

  const { data } = await world.octokit.repos.compareCommitsWithBasehead({
    ...world.at,
    basehead: `${world.head}...${group.headSha}`,
  });
  expect(data.commits.map(({ commit, parents }) => [commit.message, parents.length])).toEqual([
    ["one", 1],
    ["More", 1],
    ["two", 1],
  ]);
  expect(data.commits.map(({ sha }) => sha)).not.toEqual(expect.arrayContaining([own[0]]));
  expect(data.commits.map(({ sha }) => sha)).not.toEqual(expect.arrayContaining([own[1]]));
  expect(data.commits.map(({ commit }) => commit.verification?.verified)).toEqual([false, false, false]);
  expect(repository.readFile(group.headSha, "more")?.toString()).toBe("1");
});

test("a queue cannot rebase a merge", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const one = openPull(world, "one");
  repository.setRef("refs/heads/one", repository.queue([one]).headSha);

  expect(() => repository.queue([one], { method: "rebase" })).toThrow("cannot be rebased");
});

test.each(["merge", "squash"] as const)("a queue signs what it makes by a %s", async (method) => {
  const world = await openWorld();
  const group = world.github.repository.queue([openPull(world, "one")], { method });

  const { data } = await world.octokit.repos.getCommit({ ...world.at, ref: group.headSha });

  expect(data.commit.verification?.verified).toBe(true);
});

interface ShownQueue {
  readonly entries: {
    readonly nodes: readonly {
      readonly position: number;
      readonly state: string;
      readonly baseCommit: { readonly oid: string } | null;
      readonly headCommit: { readonly oid: string } | null;
      readonly pullRequest: { readonly number: number };
    }[];
  };
}

async function queueOf(octokit: World["octokit"], branch: string): Promise<ShownQueue | null> {
  const answer = await octokit.graphql<{ repository: { mergeQueue: ShownQueue | null } }>(
    `query { repository(owner: "acme", name: "shop") { mergeQueue(branch: "${branch}") { entries(first: 10) { nodes {
      position state baseCommit { oid } headCommit { oid } pullRequest { number } } } } } }`,
  );
  return answer.repository.mergeQueue;
}

test.each(["merge", "squash", "rebase"] as const)(
  "the queue shows three entries by %s, each with what it stands on and what came of it",
  async (method) => {
    const world = await openWorld();
    const { repository } = world.github;
    const numbers = ["one", "two", "three"].map((branch) => openPull(world, branch));

    const group = repository.queue(numbers, { method });

    const nodes = (await queueOf(world.octokit, "main"))?.entries.nodes ?? [];
    expect(nodes.map(({ position, state, pullRequest }) => [position, state, pullRequest.number])).toEqual(
      numbers.map((number, at) => [at + 1, "AWAITING_CHECKS", number]),
    );
    expect(nodes.map(({ baseCommit }) => baseCommit?.oid)).toEqual([
      world.head,
      nodes[0]?.headCommit?.oid,
      nodes[1]?.headCommit?.oid,
    ]);
    expect(nodes[2]?.headCommit?.oid).toBe(group.headSha);
  },
);

test("a branch that nothing was queued for has no queue", async () => {
  const world = await openWorld();
  world.github.repository.queue([openPull(world, "one")]);

  expect(await queueOf(world.octokit, "release")).toBeNull();
});

test("an entry whose commits are not shown yet has a pull request alone", async () => {
  const world = await openWorld();
  const one = openPull(world, "one");
  world.github.repository.queue([one], { isShown: false });

  expect((await queueOf(world.octokit, "main"))?.entries.nodes).toEqual([
    { position: 1, state: "QUEUED", baseCommit: null, headCommit: null, pullRequest: { number: one } },
  ]);
});

test("a pull request that is pushed to or closed leaves the queue, with those behind it", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const [one, two, three] = ["one", "two", "three"].map((branch) => openPull(world, branch));
  repository.queue([one ?? 0, two ?? 0, three ?? 0]);
  const shown = async () =>
    (await queueOf(world.octokit, "main"))?.entries.nodes.map(({ pullRequest }) => pullRequest.number);

  repository.commit({ branch: "three", files: { three: "other" }, message: "Push" });
  const pushed = await shown();
  repository.pull(one ?? 0).state = "closed";
  const closed = await shown();

  expect([pushed, closed]).toEqual([[one, two], []]);
});

test("a pull request is in a queue once", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const one = openPull(world, "one");
  const front = repository.queue([one]);

  expect(() => repository.queue([one], { behind: front })).toThrow("is in the queue for main already");
  expect(repository.queue([one]).baseSha).toBe(world.head);
});

test.each([{ contents: "read" as const }, { pull_requests: "read" as const }])(
  "with %j alone, a token is not shown what it may not read of the queue",
  async (permissions) => {
    const world = await openWorld();
    world.github.repository.queue([openPull(world, "one")]);

    await expect(queueOf(world.as({ permissions }), "main")).rejects.toThrow(
      "Resource not accessible by integration",
    );
  },
);

test("a group behind another stands on it", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const [one, two] = [openPull(world, "one"), openPull(world, "two")];
  const front = repository.queue([one]);

  const behind = repository.queue([two], { behind: front });

  expect(behind.baseSha).toBe(front.headSha);
  expect(repository.readFile(behind.headSha, "one")?.toString()).toBe("one");
});

test("a draft and a pull request that is closed cannot be queued", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const draft = openPull(world, "draft", { isDraft: true });
  const closed = openPull(world, "closed");
  repository.mergePull(closed, { method: "merge" });

  for (const number of [draft, closed])
    expect(() => repository.queue([number])).toThrow(`Pull request ${number} cannot be queued for main`);
});

test("the event of a merge group names its commits and no pull request", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const group = repository.queue([openPull(world, "one")]);

  const event = repository.mergeGroupEvent(group);

  expect(event).toMatchObject({
    action: "checks_requested",
    merge_group: {
      head_sha: group.headSha,
      head_ref: group.headRef,
      base_sha: world.head,
      base_ref: "refs/heads/main",
      head_commit: { id: group.headSha },
    },
    repository: { full_name: "acme/shop" },
  });
  expect(event).not.toHaveProperty("pull_request");
});

test("an open pull request is associated with its own commits, and with the queue's only where GitHub links them", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const [one, two] = [openPull(world, "one"), openPull(world, "two")];
  const plain = repository.queue([one]);
  const linked = repository.queue([two], { behind: plain, isLinked: true });

  expect(await pullsOf(world, headOf(world, "one"))).toEqual([
    { number: one, state: "OPEN", repository: { nameWithOwner: "acme/shop" } },
  ]);
  expect(await pullsOf(world, plain.headSha)).toEqual([]);
  expect((await pullsOf(world, linked.headSha)).map(({ number }) => number)).toEqual([two]);
});

test("a commit of the default branch has the pull request that was merged, and no open one", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const number = openPull(world, "one");
  const sha = headOf(world, "one");
  repository.commit({ branch: "release", files: {}, message: "Release", from: world.head });
  repository.openPull({ title: "Back", body: null, head: "one", base: "release", author: "hubot" });
  const merge = repository.mergePull(number, { method: "merge" });

  const [ofCommit, ofMerge, ofStart] = [
    await pullsOf(world, sha),
    await pullsOf(world, merge),
    await pullsOf(world, world.head),
  ];

  expect([ofCommit, ofMerge].map((pulls) => pulls.map((pull) => [pull.number, pull.state]))).toEqual([
    [[number, "MERGED"]],
    [[number, "MERGED"]],
  ]);
  expect(ofStart).toEqual([]);
});
