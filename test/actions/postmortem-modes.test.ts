import { expect, test } from "vitest";
import { renderComment } from "../../src/rehearsal/github/render/comment.ts";
import { renderIssue } from "../../src/rehearsal/github/render/issue.ts";
import { closeIssue, editIssue } from "../../src/rehearsal/github/state/issue-acts.ts";
import { badNight } from "../support/bad-night.ts";
import { bot } from "../support/past.ts";
import { opened } from "../support/pull.ts";
import { type RanStep, runStep, type StepFacts } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

/** An incident with its issue, and a person who may write. */
async function incident() {
  const { repository } = world.github;
  const night = await badNight(world);
  await runStep(world, "postmortem", { "deployment-id": String(night.failed) });
  repository.permit("grace", "write");
  const issue = repository.issues[0];
  if (issue === undefined) throw new Error("no issue was opened");
  return { number: issue.number, issue };
}

function said(number: number, author: string, body: string, facts: StepFacts = {}): Promise<RanStep> {
  const { repository } = world.github;
  const comment = repository.comment(number, { author, body });
  const issue = repository.conversation(number);
  if (issue === undefined) throw new Error(`there is no ${number}`);
  const event = {
    action: "created",
    issue: renderIssue(repository, issue),
    comment: renderComment(repository, comment),
  };
  return runStep(world, "postmortem", {}, { eventName: "issue_comment", event, ...facts });
}

function happened(number: number, action: string, facts: StepFacts = {}): Promise<RanStep> {
  const { repository } = world.github;
  const issue = repository.conversation(number);
  if (issue === undefined) throw new Error(`there is no ${number}`);
  const event = { action, issue: renderIssue(repository, issue) };
  return runStep(world, "postmortem", {}, { eventName: "issues", event, ...facts });
}

function answersOn(number: number): readonly string[] {
  const ours = world.github.repository.comments.filter(
    (one) => one.number === number && one.user.login === bot,
  );
  return ours.map(({ body }) => body);
}

test("a comment by somebody who may write is done and answered once, and a stranger's is not", async () => {
  const { number, issue } = await incident();

  const stranger = await said(number, "mallory", "/severity sev4");
  const done = await said(
    number,
    "grace",
    '/ack\n/severity sev1 orders were lost\n/action Add a timeout | type=prevent owner=@grace due=2027-01-15 outcome="p99 below 300 ms" validation="load test"',
  );

  expect(stranger.errors).toEqual([]);
  expect(stranger.outputs).toMatchObject({ outcome: "may-not" });
  expect(done.outputs).toMatchObject({ outcome: "answered", "issue-number": String(number) });
  expect(issue.body).toContain("**sev1**: grace said so: orders were lost");
  expect(issue.body).toMatch(/\| Acknowledged \| 20/);
  const action = world.github.repository.issues.find(({ title }) => title.includes("Add a timeout"));
  expect(action).toMatchObject({ state: "open", user: expect.objectContaining({ login: bot }) });
  expect(answersOn(number)).toHaveLength(2);
}, 120_000);

test("an issue that is closed half done is opened again with the list, and one that is complete stays closed", async () => {
  const { number, issue } = await incident();
  const { repository } = world.github;
  closeIssue(repository, number, { by: "grace" });

  const early = await happened(number, "closed");

  expect(early.errors).toEqual([]);
  expect(early.outputs).toMatchObject({ outcome: expect.any(String) });
  expect(issue.state).toBe("open");
  expect(answersOn(number).join()).toContain("Contributing factors");

  const answered = (issue.body ?? "")
    .replace("- F1 (class): ", "- F1 (code): the new query has no timeout")
    .replace(/^_(.*)_$/gm, "Answered: the cache was cold, 40 calls, and one check was added.")
    .replace(
      "|  |  |  |  |  |  |  |",
      "| Add a timeout | prevent | F1 | grace | 2027-01-15 | p99 below 300 ms | load test |",
    );
  editIssue(repository, number, { body: answered });
  closeIssue(repository, number, { by: "grace" });
  const late = await happened(number, "closed");

  expect([late.errors, issue.state]).toEqual([[], "closed"]);
  expect(issue.body).toContain("| closed |");
}, 120_000);

test("on a schedule what is overdue is reminded once, and the quarter has one audit", async () => {
  const { number } = await incident();
  const facts = { eventName: "schedule", event: { schedule: "0 6 * * 1" } };

  const first = await runStep(world, "postmortem", {}, facts);
  const again = await runStep(world, "postmortem", {}, { ...facts, runAttempt: 2 });

  expect(first.conclusion).toBe("success");
  const audits = world.github.repository.issues.filter(({ labels }) => labels.includes("incident-audit"));
  expect(audits).toHaveLength(1);
  expect(first.outputs).toMatchObject({ "issue-number": String(audits[0]?.number), created: "true" });
  expect(again.outputs).toMatchObject({ created: "false" });
  expect(again.writes).toEqual([]);
  expect(answersOn(number)).toEqual([]);
}, 120_000);

test("a comment on a pull request, and an event that it is not for, are left alone", async () => {
  const { number } = await incident();
  const pull = opened(world, { files: { "topic.txt": "b" }, body: "Work", branch: "other" });

  const onPull = await said(pull, "grace", "/ack");
  const wrong = await runStep(world, "postmortem", { mode: "comment" });

  expect(onPull.outputs).toMatchObject({ outcome: "not-for-us" });
  expect(onPull.writes).toEqual([]);
  expect(wrong.exitCode).toBe(1);
  expect(wrong.errors.join()).toContain("on: { issue_comment: { types: [created] } }");
  expect(answersOn(number)).toEqual([]);
}, 120_000);
