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
