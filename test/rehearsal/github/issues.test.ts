import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

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
  const body = "x".repeat(65_537);

  const refused = await refusal(octokit.rest.issues.create({ ...at, title: "Broken", body }));

  expect(refused.status).toBe(422);
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
  await issues.create({ ...at, title: "One", labels: ["incident"] });
  await issues.create({ ...at, title: "Two" });
  github.repository.commit({ branch: "feature", files: { a: "a" }, message: "A" });
  github.repository.openPull({ title: "Three", body: null, head: "feature", base: "main", author: "mona" });
  Object.assign(github.repository.issues[0] ?? {}, { state: "closed", closedAt: "2026-05-01T11:00:00Z" });

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
    ["One", "2026-05-01T11:00:00Z"],
  ]);
});
