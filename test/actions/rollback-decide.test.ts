import { expect, test } from "vitest";
import { incidentRef } from "../../src/core/incident/record.ts";
import {
  approved,
  awaitedDecision,
  commentEvent,
  decisions,
  mayComment,
  ownComments,
  wordsOn,
} from "../support/awaited-decision.ts";
import { badRelease } from "../support/bad-release.ts";
import { keptTexts } from "../support/kept-files.ts";
import { deployed, marks } from "../support/past.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

function decide(id: number, runId = 60): Promise<RanStep> {
  return runStep(
    world,
    "rollback",
    { mode: "decide", "deployment-id": String(id) },
    { runId, ...mayComment },
  );
}

function wait(id: number, runId = 61): Promise<RanStep> {
  return runStep(world, "rollback", { mode: "await", "deployment-id": String(id) }, { runId, ...mayComment });
}

function rollbacks(): number {
  return world.github.repository.deployments.filter((one) => one.task === "rollback").length;
}

test("the approved job decides and rolls back; the timer joins it, and so does each that is run again", async () => {
  const { id } = await awaitedDecision(world);
  approved(world, 60);

  const decided = await decide(id);
  const waited = await wait(id);
  const again = [await decide(id), await wait(id)];

  const told = {
    outcome: "verified",
    "rolled-back-to": "v1.0.0",
    decision: "rollback",
    "decided-by": "grace",
  };
  expect(decided.exitCode).toBe(0);
  expect(decided.outputs).toMatchObject(told);
  expect(waited.exitCode).toBe(0);
  expect(waited.outputs).toMatchObject({ ...told, seconds: decided.outputs["seconds"] });
  for (const step of again) {
    expect(step.writes).toEqual([]);
    expect(step.outputs).toMatchObject(told);
  }
  expect(await world.ran()).toEqual([["v1.0.0"]]);
  expect(rollbacks()).toBe(1);
  expect(decisions(world)).toEqual([`production: rollback decided by grace (approval), deployment ${id}`]);
  expect(wordsOn(world, id).slice(1)).toEqual([
    "rollback-ready: decided: rollback by grace (approval)",
    expect.stringContaining("rollback-ready: rolled back to v1.0.0"),
  ]);
  expect(ownComments(world)).toEqual([
    expect.stringMatching(/^### ✅ Decided: roll back\n\nBy `grace`, who approved the waiting job at /),
  ]);
});

test("the timer decides when the time is up; an approval that comes later joins it", async () => {
  const { id } = await awaitedDecision(world, { timeout: "2s" });

  const waited = await wait(id);
  const late = await decide(id);

  const told = { outcome: "verified", "rolled-back-to": "v1.0.0", decision: "rollback", "decided-by": "" };
  expect(waited).toMatchObject({ exitCode: 0, outputs: told });
  expect(late).toMatchObject({ exitCode: 0, writes: [], outputs: told });
  expect(decisions(world)).toEqual([`production: rollback decided by nobody (timeout), deployment ${id}`]);
  expect(rollbacks()).toBe(1);
});

test("with `on-timeout: stay` the timer leaves the release, and it stays so for whoever asks later without a reason", async () => {
  const { id, guarded: failed } = await awaitedDecision(world, { timeout: "2s", "on-timeout": "stay" });
  approved(world, 60);

  const waited = await wait(id);
  const late = await decide(id);
  const guarded = await runStep(world, "guard", { "deployment-id": String(id) }, { runId: 50 });
  const plain = await runStep(world, "rollback", { "deployment-id": String(id) }, { runId: 62 });

  for (const step of [waited, late, guarded, plain]) {
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ outcome: "stayed", decision: "stay", "decided-by": "" });
  }
  expect(waited.errors[0]).toContain(
    "v1.1.0 stays in `production` although it failed its gate: `stay` was decided by the policy, because nobody had decided in time (timeout).",
  );
  expect(failed.summary).toMatch(/### ⏳ A decision is awaited until .* UTC: `v1\.1\.0` in `production`/);
  expect(failed.summary).toContain("If nobody has decided by then, `v1.1.0` stays.");
  for (const step of [waited, guarded])
    expect(step.summary).toContain("### ✋ `v1.1.0` stays in `production`");
  expect(await world.ran()).toEqual([]);
  expect(rollbacks()).toBe(0);
  expect(wordsOn(world, id).at(-1)).toBe("rollback-ready: decided: stay by nobody (timeout)");

  const byHand = await runStep(
    world,
    "rollback",
    { "deployment-id": String(id), reason: "orders are lost" },
    { runId: 63 },
  );

  expect(byHand.exitCode).toBe(0);
  expect(byHand.outputs).toMatchObject({ outcome: "verified", decision: "stay" });
  expect(byHand.log).toContain("mona gives a reason to go back all the same");
});

test("a step that nobody approved does not decide: GitHub makes environments without reviewers", async () => {
  const { id } = await awaitedDecision(world);
  // That it may be deployed is another question.
  approved(world, 60, "grace", "production");

  const refused = await decide(id);

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("mona may not decide about `production`. Nobody approved this job.");
  expect(refused.writes).toEqual([]);
  expect(decisions(world)).toEqual([]);
});

test("a rollback without a reason waits for the decision, and with one it is a decision by hand", async () => {
  const { id } = await awaitedDecision(world);

  const plain = await runStep(world, "rollback", { "deployment-id": String(id) }, { runId: 62 });
  const byHand = await runStep(
    world,
    "rollback",
    { "deployment-id": String(id), reason: "orders are lost" },
    { runId: 63, ...mayComment },
  );
  const waited = await wait(id);

  expect(plain.exitCode).toBe(1);
  expect(plain.outputs).toMatchObject({ outcome: "awaiting-decision", decision: "" });
  expect(plain.writes).toEqual([]);
  expect(byHand.exitCode).toBe(0);
  expect(byHand.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "mona" });
  expect(waited.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "mona" });
  expect(await world.ran()).toEqual([["v1.0.0"]]);
});

test("a return by hand to a release by name, whose decision did not reach the issue, is told there by the next run", async () => {
  const { id } = await awaitedDecision(world);
  const inputs = { "deployment-id": String(id), release: "v1.0.0", reason: "orders are lost" };
  const route = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
  world.github.fail({ method: "PATCH", route, status: 403, times: 1 });

  const untold = await runStep(world, "rollback", inputs, { runId: 63, ...mayComment });
  const told = () => ownComments(world).filter((text) => text.includes("### ✅ Decided: roll back"));
  const before = told();
  const again = await runStep(world, "rollback", inputs, { runId: 63, runAttempt: 2, ...mayComment });

  expect(untold.log).toContain("No comment was written");
  expect(before).toEqual([]);
  expect(told()).toHaveLength(1);
  for (const step of [untold, again])
    expect(step.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "mona" });
  expect(await world.ran()).toEqual([["v1.0.0"]]);
});

test("by hand is for those whom the policy names", async () => {
  await awaitedDecision(world, { authority: { permission: "maintain" } });
  world.github.repository.permit("hubot", "write");
  world.github.repository.permit("grace", "maintain");
  const inputs = { reason: "orders are lost" };

  const refused = await runStep(world, "rollback", inputs, { actor: "hubot", runId: 63 });
  const paused = await runStep(
    world,
    "rollback",
    { ...inputs, mode: "pause" },
    { actor: "hubot", runId: 64 },
  );
  const done = await runStep(world, "rollback", inputs, { actor: "grace", runId: 65 });

  expect(refused.errors[0]).toContain(
    "hubot may not decide about `production`. Whoever has the permission `maintain` or more may decide here.",
  );
  expect(refused.writes).toEqual([]);
  expect(paused.errors[0]).toContain("hubot may not decide about `production`.");
  expect(done.outputs).toMatchObject({ outcome: "verified", "decided-by": "grace" });
});

test("where the policy only warns, anybody's reason is heard with a warning", async () => {
  await awaitedDecision(world, { authority: { users: ["grace"], enforcement: "warn" } });

  const done = await runStep(world, "rollback", { reason: "orders are lost" }, { runId: 63 });

  expect(done.exitCode).toBe(0);
  expect(done.outputs).toMatchObject({ outcome: "verified", "decided-by": "mona" });
  expect(done.log).toContain(
    "mona may not decide about `production`. `grace` may decide here. The policy only warns",
  );
});

test("people are called in steps, each once, though the timer is run again", async () => {
  const escalation = [
    { after: "500ms", mention: ["grace", "acme/on-call"] },
    { after: "1s", labels: ["page"] },
  ];
  const { id } = await awaitedDecision(world, { timeout: "9s", "on-timeout": "stay", escalation });

  await wait(id);
  await wait(id);

  const called = ownComments(world).filter((text) => text.includes("Nobody has decided yet"));
  expect(called).toEqual([
    expect.stringMatching(/^@grace @acme\/on-call Nobody has decided yet about `v1\.1\.0` in `production`\./),
    expect.stringMatching(/^Nobody has decided yet/),
  ]);
  expect(world.github.repository.issues[0]?.labels).toContain("page");
});

test("a newer deployment ends the wait, and nobody is called", async () => {
  const escalation = [{ after: "500ms", mention: ["grace"] }];
  const { id, broken } = await awaitedDecision(world, { escalation });
  const statuses = [{ state: "success", text: marks.passed }];
  const next = world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  deployed(world, { commit: next, release: { ...broken, tag: "v1.2.0" }, statuses });

  const waited = await wait(id);

  expect(waited.exitCode).toBe(1);
  expect(waited.outputs).toMatchObject({ outcome: "superseded", decision: "" });
  expect(ownComments(world).filter((text) => text.includes("@grace"))).toEqual([]);
  expect(decisions(world)).toEqual([]);
});

test("a cancelled wait decides nothing", async () => {
  const { id } = await awaitedDecision(world);
  const cancel = new AbortController();

  const waited = await runStep(
    world,
    "rollback",
    { mode: "await", "deployment-id": String(id) },
    {
      runId: 61,
      signal: cancel.signal,
      onLine: (line) => {
        if (line.includes("waiting until")) cancel.abort();
      },
    },
  );

  expect(waited.outputs).toMatchObject({ outcome: "interrupted", decision: "" });
  expect(waited.errors.join()).toContain("The wait for a decision about `production` was cancelled.");
  expect(waited.writes).toEqual([]);
  expect(decisions(world)).toEqual([]);
});

test.each(["decide", "await"])(
  "`mode: %s` is refused where a failed gate rolls back by itself",
  async (mode) => {
    await badRelease(world, { redeploy: { command: ["node", "deploy.cjs", "{release.tag}"] } });

    const refused = await runStep(world, "rollback", { mode });

    expect(refused.errors[0]).toContain(
      `Input \`mode\` is \`${mode}\`, and the policy lets a failed gate in \`production\` roll back by itself.`,
    );
    expect(refused.writes).toEqual([]);
  },
);

test.each([
  [{ mode: "decide", reason: "why" }, "Input `reason` does not go with `mode: decide`."],
  [{ mode: "await", release: "v1.0.0" }, "Input `release` does not go with `mode: await`."],
  [{ mode: "comment", "dry-run": "true" }, "Input `dry-run` does not go with `mode: comment`."],
  [{ mode: "hold", reason: "why" }, "Input `release` is missing, and `mode: hold` needs it."],
  [{ mode: "comment" }, "Run `mode: comment` with `on: { issue_comment: { types: [created] } }`."],
])("%j is refused", async (inputs, sentence) => {
  await badRelease(world, { redeploy: { command: ["node", "deploy.cjs", "{release.tag}"] } });

  const refused = await runStep(world, "rollback", inputs);

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain(sentence);
  expect(refused.writes).toEqual([]);
});

test("a decision that was made by somebody else while a job looked away is what it follows", async () => {
  const { id } = await awaitedDecision(world);
  approved(world, 60);
  const event = commentEvent(world, 1, "grace", "/stay the monitor is wrong");
  world.github.repository.permit("grace", "write");
  const facts = { eventName: "issue_comment", event, actor: "grace", runId: 70, ...mayComment };

  const stayed = await runStep(world, "rollback", { mode: "comment" }, facts);
  const decided = await decide(id);
  const waited = await wait(id);

  expect(stayed.outputs).toMatchObject({ outcome: "stayed" });
  for (const step of [decided, waited]) {
    // A person's word that is done is no failure.
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({ outcome: "stayed", decision: "stay", "decided-by": "grace" });
  }
  expect(rollbacks()).toBe(0);
});

test("a wait that is longer than its job may run is refused before anything is touched", async () => {
  const path = ".github/workflows/decide.yml";
  const text = `on: push\njobs:\n  rollback:\n    timeout-minutes: 9\n    steps: [{ uses: rollback-ready/suite/actions/rollback@v1, with: { mode: await } }]\n`;
  const sha = world.github.repository.commit({
    branch: "main",
    files: { [path]: text },
    message: "Workflow",
  });
  const { id } = await awaitedDecision(world);
  const env = {
    GITHUB_WORKFLOW_REF: `acme/shop/${path}@refs/heads/main`,
    GITHUB_WORKFLOW_SHA: sha,
  };

  const refused = await runStep(
    world,
    "rollback",
    { mode: "await", "deployment-id": String(id) },
    { runId: 61, env, ...mayComment },
  );

  expect(refused).toMatchObject({ exitCode: 1, writes: [] });
  expect(refused.errors[0]).toMatch(
    /`environments\.production\.decision\.timeout` of the policy lets people decide for 10 more minutes/,
  );
  expect(refused.errors[0]).toContain(`ends the job \`rollback\` of ${path} after 9.`);
});

test("a wait whose job says its limit by an expression is begun, and the log says that the limit is not known", async () => {
  const path = ".github/workflows/decide.yml";
  const sha = world.github.repository.commit({
    branch: "main",
    files: {
      [path]: `on:
  workflow_dispatch:
    inputs: { m: { type: number } }
jobs:
  rollback:
    timeout-minutes: \${{ inputs.m }}
    steps:
      - uses: rollback-ready/suite/actions/rollback@v1
        with: { mode: await }
`,
    },
    message: "Workflow",
  });
  const { id } = await awaitedDecision(world, { timeout: "2s" });
  const env = {
    GITHUB_WORKFLOW_REF: `acme/shop/${path}@refs/heads/main`,
    GITHUB_WORKFLOW_SHA: sha,
  };

  const waited = await runStep(
    world,
    "rollback",
    { mode: "await", "deployment-id": String(id) },
    { runId: 61, env, ...mayComment },
  );

  expect(waited).toMatchObject({ exitCode: 0, errors: [] });
  expect(waited.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "" });
  expect(waited.log).toContain(
    `how long this job may run is not known: ${path}: its \`timeout-minutes\` is no number`,
  );
  expect(waited.log).toMatch(/waiting until \S+ for a decision about deployment \d+/);
});

test("a secret in the reason of a person stands in no comment, note, record or summary", async () => {
  const secret = "s3cr3t_Pa55_w0rd";
  const { id } = await awaitedDecision(world);

  const byHand = await runStep(
    world,
    "rollback",
    { "deployment-id": String(id), reason: `orders are lost, used ${secret}` },
    { runId: 63, env: { APP_PASSWORD: secret }, ...mayComment },
  );

  expect(byHand.outputs["outcome"]).toBe("verified");
  const { repository } = world.github;
  const notes = [...repository.refs.values()].map((oid) => repository.objects.commit(oid)?.message ?? "");
  const record = keptTexts(world, incidentRef(id))["rollback-record.json"] ?? "";
  const shown = [...ownComments(world), byHand.summary, ...notes, record].join("\n");
  expect(record).toContain("orders are lost, used ***");
  expect(shown).toContain("orders are lost, used &#42;&#42;&#42;");
  // As it is, and as Markdown has it.
  expect(shown).not.toContain(secret);
  expect(shown).not.toContain(secret.replaceAll("_", "&#95;"));
});
