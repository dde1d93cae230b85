import { expect, test } from "vitest";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import { deployments } from "../../../src/adapters/github/deployments.ts";
import { issues } from "../../../src/adapters/github/issues.ts";
import { refNotes } from "../../../src/adapters/github/ref-notes.ts";
import { openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { openAdapterWorld } from "./world.ts";

const label = { name: "sev2", color: "d93f0b", description: "" };

test("writes that people are told of begin a second apart, whatever they are about, and the first waits for nothing", async () => {
  const { github, api, sleeps } = await openAdapterWorld();
  github.repository.collaborators.add("octavia");
  const book = issues(api);

  const made = await book.create({ title: "Incident", body: "", labels: [] });
  await book.ensureLabel(label);
  await book.addLabels(made.number, ["sev2"]);
  await book.assign(made.number, "octavia");
  await book.removeLabel(made.number, "sev2");
  await book.edit(made.number, { body: "more" });
  const said = await conversation(api).comment(made.number, "one");
  await conversation(api).editComment(said.id, "two");
  await conversation(api).removeComment(said.id);

  expect(github.requests.filter(({ write }) => write)).toHaveLength(9);
  expect(sleeps).toEqual(Array(8).fill(1_000));
});

test("what was written a second ago delays nothing, and half a second ago half a second", async () => {
  const { github, as } = await openAdapterWorld();
  const issue = openIssue(github.repository, { author: "mona", title: "Incident" });
  const sleeps: number[] = [];
  let now = 5_000;
  const clock = { now: () => 0, monotonic: () => now, sleep: async (ms: number) => void sleeps.push(ms) };
  const said = conversation(as({}, { clock }));

  await said.comment(issue, "one");
  now += 1_000;
  await said.comment(issue, "two");
  now += 500;
  await said.comment(issue, "three");

  expect(sleeps).toEqual([500]);
});

test("calls side by side take turns", async () => {
  const { github, api, sleeps } = await openAdapterWorld();
  const issue = openIssue(github.repository, { author: "mona", title: "Incident" });
  const said = conversation(api);

  await Promise.all([said.comment(issue, "one"), said.comment(issue, "two"), said.comment(issue, "three")]);

  expect(sleeps).toEqual([1_000, 1_000]);
});

test("a deployment, its statuses and refs wait for nothing, also behind a comment", async () => {
  const { github, api, sleeps, head } = await openAdapterWorld();
  const issue = openIssue(github.repository, { author: "mona", title: "Incident" });
  await conversation(api).comment(issue, "one");

  const made = await deployments(api).create({
    ref: head,
    environment: "production",
    task: "deploy",
    description: "",
    payload: {},
  });
  for (const state of ["in_progress", "failure"] as const)
    await deployments(api).addStatus(made.id, { state, description: "", logUrl: `${github.url}/run` });
  const note = await refNotes(api).write("refs/rollback-ready/claims/1", null, "ours");
  if (note !== "taken") await refNotes(api).write("refs/rollback-ready/claims/1", note, "done");

  expect(sleeps).toEqual([]);
});

test("a job that was cancelled is held up no more", async () => {
  const { github, as, sleeps } = await openAdapterWorld();
  const issue = openIssue(github.repository, { author: "mona", title: "Incident" });
  const cancelled = new AbortController();
  const said = conversation(as({}, { cancelled: cancelled.signal }));
  await said.comment(issue, "one");

  cancelled.abort();
  await said.comment(issue, "two");

  expect(github.repository.comments).toHaveLength(2);
  expect(sleeps).toEqual([]);
});
