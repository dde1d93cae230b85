import { expect, test } from "vitest";
import type { GitHub } from "../../../src/adapters/github/client.ts";
import { pulls } from "../../../src/adapters/github/pulls.ts";
import type { Repository } from "../../../src/rehearsal/github/repository.ts";
import { many, openAdapterWorld } from "./world.ts";

function openPull(repository: Repository, files: Record<string, string | null>, head = "change"): number {
  repository.commit({ branch: head, files, message: "Change" });
  return repository.openPull({ title: "Change", body: null, head, base: "main", author: "octocat" });
}

const numberedFiles = (count: number) =>
  Object.fromEntries(many(count, (number) => [`f/${number}`, `${number}`]));

test("a pull request has its head, its base and its author, and an empty body for none", async () => {
  const { github, api, head } = await openAdapterWorld();
  const number = openPull(github.repository, { a: "a" });

  const pull = await pulls(api).get(number);

  expect(pull).toMatchObject({
    number,
    title: "Change",
    body: "",
    author: "octocat",
    headSha: github.repository.refs.get("refs/heads/change"),
    baseSha: head,
    baseRef: "main",
    mergedAt: null,
  });
});

test("a pull request whose author is gone is a ghost's", async () => {
  const { github, api } = await openAdapterWorld();
  const sha = "a".repeat(40);
  const body = {
    number: 1,
    title: "t",
    body: null,
    user: null,
    state: "open",
    labels: [],
    head: { sha, repo: null },
    base: { sha, ref: "main", repo: { id: 1 } },
    merge_commit_sha: null,
    merged_at: null,
    updated_at: "2026-05-01T10:00:00Z",
  };
  github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/pulls/{pull_number}",
    times: 1,
    status: 200,
    body,
  });

  expect(await pulls(api).get(1)).toMatchObject({ author: "ghost", authorType: "other" });
});

test("a pull request has the labels that it carries now, and is a draft until it is ready", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  repository.commit({ branch: "change", files: { a: "a" }, message: "Change" });
  const seed = { title: "Change", body: null, head: "change", base: "main", author: "octocat" };
  const number = repository.openPull({ ...seed, isDraft: true });
  repository.label(number, "Risk: High");
  repository.label(number, "docs");
  repository.unlabel(number, "docs");
  repository.label(number, "risk: high");

  const draft = await pulls(api).get(number);
  repository.editPull(number, { isDraft: false });
  const ready = await pulls(api).get(number);

  expect(draft).toMatchObject({ labels: ["Risk: High"], isDraft: true, state: "open" });
  expect(ready.isDraft).toBe(false);
});

test("a pull request that was merged is closed", async () => {
  const { github, api } = await openAdapterWorld();
  const number = openPull(github.repository, { a: "a" });
  github.repository.mergePull(number, { method: "merge" });

  expect((await pulls(api).get(number)).state).toBe("closed");
});

test.each([
  ["octocat", "User"],
  ["dependabot[bot]", "Bot"],
] as const)("the author %s is a %s", async (author, type) => {
  const { github, api } = await openAdapterWorld();
  github.repository.commit({ branch: "change", files: { a: "a" }, message: "Change" });
  const number = github.repository.openPull({
    title: "Change",
    body: null,
    head: "change",
    base: "main",
    author,
  });

  expect((await pulls(api).get(number)).authorType).toBe(type);
});

test("a head in another repository is a fork's, also when that repository is gone", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  const own = openPull(repository, { a: "a" });
  const sha = repository.commit({ branch: "topic", fork: "mallory", files: { b: "b" }, message: "Topic" });
  const number = repository.openPull({
    title: "Topic",
    body: null,
    head: "topic",
    base: "main",
    author: "mallory",
    fork: "mallory",
  });

  const forked = await pulls(api).get(number);
  repository.deleteFork("mallory");
  const orphaned = await pulls(api).get(number);

  expect((await pulls(api).get(own)).isFromFork).toBe(false);
  expect([forked.isFromFork, orphaned.isFromFork]).toEqual([true, true]);
  expect([forked.headSha, orphaned.headSha]).toEqual([sha, sha]);
});

test("files come with what happened to them, a renamed one with its former path", async () => {
  const { github, api } = await openAdapterWorld();
  const change = {
    "README.md": "# New\n",
    "src/app.ts": null,
    "src/main.ts": "one\ntwo\nthree\n",
    "b.sql": "b",
  };
  const number = openPull(github.repository, change);

  const { files, complete } = await pulls(api).files(number);

  expect(complete).toBe(true);
  expect(files).toEqual([
    { path: "README.md", status: "modified" },
    { path: "b.sql", status: "added" },
    { path: "src/main.ts", status: "renamed", previousPath: "src/app.ts" },
  ]);
});

test("all files are listed, beyond the first page", async () => {
  const { github, api } = await openAdapterWorld();
  const number = openPull(github.repository, numberedFiles(230));

  const { files, complete } = await pulls(api).files(number);

  expect([new Set(files.map(({ path }) => path)).size, complete]).toEqual([230, true]);
});

test.each([
  [2999, 2999, true],
  [3000, 3000, false],
  [3001, 3000, false],
])("of %i files %i are listed, complete: %s", async (changed, listed, isComplete) => {
  const { github, api } = await openAdapterWorld();
  const number = openPull(github.repository, numberedFiles(changed));

  const { files, complete } = await pulls(api).files(number);

  expect([files.length, complete]).toEqual([listed, isComplete]);
});

async function allMerged(api: GitHub) {
  const found = [];
  for await (const page of pulls(api).merged()) found.push(...page);
  return found;
}

test("all merged pull requests are listed, beyond the first page, and those closed unmerged are not", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const numbers = many(120, (number) =>
    openPull(github.repository, { [`f/${number}`]: "x" }, `change-${number}`),
  );
  for (const number of numbers.slice(1)) github.repository.mergePull(number, { method: "squash" });
  github.repository.pull(numbers[0] ?? 0).state = "closed";

  const merged = await allMerged(api);

  expect(merged.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers.slice(1));
  expect(sent("POST /graphql")).toBe(2);
});

test("no page is asked for before the one in front of it was read to its end", async () => {
  const { github, api, sent } = await openAdapterWorld();
  for (const number of many(120, (index) => index)) {
    const pull = openPull(github.repository, { [`f/${number}`]: "x" }, `change-${number}`);
    github.repository.mergePull(pull, { method: "squash" });
  }

  for await (const page of pulls(api).merged()) if (page.length > 0) break;

  expect(sent("POST /graphql")).toBe(1);
});

/** A clock that goes on by a minute whenever it is looked at. */
function ticking(): () => Date {
  let at = Date.parse("2026-05-01T10:00:00Z");
  return () => {
    at += 60_000;
    return new Date(at);
  };
}

test("the body at the merge is the one before later edits, whatever stands there now", async () => {
  const { github, api } = await openAdapterWorld({ now: ticking() });
  const { repository } = github;
  const number = openPull(repository, { a: "a" });
  repository.editPull(number, { body: "as merged" });
  repository.mergePull(number, { method: "squash" });
  repository.editPull(number, { body: "after" });
  repository.editPull(number, { body: "long after" });

  const [pull] = await allMerged(api);
  const body = pull === undefined ? null : await pulls(api).bodyAtMerge(pull);

  expect(pull).toMatchObject({ body: "long after", isEditedSinceMerge: true });
  expect(body).toBe("as merged");
});

test("a body that was not edited since the merge costs no request", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const number = openPull(github.repository, { a: "a" });
  github.repository.mergePull(number, { method: "squash" });
  const [pull] = await allMerged(api);

  const body = pull === undefined ? null : await pulls(api).bodyAtMerge(pull);

  expect(body).toBe(pull?.body);
  expect(sent("POST /graphql")).toBe(1);
});

test("an edit history whose newest text is not the body tells nothing", async () => {
  const { github, api } = await openAdapterWorld({ now: ticking() });
  const number = openPull(github.repository, { a: "a" });
  github.repository.mergePull(number, { method: "squash" });
  github.repository.editPull(number, { body: "after" });
  const [pull] = await allMerged(api);

  const body = pull === undefined ? "" : await pulls(api).bodyAtMerge({ ...pull, body: "something else" });

  expect(body).toBeNull();
});

test("the files of several pull requests come in one request, without those that were removed", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const { repository } = github;
  repository.commit({ branch: "main", files: { gone: "x" }, message: "Add" });
  const first = openPull(repository, numberedFiles(120), "first");
  const second = openPull(repository, { kept: "x", gone: null }, "second");

  const [many120, two] = await Promise.all([pulls(api).touched(first), pulls(api).touched(second)]);

  expect([many120.paths.length, many120.complete]).toEqual([120, true]);
  expect(two).toEqual({ paths: ["kept"], complete: true });
  expect(sent("POST /graphql")).toBe(2);
});
