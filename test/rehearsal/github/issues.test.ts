import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

const tooLong = "x".repeat(65_537);

test("labels and assignees are dropped without a word when the token may not push", async () => {
  const { as, at } = await openWorld();
  const visitor = as({ type: "User", login: "visitor", permissions: { issues: "write" }, push: false });

  const issue = await visitor.rest.issues.create({
    ...at,
    title: "Broken",
    labels: ["bug"],
    assignees: ["acme"],
  });

  expect(issue.data).toMatchObject({ labels: [], assignees: [], user: { login: "visitor" } });
});

test("someone who cannot be assigned is refused", async () => {
  const { octokit, at } = await openWorld();

  const refused = await refusal(
    octokit.rest.issues.create({ ...at, title: "Broken", assignees: ["nobody"] }),
  );

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("nobody") });
});

test("a body that is too long is refused when an issue is made", async () => {
  const { octokit, at } = await openWorld();

  const refused = await refusal(octokit.rest.issues.create({ ...at, title: "Broken", body: tooLong }));

  expect(refused.status).toBe(422);
});

test("an update with a body that is too long answers 200 and keeps the old body", async () => {
  const { octokit, at } = await openWorld();
  const issue = await octokit.rest.issues.create({ ...at, title: "Broken", body: "old" });

  const update = await octokit.rest.issues.update({ ...at, issue_number: issue.data.number, body: tooLong });

  expect([update.status, update.data.body]).toEqual([200, "old"]);
});

test("a comment that is too long is refused, new or changed", async () => {
  const { octokit, at } = await openWorld();
  const issue = await octokit.rest.issues.create({ ...at, title: "Broken" });
  const comment = { ...at, issue_number: issue.data.number };
  const { data } = await octokit.rest.issues.createComment({ ...comment, body: "short" });

  const created = await refusal(octokit.rest.issues.createComment({ ...comment, body: tooLong }));
  const changed = await refusal(
    octokit.rest.issues.updateComment({ ...at, comment_id: data.id, body: tooLong }),
  );

  expect([created.status, changed.status]).toEqual([422, 422]);
});

test("with issues disabled an issue is gone", async () => {
  const { github, octokit, at } = await openWorld();
  github.repository.setIssuesEnabled(false);

  const refused = await refusal(octokit.rest.issues.create({ ...at, title: "Broken" }));

  expect(refused.status).toBe(410);
});

test("a label exists whatever its letter case", async () => {
  const { octokit, at } = await openWorld();
  await octokit.rest.issues.createLabel({ ...at, name: "Incident" });

  const refused = await refusal(octokit.rest.issues.createLabel({ ...at, name: "incident" }));
  const read = await octokit.rest.issues.getLabel({ ...at, name: "INCIDENT" });

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("already_exists") });
  expect(read.data.name).toBe("Incident");
});

test("issues are listed newest first, pull requests among them, filtered by state, label and creator", async () => {
  const { github, octokit, at } = await openWorld();
  const { issues } = octokit.rest;
  const one = await issues.create({ ...at, title: "One", labels: ["incident"] });
  await issues.create({ ...at, title: "Two" });
  github.repository.commit({ branch: "feature", files: { a: "a" }, message: "A" });
  github.repository.openPull({ title: "Three", body: null, head: "feature", base: "main", author: "mona" });
  await issues.update({ ...at, issue_number: one.data.number, state: "closed" });

  const open = await issues.listForRepo(at);
  const found = await issues.listForRepo({
    ...at,
    state: "all",
    labels: "incident",
    creator: "github-actions[bot]",
  });

  expect(open.data.map(({ title, pull_request }) => [title, pull_request !== undefined])).toEqual([
    ["Three", true],
    ["Two", false],
  ]);
  expect(found.data.map(({ title, closed_at }) => [title, closed_at])).toEqual([
    ["One", "2026-05-01T10:00:00Z"],
  ]);
});
