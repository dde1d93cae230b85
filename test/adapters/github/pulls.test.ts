import { expect, test } from "vitest";
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
    head: { sha },
    base: { sha, ref: "main" },
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

  expect((await pulls(api).get(1)).author).toBe("ghost");
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

test("all pull requests merged since a date are listed, beyond the first page, and those closed unmerged are not", async () => {
  const { github, api } = await openAdapterWorld();
  const numbers = many(120, (number) =>
    openPull(github.repository, { [`f/${number}`]: "x" }, `change-${number}`),
  );
  for (const number of numbers.slice(1)) github.repository.mergePull(number, { method: "squash" });
  github.repository.pull(numbers[0] ?? 0).state = "closed";

  const merged = await pulls(api).mergedSince("2026-05-01T10:00:00Z");

  expect(merged.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers.slice(1));
  expect(merged.every(({ mergeCommit, mergedAt }) => mergeCommit !== null && mergedAt !== null)).toBe(true);
});

test("a pull request that was merged before the date is left out, also when it was touched since", async () => {
  const { github, api } = await openAdapterWorld();
  const number = openPull(github.repository, { a: "a" });
  github.repository.mergePull(number, { method: "merge" });
  github.repository.pull(number).updatedAt = "2026-06-01T00:00:00Z";

  expect(await pulls(api).mergedSince("2026-05-02T00:00:00Z")).toEqual([]);
});

test("no page is asked for beyond the first pull request that was last touched before the date", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const numbers = many(150, (number) =>
    openPull(github.repository, { [`f/${number}`]: "x" }, `change-${number}`),
  );
  for (const number of numbers) github.repository.mergePull(number, { method: "squash" });
  const at = "2026-04-01T00:00:00Z";
  for (const number of numbers.slice(0, 90)) {
    const pull = github.repository.pull(number);
    Object.assign(pull, { updatedAt: at, merged: { ...pull.merged, at } });
  }

  const merged = await pulls(api).mergedSince("2026-05-01T00:00:00Z");

  expect(merged).toHaveLength(60);
  expect(sent("GET /repos/{owner}/{repo}/pulls")).toBe(1);
});
