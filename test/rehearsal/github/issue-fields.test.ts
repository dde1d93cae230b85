import { expect, test } from "vitest";
import { assignIssue, labelIssue, unlabelIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { openWorld, refusal, type World } from "./world.ts";

async function openOne({ octokit, at }: World) {
  const { data } = await octokit.rest.issues.create({ ...at, title: "Down" });
  return { ...at, issue_number: data.number };
}

test("labels are added to those that are there, made where they are new, and named in any letter case", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { addLabels, removeLabel } = world.octokit.rest.issues;

  await addLabels({ ...issue, labels: ["Incident", "sev1"] });
  const added = await addLabels({ ...issue, labels: ["incident", "late"] });
  const removed = await removeLabel({ ...issue, name: "SEV1" });

  expect(added.data.map(({ name }) => name)).toEqual(["Incident", "sev1", "late"]);
  expect(removed.data.map(({ name }) => name)).toEqual(["Incident", "late"]);
});

test("a label that is not on the issue cannot be taken off", async () => {
  const world = await openWorld();
  const issue = await openOne(world);

  const refused = await refusal(world.octokit.rest.issues.removeLabel({ ...issue, name: "sev1" }));

  expect(refused).toMatchObject({ status: 404, body: expect.stringContaining("Label does not exist") });
});

test("whoever may not push puts no labels on an issue", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const visitor = world.as({ type: "User", login: "visitor", permissions: { issues: "write" }, push: false });

  const refused = await refusal(visitor.rest.issues.addLabels({ ...issue, labels: ["bug"] }));

  expect(refused.status).toBe(403);
});

test("who cannot be assigned is left out without a word, and so is an eleventh", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { addAssignees } = world.octokit.rest.issues;
  const people = Array.from({ length: 11 }, (_, at) => `person-${at}`);
  for (const login of people) world.github.repository.permit(login, "write");

  const first = await addAssignees({ ...issue, assignees: ["stranger", "PERSON-0"] });
  const rest = await addAssignees({ ...issue, assignees: people });

  expect(first.data.assignees?.map(({ login }) => login)).toEqual(["person-0"]);
  expect(rest.data.assignees?.map(({ login }) => login)).toEqual(people.slice(0, 10));
});

test("without push access nobody is assigned, without a word", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const visitor = world.as({ type: "User", login: "visitor", permissions: { issues: "write" }, push: false });

  const answer = await visitor.rest.issues.addAssignees({ ...issue, assignees: ["acme"] });

  expect([answer.status, answer.data.assignees]).toEqual([201, []]);
});

test("people label and assign issues without a token", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { repository } = world.github;

  labelIssue(repository, issue.issue_number, "sev2");
  labelIssue(repository, issue.issue_number, "sev1");
  unlabelIssue(repository, issue.issue_number, "SEV2");
  assignIssue(repository, issue.issue_number, ["mona"]);

  expect((await world.octokit.rest.issues.get(issue)).data).toMatchObject({
    labels: [{ name: "sev1" }],
    assignees: [{ login: "mona" }],
  });
});
