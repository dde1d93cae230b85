import { expect, test } from "vitest";
import {
  closeIssue,
  editIssue,
  openIssue,
  reopenIssue,
} from "../../../src/rehearsal/github/state/issue-acts.ts";
import {
  addIssueType,
  addMilestone,
  limitIssueBodies,
} from "../../../src/rehearsal/github/state/issue-settings.ts";
import { openWorld, refusal, type World } from "./world.ts";

async function openOne({ octokit, at }: World, body = "Why") {
  const { data } = await octokit.rest.issues.create({ ...at, title: "Down", body });
  return { ...at, issue_number: data.number };
}

test("what is given is changed, and the rest stays", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { update, get } = world.octokit.rest.issues;

  await update({ ...issue, title: "Up" });
  await update({ ...issue, body: "Because", labels: ["incident"] });
  const read = await get(issue);

  expect(read.data).toMatchObject({
    title: "Up",
    body: "Because",
    labels: [{ name: "incident" }],
    state: "open",
  });
});

test("an issue that is closed and reopened says when, by whom and why", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { update } = world.octokit.rest.issues;

  const closed = await update({ ...issue, state: "closed", state_reason: "not_planned" });
  const again = await update({ ...issue, state: "closed", state_reason: "completed" });
  const open = await update({ ...issue, state: "open" });

  expect(closed.data).toMatchObject({
    state: "closed",
    state_reason: "not_planned",
    closed_at: "2026-05-01T10:00:00Z",
    closed_by: { login: "github-actions[bot]" },
  });
  expect(again.data.state_reason).toBe("not_planned");
  expect(open.data).toMatchObject({
    state: "open",
    state_reason: "reopened",
    closed_at: null,
    closed_by: null,
  });
});

test.each([
  ["65,536 characters", "é".repeat(65_536), "é".repeat(65_537)],
  ["262,144 bytes", "é".repeat(131_072), `${"é".repeat(131_072)}x`],
] as const)(
  "of %s a body may have all: one more is refused at first, and kept out later",
  async (limit, full, more) => {
    const world = await openWorld();
    limitIssueBodies(world.github.repository, limit);
    const issue = await openOne(world, full);
    const { create, update, get } = world.octokit.rest.issues;

    const refused = await refusal(create({ ...world.at, title: "Down", body: more }));
    const updated = await update({ ...issue, title: "Up", body: more });
    const read = await get(issue);

    expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("body is too long") });
    expect([updated.status, updated.data.body === full]).toEqual([200, true]);
    expect([read.data.title, read.data.body === full]).toEqual(["Up", true]);
  },
);

test("a title that is empty or too long is refused, and nothing of the request holds", async () => {
  const world = await openWorld();
  const issue = await openOne(world);
  const { update, get } = world.octokit.rest.issues;

  const statuses = [
    (await refusal(update({ ...issue, title: "", body: "New" }))).status,
    (await refusal(update({ ...issue, title: "x".repeat(257), body: "New" }))).status,
  ];

  expect(statuses).toEqual([422, 422]);
  expect((await get(issue)).data).toMatchObject({ title: "Down", body: "Why" });
});

test("without push access people change the text of their own issue, and no more", async () => {
  const world = await openWorld({ ownerType: "Organization" });
  addMilestone(world.github.repository, "Stability");
  addIssueType(world.github.repository, "Bug");
  const visitor = world.as({ type: "User", login: "visitor", permissions: { issues: "write" }, push: false });
  const others = await openOne(world);
  const { data: own } = await visitor.rest.issues.create({
    ...world.at,
    title: "Mine",
    milestone: 1,
    type: "Bug",
  });
  const change = { labels: ["bug"], assignees: ["acme"], milestone: 1, type: "Bug", body: "New" };

  const updated = await visitor.rest.issues.update({ ...world.at, issue_number: own.number, ...change });
  const refused = await refusal(visitor.rest.issues.update({ ...others, body: "New" }));

  expect([own.milestone, own.type]).toEqual([null, null]);
  expect(updated.data).toMatchObject({ body: "New", labels: [], assignees: [], milestone: null, type: null });
  expect(refused.status).toBe(403);
});

test("who may push sets and takes away the milestone and the type", async () => {
  const world = await openWorld({ ownerType: "Organization" });
  addMilestone(world.github.repository, "Stability");
  addIssueType(world.github.repository, "Bug");
  const issue = await openOne(world);
  const { update, listMilestones } = world.octokit.rest.issues;

  const set = await update({ ...issue, milestone: 1, type: "bug" });
  const { data: milestones } = await listMilestones(world.at);
  const unset = await update({ ...issue, milestone: null, type: null });

  expect(set.data).toMatchObject({ milestone: { title: "Stability" }, type: { name: "Bug" } });
  expect(milestones.map(({ title, open_issues }) => [title, open_issues])).toEqual([["Stability", 1]]);
  expect(unset.data).toMatchObject({ milestone: null, type: null });
});

test("a milestone or a type that is not there is refused", async () => {
  const world = await openWorld({ ownerType: "Organization" });
  const issue = await openOne(world);
  const { create, update } = world.octokit.rest.issues;

  const refused = [
    await refusal(update({ ...issue, milestone: 1 })),
    await refusal(update({ ...issue, type: "Bug" })),
    await refusal(create({ ...world.at, title: "New", milestone: 1 })),
  ];
  const next = await create({ ...world.at, title: "New" });

  expect(refused.map(({ status }) => status)).toEqual([422, 422, 422]);
  expect(next.data.number).toBe(issue.issue_number + 1);
});

test("types are dropped without a word where no organisation owns the repository", async () => {
  const world = await openWorld();
  addIssueType(world.github.repository, "Bug");
  const issue = await openOne(world);

  const updated = await world.octokit.rest.issues.update({ ...issue, type: "Bug" });
  const unknown = await world.octokit.rest.issues.update({ ...issue, type: "Outage" });

  expect(["type" in updated.data, unknown.status]).toEqual([false, 200]);
});

test("only open milestones are listed, unless all are asked for", async () => {
  const { github, octokit, at } = await openWorld();
  addMilestone(github.repository, "Old", "closed");
  addMilestone(github.repository, "New");

  const open = await octokit.rest.issues.listMilestones(at);
  const all = await octokit.rest.issues.listMilestones({ ...at, state: "all" });

  expect([open, all].map(({ data }) => data.map(({ title }) => title))).toEqual([["New"], ["Old", "New"]]);
});

test("people open, edit, close and reopen issues without a token", async () => {
  const { github, octokit, at } = await openWorld();
  const { repository } = github;

  const number = openIssue(repository, { author: "mona", title: "Slow", body: "Why", labels: ["perf"] });
  editIssue(repository, number, { body: "Because\r\n" });
  closeIssue(repository, number, { by: "hubot" });
  const closed = await octokit.rest.issues.get({ ...at, issue_number: number });
  reopenIssue(repository, number, "mona");
  const open = await octokit.rest.issues.get({ ...at, issue_number: number });

  expect(closed.data).toMatchObject({
    user: { login: "mona" },
    labels: [{ name: "perf" }],
    body: "Because\r\n",
    state_reason: "completed",
    closed_by: { login: "hubot" },
  });
  expect(open.data).toMatchObject({ state: "open", state_reason: "reopened" });
});
