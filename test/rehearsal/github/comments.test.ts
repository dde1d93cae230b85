import { expect, test } from "vitest";
import { openWorld, refusal, type World } from "./world.ts";

function openPull({ github }: World): number {
  github.repository.commit({ branch: "feature", files: { a: "a" }, message: "A" });
  return github.repository.openPull({
    title: "T",
    body: null,
    head: "feature",
    base: "main",
    author: "hubot",
  });
}

test("comments of an issue and of a pull request are listed apart, by growing ids, with links to each", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const pull = openPull(world);
  const issue = await octokit.rest.issues.create({ ...at, title: "Broken" });
  const first = github.repository.comment(pull, { author: "mona", body: "One" });
  const second = await octokit.rest.issues.createComment({ ...at, issue_number: pull, body: "Two" });
  const other = await octokit.rest.issues.createComment({
    ...at,
    issue_number: issue.data.number,
    body: "Three",
  });

  const listed = await octokit.rest.issues.listComments({ ...at, issue_number: pull });

  expect(listed.data.map(({ id, body, user }) => [id, body, user?.login, user?.type])).toEqual([
    [first.id, "One", "mona", "User"],
    [second.data.id, "Two", "github-actions[bot]", "Bot"],
  ]);
  expect(second.data.html_url).toBe(`${github.url}/acme/shop/pull/${pull}#issuecomment-${second.data.id}`);
  expect(other.data.html_url).toContain("/acme/shop/issues/");
});

test("comments come by pages, with a link to the next one", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const issue_number = openPull(world);
  for (let count = 0; count < 31; count++)
    github.repository.comment(issue_number, { author: "mona", body: `${count}` });

  const first = await octokit.rest.issues.listComments({ ...at, issue_number });
  const last = await octokit.rest.issues.listComments({ ...at, issue_number, page: 2 });

  expect([first.data.length, last.data.map(({ body }) => body)]).toEqual([30, ["30"]]);
  expect(first.headers.link).toContain('page=2>; rel="next"');
  expect(last.headers.link).not.toContain('rel="next"');
});

test("only comments that changed since then are listed", async () => {
  let minutes = 0;
  const world = await openWorld({ now: () => new Date(Date.UTC(2026, 4, 1, 10, minutes)) });
  const { github, octokit, at } = world;
  const issue_number = openPull(world);
  github.repository.comment(issue_number, { author: "mona", body: "Old" });
  const edited = await octokit.rest.issues.createComment({ ...at, issue_number, body: "Edited" });
  minutes = 5;
  await octokit.rest.issues.updateComment({ ...at, comment_id: edited.data.id, body: "Again" });

  const since = "2026-05-01T10:05:00Z";
  const { data } = await octokit.rest.issues.listComments({ ...at, issue_number, since });

  expect(data.map(({ body, created_at, updated_at }) => [body, created_at, updated_at])).toEqual([
    ["Again", "2026-05-01T10:00:00Z", since],
  ]);
});

test("a pull request counts its comments", async () => {
  const world = await openWorld();
  const number = openPull(world);
  world.github.repository.comment(number, { author: "mona", body: "One" });

  const pull = await world.octokit.rest.pulls.get({ ...world.at, pull_number: number });
  const issue = await world.octokit.rest.issues.get({ ...world.at, issue_number: number });

  expect([pull.data.comments, issue.data.comments]).toEqual([1, 1]);
});

test.each([
  ["blank", " \n", "Body cannot be blank"],
  ["too long", "x".repeat(65_537), "Body is too long (maximum is 65536 characters)"],
])("a body that is %s is refused, also when a comment is edited", async (_, body, message) => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const issue_number = openPull(world);
  const { data } = await octokit.rest.issues.createComment({ ...at, issue_number, body: "Fine" });

  const create = await refusal(octokit.rest.issues.createComment({ ...at, issue_number, body }));
  const update = await refusal(octokit.rest.issues.updateComment({ ...at, comment_id: data.id, body }));

  expect([create.status, update.status]).toEqual([422, 422]);
  expect([create.body, update.body].every((text) => text.includes(message))).toBe(true);
  expect(github.repository.comments.map((comment) => comment.body)).toEqual(["Fine"]);
});

test("there is nothing to comment on, edit or delete that is not there", async () => {
  const { octokit, at } = await openWorld();
  const { issues } = octokit.rest;

  const statuses = [
    await refusal(issues.listComments({ ...at, issue_number: 9 })),
    await refusal(issues.createComment({ ...at, issue_number: 9, body: "b" })),
    await refusal(issues.updateComment({ ...at, comment_id: 9, body: "b" })),
    await refusal(issues.deleteComment({ ...at, comment_id: 9 })),
  ].map(({ status }) => status);

  expect(statuses).toEqual([404, 404, 404, 404]);
});

test("with issues disabled, comments on pull requests stay", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const pull = openPull(world);
  const issue = await octokit.rest.issues.create({ ...at, title: "Broken" });
  github.repository.setIssuesEnabled(false);

  const onPull = await octokit.rest.issues.createComment({ ...at, issue_number: pull, body: "b" });
  const onIssue = await refusal(
    octokit.rest.issues.createComment({ ...at, issue_number: issue.data.number, body: "b" }),
  );

  expect([onPull.status, onIssue.status]).toEqual([201, 410]);
});

test("on a pull request it takes the permission of pull requests, on an issue that of issues", async () => {
  const world = await openWorld();
  const { octokit, as, at } = world;
  const pull = openPull(world);
  const issue = (await octokit.rest.issues.create({ ...at, title: "Broken" })).data.number;
  const pulls = as({ permissions: { pull_requests: "write" } }).rest.issues;
  const issues = as({ permissions: { issues: "write", pull_requests: "read" } }).rest.issues;
  const nothing = as({ permissions: { contents: "write" } }).rest.issues;

  await pulls.createComment({ ...at, issue_number: pull, body: "b" });
  await issues.createComment({ ...at, issue_number: issue, body: "b" });
  await issues.listComments({ ...at, issue_number: pull });
  const refused = [
    await refusal(pulls.createComment({ ...at, issue_number: issue, body: "b" })),
    await refusal(issues.createComment({ ...at, issue_number: pull, body: "b" })),
    await refusal(nothing.listComments({ ...at, issue_number: pull })),
  ];

  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  expect(refused[2]?.headers).toMatchObject({
    "x-accepted-github-permissions": "pull_requests=read; issues=read",
  });
});

test("an app changes its own comments only, who may push changes all, and a visitor their own", async () => {
  const world = await openWorld();
  const { github, octokit, as, at } = world;
  const number = openPull(world);
  const comment_id = github.repository.comment(number, { author: "mona", body: "One" }).id;
  const permissions = { pull_requests: "write" } as const;
  const edit = (login: string, push: boolean) =>
    as({ type: "User", login, push, permissions }).rest.issues.updateComment({
      ...at,
      comment_id,
      body: `By ${login}`,
    });

  const byApp = await refusal(octokit.rest.issues.deleteComment({ ...at, comment_id }));
  const byVisitor = await refusal(edit("visitor", false));
  const byAuthor = await edit("mona", false);
  const byOwner = await edit("acme", true);

  expect([byApp.status, byVisitor.status, byAuthor.data.body, byOwner.data.body]).toEqual([
    403,
    403,
    "By mona",
    "By acme",
  ]);
});

test("a list that lags does not show a comment that was just made", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const issue_number = openPull(world);
  github.lag({ lists: 1 });
  await octokit.rest.issues.createComment({ ...at, issue_number, body: "b" });

  const lagging = await octokit.rest.issues.listComments({ ...at, issue_number });
  const later = await octokit.rest.issues.listComments({ ...at, issue_number });

  expect([lagging.data.length, later.data.length]).toEqual([0, 1]);
});
