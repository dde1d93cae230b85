import { expect, test } from "vitest";
import { nodeDigest } from "../../src/adapters/digest.ts";
import { issueKind } from "../../src/core/incident/render-incident.ts";
import { naturalKey } from "../../src/core/text/natural-key.ts";
import { editIssue } from "../../src/rehearsal/github/state/issue-acts.ts";
import { type HeldStep, startStep } from "../faults/held-step.ts";
import type { Passage } from "../faults/turnstile.ts";
import {
  approved,
  awaitedDecision,
  commentEvent,
  commented,
  decisionPolicy,
  decisions,
  mayComment,
  ownComments,
  wordsOn,
} from "../support/awaited-decision.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import { failsOnce } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

/** An incident that waits for a decision, a person who may write, and one who may not. */
async function incident(decision: Parameters<typeof awaitedDecision>[1] = {}) {
  const awaited = await awaitedDecision(world, decision);
  world.github.repository.permit("grace", "write");
  world.github.repository.permit("mallory", "read");
  return awaited;
}

/** An issue of somebody's, on which an environment has to be named. */
async function otherIssue(): Promise<number> {
  const { github } = world;
  const token = github.issueToken({
    label: "grace",
    login: "grace",
    type: "User",
    permissions: { issues: "write" },
  });
  const made = await fetch(`${github.url}/repos/acme/shop/issues`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ title: "Something else" }),
  });
  return ((await made.json()) as { number: number }).number;
}

function answers(number = 1): readonly string[] {
  return ownComments(world, number).filter((text) => !/^###/.test(text));
}

/** Somebody deletes our answers, so that no comment is known to be answered. */
function forgetAnswers(number = 1): void {
  const { comments } = world.github.repository;
  const kept = comments.filter((one) => one.number !== number || !one.body.includes("decision-answer"));
  comments.splice(0, comments.length, ...kept);
}

test("`/rollback` by a writer decides and rolls back, and is answered once though it is delivered twice", async () => {
  const { id } = await incident();
  const event = commentEvent(world, 1, "grace", "/rollback");
  const facts = { eventName: "issue_comment", event, actor: "grace", ...mayComment };

  const first = await runStep(world, "rollback", { mode: "comment" }, { ...facts, runId: 70 });
  const again = await runStep(world, "rollback", { mode: "comment" }, { ...facts, runId: 71 });

  expect(first.exitCode).toBe(0);
  expect(first.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(decisions(world)).toEqual([`production: rollback decided by grace (comment), deployment ${id}`]);
  expect(answers()).toEqual([
    `For \`production\`:\n\n- \`/rollback\` Rolled back from \`v1.1.0\` to \`v1.0.0\`, verified ${first.outputs["seconds"]} s after the verdict.`,
  ]);
  expect(ownComments(world)[0]).toMatch(/^### ✅ Decided: roll back\n\nBy `grace` in \[a comment\]/);
  expect(again).toMatchObject({ exitCode: 0, writes: [] });
  expect(again.outputs["outcome"]).toBe("not-for-us");
  expect(await world.ran()).toEqual([["v1.0.0"]]);
});

/** A comment that is delivered to a machine of its own, which asks GitHub through a turnstile. */
async function delivered(event: unknown, runId: number): Promise<HeldStep> {
  const runner = `machine ${runId}`;
  world.github.repository.startRun({ id: runId, attempt: 1, jobs: [{ name: "rollback", runner }] });
  const facts = { eventName: "issue_comment", event, actor: "grace", runId, runner, ...mayComment };
  return startStep(world, "rollback", { mode: "comment" }, { ...facts, speed: 1 });
}

const isAnswer = ({ method, path }: Passage) => method === "POST" && /\/issues\/\d+\/comments$/.test(path);
const isLookForAnswers = ({ method, path }: Passage) =>
  method === "GET" && /\/issues\/\d+\/comments/.test(path);
const isDecision = ({ method, path }: Passage) => method === "POST" && path.endsWith("/git/refs");

test.each([
  ["had found no answer yet", isLookForAnswers, "answer"],
  ["was about to decide", isDecision, "request"],
  ["had done it and was about to answer", isAnswer, "request"],
] as const)(
  "of two deliveries one %s when the other did all of it: one thing is done, and both say so",
  async (_when, isHeld, at) => {
    await incident();
    const event = commentEvent(world, 1, "grace", "/rollback -- orders are lost");

    const late = await delivered(event, 70);
    const held = late.turnstile.holdNext(isHeld, at);
    await held.reached;
    const other = await (await delivered(event, 71)).done;
    held.open();
    const both = [await late.done, other];

    expect(both.map(({ errors }) => errors)).toEqual([[], []]);
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(both.map(({ outputs }) => outputs["outcome"])).toEqual(["verified", "verified"]);
    expect(decisions(world)).toHaveLength(1);
    expect(answers()).toEqual([
      `For \`production\`:\n\n- \`/rollback\` Rolled back from \`v1.1.0\` to \`v1.0.0\`, verified ${other.outputs["seconds"]} s after the verdict.`,
    ]);
    expect(await world.ran()).toEqual([["v1.0.0"]]);
    expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
  },
);

test("a `/rollback` with a release and a reason that is delivered again once its answer is gone says that it is done", async () => {
  await incident();
  const event = commentEvent(world, 1, "grace", "/rollback v1.0.0 -- orders are lost");
  const facts = { eventName: "issue_comment", event, actor: "grace", ...mayComment };
  const first = await runStep(world, "rollback", { mode: "comment" }, { ...facts, runId: 70 });
  const [answer] = answers();
  forgetAnswers();

  const again = await runStep(world, "rollback", { mode: "comment" }, { ...facts, runId: 71 });

  expect(first.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(again).toMatchObject({ exitCode: 0, errors: [] });
  expect(again.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(answer).toContain("- `/rollback` Rolled back from `v1.1.0` to `v1.0.0`, verified ");
  expect(answers()).toEqual([answer]);
  expect(await world.ran()).toEqual([["v1.0.0"]]);
});

test("a stranger is answered once on each issue, and nothing is done", async () => {
  await incident();

  const first = await commented(world, "mallory", "/rollback -- I want it");
  const second = await commented(world, "mallory", "/pause for fun");

  expect(first.exitCode).toBe(0);
  expect(first.outputs["outcome"]).toBe("may-not");
  expect(second.outputs["outcome"]).toBe("may-not");
  expect(answers()).toEqual([
    "Whoever has the permission `write` or more may decide about `production`, so nothing was done.",
  ]);
  expect(decisions(world)).toEqual([]);
  expect(await world.ran()).toEqual([]);
});

test("a comment that was changed, a bot's, one in a fence and one for another environment are not for us", async () => {
  await incident();
  const changed = { ...commentEvent(world, 1, "grace", "/rollback"), action: "edited" };

  const steps = [
    await commented(world, "grace", "", { event: changed }),
    await commented(world, "renovate[bot]", "/rollback"),
    await commented(world, "grace", "```\n/rollback\n```\n> /stay because\n"),
    await commented(world, "grace", "/rollback staging"),
    await commented(world, "grace", "/ack"),
    await commented(world, "grace", "/rollback", { number: await otherIssue() }),
  ];

  for (const step of steps) {
    expect(step).toMatchObject({ exitCode: 0, writes: [] });
    expect(step.outputs["outcome"]).toBe("not-for-us");
  }
  expect(decisions(world)).toEqual([]);
});

test("`/stay` needs a reason and leaves the release; `/rollback` needs one afterwards", async () => {
  const { id } = await incident();

  const bare = await commented(world, "grace", "/stay");
  const stayed = await commented(world, "grace", "/stay the monitor is wrong");
  const late = await commented(world, "grace", "/rollback");
  const twice = await commented(world, "grace", "/stay it is fine");
  const urgent = await commented(world, "grace", "/rollback -- it is not fine");

  expect(bare.outputs["outcome"]).toBe("refused");
  expect(stayed.outputs["outcome"]).toBe("stayed");
  expect(late.outputs["outcome"]).toBe("refused");
  expect(twice.outputs["outcome"]).toBe("stayed");
  expect(urgent.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(wordsOn(world, id)[1]).toBe("rollback-ready: decided: stay by grace (comment)");
  const [first, second, third] = answers();
  expect(first).toContain(
    "- `/stay` was not done. A reason is missing; it is kept on record. Write `/stay why`.",
  );
  expect(second).toContain("- `/stay` `v1.1.0` stays.");
  expect(third).toMatch(
    /`\/rollback` was not done\. `stay` was decided before\. By `grace` in \[a comment\]\(.*\)\. To go back all the same, write `\/rollback -- why`\.$/,
  );
  expect(decisions(world)).toEqual([`production: stay decided by grace (comment), deployment ${id}`]);
});

test("`/stay` after a rollback was decided is refused", async () => {
  const { id } = await incident();
  approved(world, 60);
  await runStep(world, "rollback", { mode: "decide", "deployment-id": String(id) }, { runId: 60 });

  const stayed = await commented(world, "grace", "/stay the monitor is wrong");

  expect(stayed.outputs["outcome"]).toBe("refused");
  expect(answers().at(-1)).toContain(
    "- `/stay` was not done. `rollback` was decided before. By `grace`, who approved the waiting job.",
  );
});

test("members of a team decide when the step may read it; without that nobody knows, so nothing is done", async () => {
  await incident({ authority: { users: ["linus"], teams: ["acme/on-call"] } });
  const { github } = world;
  github.repository.teams.set("on-call", [
    { login: "ada", state: "active" },
    { login: "bob", state: "pending" },
  ]);
  const teamToken = github.issueToken({
    label: "teams",
    login: "acme",
    type: "User",
    permissions: { members: "read" },
  });
  const inputs = { "team-token": teamToken };

  const blind = await commented(world, "ada", "/stay the monitor is wrong");
  const invited = await commented(world, "bob", "/stay the monitor is wrong", { inputs });
  const member = await commented(world, "ada", "/stay the monitor is wrong", { inputs });

  expect(blind.outputs["outcome"]).toBe("may-not");
  expect(invited.outputs["outcome"]).toBe("may-not");
  expect(member.outputs["outcome"]).toBe("stayed");
  expect(answers()).toEqual([
    "Nothing was done. Whether this login is in a team is not known: the step has no `team-token`.",
    "`linus` and the team `acme/on-call` may decide about `production`, so nothing was done.",
    expect.stringContaining("`v1.1.0` stays."),
  ]);
  expect(member.log).not.toContain(teamToken);
});

test("an authority of teams alone is refused where the step cannot read them", async () => {
  await incident({ authority: { teams: ["acme/on-call"] } });

  const refused = await commented(world, "grace", "/rollback");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("Input `team-token` is missing");
  expect(refused.writes).toEqual([]);
});

test("anywhere else the environment is named: hold, lift, pause and resume", async () => {
  const { broken } = await incident();
  const number = await otherIssue();
  const say = (body: string) => commented(world, "grace", body, { number });

  await say("/hold production v1.0.0 it loses orders");
  const held = await runStep(world, "deploy", { release: "v1.0.0" }, { runId: 80 });
  await say("/lift production v1.0.0 it was v1.1.0\n/pause production for the sale");
  const paused = await runStep(world, "deploy", { release: "v1.0.0" }, { runId: 81 });
  await say("/resume production");
  await say("/hold production v9.9.9 never seen");

  expect(held.outputs["refused"]).toBe("held");
  expect(paused.outputs["refused"]).toBe("paused");
  expect(answers(number)).toEqual([
    "For `production`:\n\n- `/hold` `v1.0.0` is held from now on.",
    "For `production`:\n\n- `/lift` The hold of `v1.0.0` is lifted.\n- `/pause` Deployments are paused.",
    "For `production`:\n\n- `/resume` Deployments go on.",
    expect.stringContaining("- `/hold` was not done. `v9.9.9` has not run in `production`."),
  ]);
  expect(wordsOn(world, world.github.repository.deployments[0]?.id ?? 0)).toContain(
    "rollback-ready: held: grace: it loses orders",
  );
  expect(broken.tag).toBe("v1.1.0");
});

test("of two quick comments the younger counts, though both jobs ran later; the older one that comes again is refused", async () => {
  await incident();
  const number = await otherIssue();
  const written = (secondsAgo: number, body: string) => {
    const event = commentEvent(world, number, "grace", body);
    event.comment.created_at = `${new Date(Date.now() - secondsAgo * 1000).toISOString().slice(0, 19)}Z`;
    return event;
  };
  const deliver = async (event: unknown) => {
    forgetAnswers(number);
    const facts = { eventName: "issue_comment", event, actor: "grace", runId: 70, ...mayComment };
    const { exitCode } = await runStep(world, "rollback", { mode: "comment" }, facts);
    return [exitCode, ...answers(number)];
  };
  const first = written(60, "/hold production v1.0.0 it loses orders\n/pause production for the sale");
  const second = written(55, "/lift production v1.0.0 it was v1.1.0\n/resume production it is over");
  const third = written(50, "/hold production v1.0.0 it was not\n/pause production it goes on");
  const fourth = written(45, "/hold production v1.0.0 I think so, too\n/pause production yes");

  const told = [await deliver(first), await deliver(second), await deliver(first)];
  const more = [await deliver(third), await deliver(second), await deliver(third), await deliver(fourth)];

  const say = (hold: string, pause: string) => [0, `For \`production\`:\n\n- ${hold}\n- ${pause}`];
  expect(told).toEqual([
    say("`/hold` `v1.0.0` is held from now on.", "`/pause` Deployments are paused."),
    say("`/lift` The hold of `v1.0.0` is lifted.", "`/resume` Deployments go on."),
    say(
      "`/hold` was not done. Its hold was lifted after this comment.",
      "`/pause` was not done. grace said otherwise after this comment.",
    ),
  ]);
  expect(more).toEqual([
    say("`/hold` `v1.0.0` is held from now on.", "`/pause` Deployments are paused."),
    say(
      "`/lift` was not done. It was held after this comment.",
      "`/resume` was not done. grace said otherwise after this comment.",
    ),
    // What a comment has done is its own, whichever of its jobs answers.
    say("`/hold` `v1.0.0` is held from now on.", "`/pause` Deployments are paused."),
    say("`/hold` `v1.0.0` is held already.", "`/pause` Deployments are paused. It was so before."),
  ]);
});

test("an old comment says nothing about a deployment that came after it", async () => {
  const { broken } = await incident();
  const number = await otherIssue();
  const event = commentEvent(world, number, "grace", "/rollback production -- orders are lost");
  event.comment.created_at = "2020-01-01T00:00:00Z";
  const facts = { eventName: "issue_comment", event, actor: "grace", runId: 70, ...mayComment };

  const late = await runStep(world, "rollback", { mode: "comment" }, facts);

  expect(late.outputs["outcome"]).toBe("refused");
  expect(answers(number)[0]).toContain("came after the comment, which says nothing about it.");
  expect(await world.ran()).toEqual([]);
  expect(broken.tag).toBe("v1.1.0");
});

test("where failed gates roll back by themselves a comment goes back by hand, to a release that is named", async () => {
  const policy = decisionPolicy(world, {});
  for (const version of ["1.0.0", "1.1.0"]) {
    const release = await released(world, version, { ".github/rollback.yml": policy });
    knownGood(world, { commit: release.commit, release });
  }
  const third = await released(world, "1.2.0");
  deployed(world, {
    commit: third.commit,
    release: third,
    statuses: [{ state: "success", text: "rollback-ready: passed the gate: x" }],
  });
  world.github.repository.permit("grace", "write");
  const number = await otherIssue();

  const stayed = await commented(world, "grace", "/stay production it is fine", { number });
  const plain = await commented(world, "grace", "/rollback production v1.0.0", { number });
  const byHand = await commented(world, "grace", "/rollback production v1.0.0 -- orders are lost", {
    number,
  });

  expect(stayed.exitCode).toBe(1);
  expect(plain.exitCode).toBe(1);
  expect(plain.outputs["outcome"]).toBe("failed");
  expect(byHand.exitCode).toBe(0);
  expect(byHand.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(decisions(world)).toEqual([]);
  expect(await world.ran()).toEqual([["v1.0.0"]]);
});

test("a comment on the incident of an automatic environment finds nothing to decide", async () => {
  const awaited = await awaitedDecision(world, { mode: "automatic" });
  world.github.repository.permit("grace", "write");
  world.service.answer(...failsOnce);

  const stayed = await commented(world, "grace", "/stay it is fine");

  expect(awaited.guarded.outputs["outcome"]).toBe("verified");
  expect(stayed.outputs["outcome"]).toBe("refused");
  expect(answers()[0]).toContain("Nobody awaits a decision");
});

test("an issue whose marker was changed to that of a good deployment takes no plain `/rollback`", async () => {
  const { id } = await incident();
  const next = await released(world, "1.2.0");
  const good = knownGood(world, { commit: next.commit, release: next });
  const [issue] = world.github.repository.issues;
  if (issue === undefined) throw new Error("no issue");
  const keyOf = (deployment: number) =>
    naturalKey([issueKind, "production", deployment], nodeDigest().sha256).slice("rb1:".length);
  // Whoever may write may edit the text of our issue.
  const body = issue.body?.replaceAll(keyOf(id), keyOf(good)) ?? "";
  expect(body).toContain(keyOf(good));
  editIssue(world.github.repository, issue.number, { body });

  const step = await commented(world, "grace", "/rollback");

  expect(step.outputs["outcome"]).toBe("refused");
  expect(answers().at(-1)).toBe(
    `For \`production\`:\n\n- \`/rollback\` was not done. Deployment ${good} has not failed its gate. To undo it all the same, write \`/rollback -- why\`.`,
  );
  expect(await world.ran()).toEqual([]);
  expect(decisions(world)).toEqual([]);
});
