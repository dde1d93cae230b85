import { expect, test } from "vitest";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import type { Repository } from "../../../src/rehearsal/github/repository.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

function openPull(repository: Repository, branch: string, base = "main"): number {
  repository.commit({ branch, files: { [branch]: "x" }, message: branch, from: base });
  return repository.openPull({ title: branch, body: null, head: branch, base, author: "hubot" });
}

test("the entries of a merge queue are shown in one request, each with what it stands on", async () => {
  const { github, api, head, sent } = await openAdapterWorld();
  const { repository } = github;
  const [one, two] = [openPull(repository, "one"), openPull(repository, "two")];
  const front = repository.queue([one], { method: "rebase" });
  const group = repository.queue([two], { method: "rebase", behind: front });

  const queue = await conversation(api).mergeQueue("main");

  expect(queue).toEqual({
    kind: "shown",
    entries: [
      { number: one, baseSha: head, headSha: front.headSha },
      { number: two, baseSha: front.headSha, headSha: group.headSha },
    ],
  });
  expect(sent("POST /graphql")).toBe(1);
});

test("the queue of another branch is not that of this one, and a branch without any has none", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  repository.commit({ branch: "release/1", files: {}, message: "Release" });
  repository.queue([openPull(repository, "one", "release/1")]);

  const [main, release] = [
    await conversation(api).mergeQueue("main"),
    await conversation(api).mergeQueue("release/1"),
  ];

  expect([main.kind, release.kind]).toEqual(["absent", "shown"]);
});

test("an entry whose commits are not shown yet is left out", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.queue([openPull(github.repository, "one")], { isShown: false });

  expect(await conversation(api).mergeQueue("main")).toEqual({ kind: "shown", entries: [] });
});

test("the first hundred entries are all that can have been built", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const { repository } = github;
  const numbers = many(101, (at) => openPull(repository, `branch-${at}`));
  repository.queue(numbers, { method: "squash" });

  const queue = await conversation(api).mergeQueue("main");

  expect(queue.kind === "shown" ? queue.entries.map(({ number }) => number) : []).toEqual(
    numbers.slice(0, 100),
  );
  expect(sent("POST /graphql")).toBe(1);
});

test.each([{ contents: "read" as const }, { pull_requests: "read" as const }, {}])(
  "a token with %j is refused, which is an answer and no error",
  async (permissions) => {
    const { github, as } = await openAdapterWorld();
    github.repository.queue([openPull(github.repository, "one")]);

    expect(await conversation(as({ permissions })).mergeQueue("main")).toEqual({ kind: "refused" });
  },
);

test("a server that does not know merge queues refuses", async () => {
  const { github, api } = await openAdapterWorld();
  const message = "Field 'mergeQueue' doesn't exist on type 'Repository'";
  const body = {
    errors: [{ path: ["query", "q0", "value"], extensions: { code: "undefinedField" }, message }],
  };
  github.fail({ method: "POST", route: "/graphql", times: 1, status: 200, body });

  expect(await conversation(api).mergeQueue("main")).toEqual({ kind: "refused" });
});

test("an outage is no answer", async () => {
  const { github, api } = await openAdapterWorld();
  github.fail({ method: "POST", route: "/graphql", times: 9, status: 502 });

  const error = await suiteError(conversation(api).mergeQueue("main"));

  expect([error.code, error.message.includes("look up the merge queue")]).toEqual(["GITHUB_FAILED", true]);
});
