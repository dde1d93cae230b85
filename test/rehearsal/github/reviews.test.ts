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

test("a review keeps the commit that it was about when the head moves on", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const pull_number = openPull(world);
  const before = github.repository.refs.get("refs/heads/feature");
  github.repository.review(pull_number, { author: "mona", state: "APPROVED", body: "Good" });
  github.repository.commit({ branch: "feature", files: { a: "b" }, message: "B" });

  const { data } = await octokit.rest.pulls.listReviews({ ...at, pull_number });

  expect(data).toMatchObject([
    {
      user: { login: "mona" },
      state: "APPROVED",
      body: "Good",
      commit_id: before,
      submitted_at: "2026-05-01T10:00:00Z",
    },
  ]);
});

test("reviews come by pages, oldest first", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const pull_number = openPull(world);
  for (let count = 0; count < 31; count++)
    github.repository.review(pull_number, { author: "mona", state: "COMMENTED", body: `${count}` });

  const first = await octokit.rest.pulls.listReviews({ ...at, pull_number });
  const last = await octokit.rest.pulls.listReviews({ ...at, pull_number, page: 2 });

  expect([first.data.length, last.data.map(({ body }) => body)]).toEqual([30, ["30"]]);
  expect(first.headers.link).toContain('page=2>; rel="next"');
});

test("a review that is not submitted is its author's alone", async () => {
  const world = await openWorld();
  const { github, as, octokit, at } = world;
  const pull_number = openPull(world);
  github.repository.review(pull_number, { author: "mona", state: "PENDING" });
  const mona = as({ type: "User", login: "mona" });

  const hers = await mona.rest.pulls.listReviews({ ...at, pull_number });
  const ours = await octokit.rest.pulls.listReviews({ ...at, pull_number });

  expect(hers.data.map(({ state, submitted_at }) => [state, submitted_at])).toEqual([["PENDING", undefined]]);
  expect(ours.data).toEqual([]);
});

test("only an approval and a demand for changes can be dismissed, and once", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const number = openPull(world);
  const approval = repository.review(number, { author: "mona", state: "APPROVED" });
  const remark = repository.review(number, { author: "mona", state: "COMMENTED" });
  repository.dismissReview(approval);

  expect(() => repository.dismissReview(approval)).toThrow("cannot be dismissed");
  expect(() => repository.dismissReview(remark)).toThrow("cannot be dismissed");
  expect(repository.pull(number).reviews.map(({ state }) => state)).toEqual(["DISMISSED", "COMMENTED"]);
});

test("nobody approves their own pull request", async () => {
  const world = await openWorld();
  const number = openPull(world);

  expect(() => world.github.repository.review(number, { author: "hubot", state: "APPROVED" })).toThrow(
    "which is their own",
  );
});

test("reviews need their permission and a pull request", async () => {
  const world = await openWorld();
  const { as, octokit, at } = world;
  const pull_number = openPull(world);
  const reader = as({ permissions: { issues: "read", contents: "read" } });

  const forbidden = await refusal(reader.rest.pulls.listReviews({ ...at, pull_number }));
  const absent = await refusal(octokit.rest.pulls.listReviews({ ...at, pull_number: 9 }));

  expect([forbidden.status, absent.status]).toEqual([403, 404]);
});

test("the event of a review has its newest review in small letters, and the pull request", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const number = openPull(world);
  repository.review(number, { author: "mona", state: "CHANGES_REQUESTED" });

  const event = repository.reviewEvent(number, "submitted");

  expect(event).toMatchObject({
    action: "submitted",
    review: { state: "changes_requested", commit_id: repository.refs.get("refs/heads/feature") },
    pull_request: { number, base: { sha: world.head } },
    sender: { login: "mona" },
  });
});
