import { describe, expect, test } from "vitest";
import type { GitHub } from "../../../src/adapters/github/client.ts";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import type { FaultRule } from "../../../src/rehearsal/github/faults.ts";
import type { Repository } from "../../../src/rehearsal/github/repository.ts";
import { openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { type AdapterWorld, many, openAdapterWorld, suiteError } from "./world.ts";

const repo = "/repos/{owner}/{repo}";
const bot = "github-actions[bot]";

function openPull(repository: Repository, branch = "change"): number {
  repository.commit({ branch, files: { [branch]: "x" }, message: branch });
  return repository.openPull({ title: branch, body: null, head: branch, base: "main", author: "hubot" });
}

const headOf = (repository: Repository, branch: string) => repository.refs.get(`refs/heads/${branch}`) ?? "";

describe("reviews", () => {
  test("are listed oldest first, with the commit that each was about", async () => {
    const { github, api } = await openAdapterWorld();
    const { repository } = github;
    const number = openPull(repository);
    const first = headOf(repository, "change");
    repository.review(number, { author: "mona", state: "CHANGES_REQUESTED" });
    const second = repository.commit({ branch: "change", files: { change: "y" }, message: "More" });
    repository.review(number, { author: "mona", state: "APPROVED" });
    repository.review(number, { author: "octocat", state: "COMMENTED", commit: first });

    const reviews = await conversation(api).reviews(number);

    expect(reviews).toEqual([
      { author: "mona", state: "CHANGES_REQUESTED", commit: first },
      { author: "mona", state: "APPROVED", commit: second },
      { author: "octocat", state: "COMMENTED", commit: first },
    ]);
  });

  test("that were taken back are dismissed", async () => {
    const { github, api } = await openAdapterWorld();
    const number = openPull(github.repository);
    const review = github.repository.review(number, { author: "mona", state: "APPROVED" });
    github.repository.dismissReview(review);

    const reviews = await conversation(api).reviews(number);

    expect(reviews.map(({ state }) => state)).toEqual(["DISMISSED"]);
  });

  test("that somebody else has not submitted are not there", async () => {
    const { github, api } = await openAdapterWorld();
    const number = openPull(github.repository);
    github.repository.review(number, { author: "mona", state: "PENDING" });

    const reviews = await conversation(api).reviews(number);

    expect(reviews).toEqual([]);
  });

  test("are all listed, beyond the second page", async () => {
    const { github, api, sent } = await openAdapterWorld();
    const number = openPull(github.repository);
    const authors = many(201, (at) => `reviewer-${at}`);
    for (const author of authors) github.repository.review(number, { author, state: "APPROVED" });

    const reviews = await conversation(api).reviews(number);

    expect(reviews.map(({ author }) => author)).toEqual(authors);
    expect(sent(`GET ${repo}/pulls/{pull_number}/reviews`)).toBe(3);
  });

  test("of an account that is gone, or of a commit that is, are a ghost's and of no commit", async () => {
    const { github, api } = await openAdapterWorld();
    const body = [{ user: null, state: "APPROVED", commit_id: null }];
    github.fail({ method: "GET", route: `${repo}/pulls/{pull_number}/reviews`, times: 1, status: 200, body });

    const reviews = await conversation(api).reviews(1);

    expect(reviews).toEqual([{ author: "ghost", state: "APPROVED", commit: null }]);
  });

  test("in a state that is not known are an error, not a review less", async () => {
    const { github, api } = await openAdapterWorld();
    const body = [{ user: null, state: "ENDORSED", commit_id: null }];
    github.fail({ method: "GET", route: `${repo}/pulls/{pull_number}/reviews`, times: 3, status: 200, body });

    const error = await suiteError(conversation(api).reviews(1));

    expect(error.code).toBe("ANSWER_UNREADABLE");
    expect(error.message).toContain("list the reviews of pull request #1");
  });

  test("need pull-requests: read, and a pull request", async () => {
    const { github, api, as } = await openAdapterWorld();
    const number = openPull(github.repository);
    const reader = as({ permissions: { contents: "read" } });

    const forbidden = await suiteError(conversation(reader).reviews(number));
    const absent = await suiteError(conversation(api).reviews(99));

    expect(forbidden.message).toBe(
      `The token may not list the reviews of pull request #${number}: it lacks \`pull-requests: read\`.`,
    );
    expect(absent.message).toMatch(/^GitHub could not list the reviews of pull request #99: 404/);
  });
});

describe("what a login may do", () => {
  test.each(["admin", "maintain", "write", "triage", "read", "none"] as const)("is %s", async (role) => {
    const { github, as } = await openAdapterWorld();
    github.repository.permit("mona", role);

    // Every token may read metadata.
    const permission = await conversation(as({ permissions: {} })).permissionOf("mona");

    expect(permission).toBe(role);
  });

  test("is the permission that a role of the organisation's own builds on", async () => {
    const { github, api } = await openAdapterWorld();
    github.repository.permit("mona", { name: "release-captain", permission: "write" });

    expect(await conversation(api).permissionOf("mona")).toBe("write");
  });

  test("is to read for a stranger to a public repository, and everything for its owner", async () => {
    const { github, api } = await openAdapterWorld();
    openPull(github.repository);
    github.repository.account("acme");

    const permissions = [
      await conversation(api).permissionOf("hubot"),
      await conversation(api).permissionOf("ACME"),
    ];

    expect(permissions).toEqual(["read", "admin"]);
  });

  test.each(["nobody", bot])("is nothing for %s, who is no user", async (login) => {
    const { github, api } = await openAdapterWorld();
    github.repository.account(bot);

    expect(await conversation(api).permissionOf(login)).toBe("none");
  });

  test("is not known when GitHub does not say it, which is not none", async () => {
    const { github, api } = await openAdapterWorld();
    github.fail({
      method: "GET",
      route: `${repo}/collaborators/{username}/permission`,
      times: 1,
      status: 403,
    });

    const error = await suiteError(conversation(api).permissionOf("mona"));

    expect([error.code, error.message]).toEqual([
      "PERMISSION_MISSING",
      "The token may not look up what `mona` may do: it lacks `metadata: read`.",
    ]);
  });
});

describe("comments", () => {
  test("are read back as they were written, by the job's own identity", async () => {
    const { github, api } = await openAdapterWorld();
    const number = openPull(github.repository);
    github.repository.comment(number, { author: "mona", body: "Nice" });

    const ours = await conversation(api).comment(number, "Plan: missing");
    const all = await conversation(api).comments(number);

    expect(ours).toMatchObject({ author: bot, body: "Plan: missing" });
    expect(ours.url).toBe(`${github.url}/acme/shop/pull/${number}#issuecomment-${ours.id}`);
    expect(all.map(({ author, body }) => [author, body])).toEqual([
      ["mona", "Nice"],
      [bot, "Plan: missing"],
    ]);
    expect(all[1]).toEqual(ours);
  });

  test("are all listed oldest first, beyond the second page, and only of this pull request", async () => {
    const { github, api, sent } = await openAdapterWorld();
    const number = openPull(github.repository);
    const other = openPull(github.repository, "other");
    const bodies = many(201, (at) => `Comment ${at}`);
    for (const body of bodies) github.repository.comment(number, { author: "mona", body });
    github.repository.comment(other, { author: "mona", body: "Elsewhere" });

    const all = await conversation(api).comments(number);

    expect(all.map(({ body }) => body)).toEqual(bodies);
    expect(sent(`GET ${repo}/issues/{issue_number}/comments`)).toBe(3);
  });

  test("are edited in their place", async () => {
    const { github, api } = await openAdapterWorld();
    const number = openPull(github.repository);
    const { id } = await conversation(api).comment(number, "Before");
    await conversation(api).comment(number, "Behind");

    const edited = await conversation(api).editComment(id, "After");

    expect(edited).toMatchObject({ id, body: "After" });
    expect((await conversation(api).comments(number)).map(({ body }) => body)).toEqual(["After", "Behind"]);
  });

  test("are removed; one that is gone already is no error", async () => {
    const { github, api } = await openAdapterWorld();
    const number = openPull(github.repository);
    const { id } = await conversation(api).comment(number, "Ours");

    await conversation(api).removeComment(id);
    await conversation(api).removeComment(id);

    expect(await conversation(api).comments(number)).toEqual([]);
  });

  test("that are gone cannot be edited", async () => {
    const { api } = await openAdapterWorld();

    const error = await suiteError(conversation(api).editComment(7, "After"));

    expect(error.message).toMatch(/^GitHub could not edit the comment 7: 404/);
  });

  test("of somebody else stay as they are", async () => {
    const { github, api } = await openAdapterWorld();
    const number = openPull(github.repository);
    const { id } = github.repository.comment(number, { author: "mona", body: "Nice" });

    const edit = await suiteError(conversation(api).editComment(id, "Not so nice"));
    const removal = await suiteError(conversation(api).removeComment(id));

    expect([edit.code, removal.code]).toEqual(["PERMISSION_MISSING", "PERMISSION_MISSING"]);
    expect(github.repository.comments.map(({ body }) => body)).toEqual(["Nice"]);
  });

  test("that are too long are refused with GitHub's own words", async () => {
    const { github, api } = await openAdapterWorld();
    const number = openPull(github.repository);

    await conversation(api).comment(number, "x".repeat(65_536));
    const error = await suiteError(conversation(api).comment(number, "x".repeat(65_537)));

    expect(error.code).toBe("GITHUB_REFUSED");
    expect(error.message).toContain(`GitHub could not comment on #${number}: 422, Validation Failed`);
    expect(error.message).toContain("Body is too long (maximum is 65536 characters)");
    expect(github.repository.comments).toHaveLength(1);
  });

  const needing: readonly [string, (api: GitHub, number: number, id: number) => Promise<unknown>, string][] =
    [
      ["list the comments on #1", (api, number) => conversation(api).comments(number, "pull"), "read"],
      ["comment on #1", (api, number) => conversation(api).comment(number, "x", "pull"), "write"],
      ["edit the comment", (api, _, id) => conversation(api).editComment(id, "x", "pull"), "write"],
      ["remove the comment", (api, _, id) => conversation(api).removeComment(id, "pull"), "write"],
    ];

  test.each(needing)("on pull requests: to %s needs its permission", async (step, call, level) => {
    const { github, as } = await openAdapterWorld();
    const number = openPull(github.repository);
    const { id } = github.repository.comment(number, { author: bot, body: "Ours" });
    const less = level === "read" ? {} : { pull_requests: "read" as const };
    const api = as({ permissions: { contents: "write", issues: "write", ...less } });

    const error = await suiteError(call(api, number, id));

    expect(error.code).toBe("PERMISSION_MISSING");
    expect(error.message).toContain(step);
    expect(error.hint).toContain(`\`pull-requests: ${level}\``);
    expect(github.repository.comments.map(({ body }) => body)).toEqual(["Ours"]);
  });
});

test("on issues a comment needs `issues: write`, which is what a refusal names", async () => {
  const { github, as } = await openAdapterWorld();
  const number = openIssue(github.repository, { author: "mona", title: "Incident" });
  const said = conversation(as({ permissions: { issues: "read" } }));

  const error = await suiteError(said.comment(number, "x"));

  expect(error.message).toContain("it lacks `issues: write`");
});

interface At {
  readonly number: number;
  readonly id: number;
}

describe("a comment whose answer is lost", () => {
  const lost: readonly [string, Partial<FaultRule>, boolean][] = [
    ["502 before it had an effect", { status: 502 }, false],
    ["502 after it had its effect", { status: 502, applied: true }, true],
    ["a reset before it had an effect", { reset: "before" }, false],
    ["a reset after it had its effect", { reset: "after" }, true],
    ["an answer that was cut", { cut: true }, true],
  ];
  const writes: readonly [string, string, (world: AdapterWorld, at: At) => Promise<unknown>][] = [
    [
      "POST",
      "issues/{issue_number}/comments",
      ({ api }, { number }) => conversation(api).comment(number, "x"),
    ],
    ["PATCH", "issues/comments/{comment_id}", ({ api }, { id }) => conversation(api).editComment(id, "x")],
    ["DELETE", "issues/comments/{comment_id}", ({ api }, { id }) => conversation(api).removeComment(id)],
  ];
  const cases = writes.flatMap((write) => lost.map((one) => [...write, ...one] as const));

  test.each(cases.filter(([method, , , , fault]) => method !== "DELETE" || fault.cut === undefined))(
    "is sent once: %s %s",
    async (method, path, call, _what, fault, isApplied) => {
      const world = await openAdapterWorld();
      const number = openPull(world.github.repository);
      const { id } = world.github.repository.comment(number, { author: bot, body: "Ours" });
      world.github.fail({ method, route: `${repo}/${path}`, times: 9, ...fault });

      const error = await suiteError(call(world, { number, id }));

      expect(["GITHUB_FAILED", "ANSWER_UNREADABLE"]).toContain(error.code);
      expect(world.sent(`${method} ${repo}/${path}`)).toBe(1);
      expect(world.github.requests.at(-1)?.write).toBe(isApplied);
      expect(world.sleeps).toEqual([]);
    },
  );

  test("is found by whoever looks for it before writing again", async () => {
    const { github, api } = await openAdapterWorld();
    const number = openPull(github.repository);
    github.fail({
      method: "POST",
      route: `${repo}/issues/{issue_number}/comments`,
      times: 1,
      reset: "after",
    });

    await suiteError(conversation(api).comment(number, "Plan: missing"));
    const all = await conversation(api).comments(number);

    expect(all.map(({ body }) => body)).toEqual(["Plan: missing"]);
  });
});
