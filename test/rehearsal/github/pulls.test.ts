import { expect, test } from "vitest";
import { openWorld, refusal, type World } from "./world.ts";

function feature({ github }: World, files: Record<string, string | null>): number {
  github.repository.commit({ branch: "feature", files, message: "Feature" });
  return github.repository.openPull({
    title: "T",
    body: "Plan",
    head: "feature",
    base: "main",
    author: "mona",
  });
}

test("changed files have a status, their old name and a patch with the right lines", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  github.repository.commit({ branch: "main", files: { "db/1.sql": "a\nb\nc\nd\n" }, message: "SQL" });
  const pull_number = feature(world, {
    "src/app.ts": "one\n2\nthree\n",
    "README.md": null,
    "new.txt": "new",
    "db/1.sql": null,
    "db/2.sql": "a\nb\nc\nD\n",
  });

  const { data } = await octokit.rest.pulls.listFiles({ ...at, pull_number });

  expect(
    data.map(({ filename, status, previous_filename }) => [filename, status, previous_filename]),
  ).toEqual([
    ["README.md", "removed", undefined],
    ["db/2.sql", "renamed", "db/1.sql"],
    ["new.txt", "added", undefined],
    ["src/app.ts", "modified", undefined],
  ]);
  expect(data[3]?.patch).toBe("@@ -1,3 +1,3 @@\n one\n-two\n+2\n three");
  expect(data[2]?.patch).toBe("@@ -0,0 +1 @@\n+new\n\\ No newline at end of file");
});

test("changed files are paged to the end", async () => {
  const world = await openWorld();
  const files = Object.fromEntries(Array.from({ length: 105 }, (_, at) => [`f/${at}`, `${at}`]));
  const pull_number = feature(world, files);
  const { octokit, at } = world;

  const first = await octokit.rest.pulls.listFiles({ ...at, pull_number });
  const all = await octokit.paginate(octokit.rest.pulls.listFiles, { ...at, pull_number, per_page: 100 });

  expect([first.data.length, all.length]).toEqual([30, 105]);
});

test("what the base gained since is not among the changed files", async () => {
  const world = await openWorld();
  const pull_number = feature(world, { "a.txt": "a" });
  world.github.repository.commit({ branch: "main", files: { "b.txt": "b" }, message: "B" });

  const { data } = await world.octokit.rest.pulls.listFiles({ ...world.at, pull_number });

  expect(data.map(({ filename }) => filename)).toEqual(["a.txt"]);
});

test.each(["merge", "squash"] as const)(
  "a %s has its commit, which has both sides' files",
  async (method) => {
    const world = await openWorld();
    const { github, octokit, at } = world;
    const number = feature(world, { "a.txt": "a" });
    github.repository.commit({ branch: "main", files: { "b.txt": "b" }, message: "B" });

    const commit_sha = github.repository.mergePull(number, { method });
    const found = await octokit.rest.pulls.get({ ...at, pull_number: number });
    const commit = await octokit.rest.repos.getCommit({ ...at, ref: "main" });

    expect(found.data).toMatchObject({ state: "closed", merged: true, merge_commit_sha: commit_sha });
    expect(commit.data.parents).toHaveLength(method === "merge" ? 2 : 1);
    expect(github.repository.readFile("main", "a.txt")?.toString()).toBe("a");
    expect(github.repository.readFile("main", "b.txt")?.toString()).toBe("b");
  },
);

test("a pull request event has what the API answers for the pull request", async () => {
  const world = await openWorld();
  const number = feature(world, { "a.txt": "a" });
  const { data } = await world.octokit.rest.pulls.get({ ...world.at, pull_number: number });

  const event = world.github.repository.pullEvent(number, "opened");

  expect(event).toMatchObject({
    action: "opened",
    number,
    pull_request: { body: "Plan", head: { sha: data.head.sha, ref: "feature" }, base: { sha: world.head } },
    repository: { full_name: "acme/shop" },
    sender: { login: "mona" },
  });
});

test("a labelled pull request tells its label with the event, in the letter case of the repository", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const number = feature(world, { "a.txt": "a" });
  repository.label(number, "Docs only");
  repository.label(number, "docs ONLY");

  const event = repository.pullEvent(number, "labeled", { label: "docs only" });

  expect(event).toMatchObject({
    action: "labeled",
    label: { name: "Docs only" },
    pull_request: { labels: [{ name: "Docs only" }] },
  });
  repository.unlabel(number, "docs only");
  expect(repository.pull(number).labels).toEqual([]);
  expect(() => repository.unlabel(number, "docs only")).toThrow("has no label docs only");
});

test("an event about a label that does not exist is a mistake of the test", async () => {
  const world = await openWorld();
  const number = feature(world, { "a.txt": "a" });

  expect(() => world.github.repository.pullEvent(number, "labeled", { label: "none" })).toThrow(
    "has no label none",
  );
});

test("the branch of a fork is not one of the repository's, and its pull request says where it lies", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const { repository } = github;
  const sha = repository.commit({ branch: "topic", fork: "mallory", files: { b: "b" }, message: "B" });
  const seed = { title: "T", body: null, head: "topic", base: "main", author: "mallory" };
  const pull_number = repository.openPull({ ...seed, fork: "mallory" });

  const { data } = await octokit.rest.pulls.get({ ...at, pull_number });
  const branch = await refusal(octokit.rest.git.getRef({ ...at, ref: "heads/topic" }));
  const merge = repository.mergePull(pull_number, { method: "merge" });

  expect(data.head).toMatchObject({
    label: "mallory:topic",
    sha,
    repo: { full_name: "mallory/shop", fork: true, owner: { login: "mallory" } },
  });
  expect(data.head.repo.id).not.toBe(data.base.repo.id);
  expect(branch.status).toBe(404);
  expect(repository.objects.commit(merge)?.message).toBe(
    `Merge pull request #${pull_number} from mallory/topic\n\nT`,
  );
  expect(() => repository.openPull({ ...seed, fork: "nobody" })).toThrow("has no branch topic");
});
