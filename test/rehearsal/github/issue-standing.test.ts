import { expect, test } from "vitest";
import {
  deleteIssue,
  lockIssue,
  setArchived,
  transferIssue,
  unlockIssue,
} from "../../../src/rehearsal/github/state/issue-settings.ts";
import { openWorld, refusal, type World } from "./world.ts";

async function openOne({ octokit, at }: World) {
  const { data } = await octokit.rest.issues.create({ ...at, title: "Down" });
  return { ...at, issue_number: data.number };
}

test("a locked issue says so, takes the comments of who may push, and refuses a job's token", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { repository } = world.github;
  const permissions = { issues: "write", contents: "write" } as const;
  const member = world.as({ type: "User", login: "mona", permissions }).rest.issues;
  const visitor = world.as({ type: "User", login: "v", permissions: { issues: "write" } }).rest.issues;
  const bot = world.octokit.rest.issues;
  lockIssue(repository, issue.issue_number, "resolved");

  const read = await bot.get(issue);
  const byMember = await member.createComment({ ...issue, body: "b" });
  const refused = [
    await refusal(bot.createComment({ ...issue, body: "b" })),
    await refusal(visitor.createComment({ ...issue, body: "b" })),
  ];
  unlockIssue(repository, issue.issue_number);
  const after = await bot.createComment({ ...issue, body: "b" });

  expect(read.data).toMatchObject({ locked: true, active_lock_reason: "resolved" });
  expect([byMember.status, after.status]).toEqual([201, 201]);
  expect(refused.map(({ status, body }) => [status, JSON.parse(body).message])).toEqual([
    [403, "Unable to create comment because issue is locked."],
    [403, "Unable to create comment because issue is locked."],
  ]);
});

test("an issue that was deleted is gone, one that never was is not found", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { get, update, createComment, listForRepo } = world.octokit.rest.issues;
  deleteIssue(world.github.repository, issue.issue_number);

  const statuses = [
    (await refusal(get(issue))).status,
    (await refusal(update({ ...issue, body: "b" }))).status,
    (await refusal(createComment({ ...issue, body: "b" }))).status,
    (await refusal(get({ ...issue, issue_number: 9 }))).status,
  ];

  expect(statuses).toEqual([410, 410, 410, 404]);
  expect((await listForRepo(world.at)).data).toEqual([]);
});

test("an issue that was transferred is redirected to where it is", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  transferIssue(world.github.repository, issue.issue_number, { repositoryId: 7, number: 3 });
  const here = { ...issue, request: { redirect: "manual" as const } };

  const answers = [
    await world.octokit.rest.issues.get(here),
    await world.octokit.rest.issues.update({ ...here, body: "b" }),
  ];

  const to = `${world.github.url}/repositories/7/issues/3`;
  expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
    [301, to],
    [301, to],
  ]);
});

test("an archived repository is read and not written", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { issues } = world.octokit.rest;
  const comment = await issues.createComment({ ...issue, body: "b" });
  const child = await openOne(world);
  const { data } = await issues.get(child);
  setArchived(world.github.repository, true);

  const refused = [
    await refusal(issues.create({ ...world.at, title: "New" })),
    await refusal(issues.update({ ...issue, body: "b" })),
    await refusal(issues.addLabels({ ...issue, labels: ["bug"] })),
    await refusal(issues.addAssignees({ ...issue, assignees: ["acme"] })),
    await refusal(issues.addSubIssue({ ...issue, sub_issue_id: data.id })),
    await refusal(issues.createLabel({ ...world.at, name: "bug" })),
    await refusal(issues.createComment({ ...issue, body: "b" })),
    await refusal(issues.updateComment({ ...world.at, comment_id: comment.data.id, body: "c" })),
  ];
  const read = await issues.get(issue);

  const words = refused.map(({ status, body }) => `${status} ${JSON.parse(body).message}`);
  expect(new Set(words)).toEqual(new Set(["403 Repository was archived so is read-only."]));
  expect(read.data.title).toBe("Down");
});

test("with issues disabled nothing of an issue is there", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { issues } = world.octokit.rest;
  world.github.repository.setIssuesEnabled(false);

  const refused = [
    await refusal(issues.get(issue)),
    await refusal(issues.update({ ...issue, body: "b" })),
    await refusal(issues.addLabels({ ...issue, labels: ["bug"] })),
    await refusal(issues.listSubIssues(issue)),
    await refusal(issues.listMilestones(world.at)),
  ];

  expect(refused.map(({ status }) => status)).toEqual([410, 410, 410, 410, 410]);
});
