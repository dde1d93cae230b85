import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { bot, deployed, knownGood, marks, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { bad, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const evil =
  "@acme/admins #1 <img src=x onerror=alert(1)> [x](javascript:alert(1)) <!-- rollback-ready:postmortem:v1 key=x --> ::error::owned ```";

/** v1.0.0 known-good; v1.1.0, with one merged pull request, deployed and failed at its gate. */
async function failedRelease(title = "Add notes to orders") {
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });
  const pull = opened(world, {
    files: { "notes.txt": "notes" },
    body: fullPlan("Yes."),
    title,
    author: "hubot",
  });
  world.github.repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken });
  world.service.answer(bad);
  await runStep(world, "gate", { ...quickGate(world), "deployment-id": String(id) });
  return { old, broken, id, pull };
}

test("one issue is opened for the failed deployment, filled in with what is known", async () => {
  const { id, pull } = await failedRelease();

  const first = await runStep(world, "postmortem", { "deployment-id": String(id) });
  const again = await runStep(world, "postmortem", { "deployment-id": String(id) }, { runAttempt: 2 });

  const [issue, ...others] = world.github.repository.issues;
  expect(first.conclusion).toBe("success");
  expect(first.outputs).toMatchObject({
    "issue-number": String(issue?.number),
    "issue-url": `${world.github.url}/acme/shop/issues/${issue?.number}`,
    created: "true",
  });
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    title: "Incident: v1.1.0 failed its gate in production",
    labels: ["incident"],
    state: "open",
  });
  expect(issue?.body).toBe(await readFile(first.outputs["body-path"] ?? "", "utf8"));
  for (const heading of [
    "Summary",
    "What was released",
    "What the gate saw",
    "What was done",
    "Timeline (UTC)",
    "Suspects",
    "For people to fill in",
  ]) {
    expect(issue?.body).toContain(`\n## ${heading}\n`);
  }
  expect(issue?.body).toContain("2 of 2 sampled requests failed");
  expect(issue?.body).toContain(`/pull/${pull}`);
  expect(first.summary).toContain(`### 📝 Postmortem: [issue ${issue?.number}]`);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...first.outputs, created: "false", "body-path": expect.any(String) });
});

test("a run that lost the answer to its issue finds it again", async () => {
  await failedRelease();
  world.github.fail({ method: "POST", route: "/repos/{owner}/{repo}/issues", reset: "after", times: 1 });

  const cut = await runStep(world, "postmortem");
  const again = await runStep(world, "postmortem", {}, { runAttempt: 2 });

  expect(cut.exitCode).toBe(1);
  expect(cut.errors[0]).toContain("postmortem: GITHUB_FAILED: GitHub could not ");
  expect(again.outputs).toMatchObject({ created: "false" });
  expect(world.github.repository.issues).toHaveLength(1);
});

test("when the record cannot be kept there is still one issue, and later runs find it", async () => {
  await failedRelease();

  const first = await runStep(world, "postmortem", {}, { permissions: { contents: "read" } });
  const again = await runStep(world, "postmortem", {}, { runAttempt: 2 });
  const third = await runStep(world, "postmortem", {}, { runAttempt: 3 });

  expect(first.conclusion).toBe("success");
  expect(first.annotations).toContainEqual(
    expect.objectContaining({
      level: "warning",
      message: expect.stringContaining("was not kept. The token may not "),
    }),
  );
  expect(again.outputs).toMatchObject({ "issue-number": first.outputs["issue-number"], created: "false" });
  expect(third.writes).toEqual([]);
  expect(world.github.repository.issues).toHaveLength(1);
});

test("an issue with our marker by somebody else is not taken for ours", async () => {
  await failedRelease();
  world.github.fail({ method: "POST", route: "/repos/{owner}/{repo}/issues", reset: "after", times: 1 });
  await runStep(world, "postmortem");
  Object.assign(world.github.repository.issues[0] ?? {}, {
    user: world.github.repository.account("mallory"),
  });

  const written = await runStep(world, "postmortem", {}, { runAttempt: 2 });

  expect(written.outputs["created"]).toBe("true");
  expect(world.github.repository.issues.map((one) => one.user.login)).toEqual(["mallory", bot]);
});

test("hostile titles of pull requests and bodies of responses do nothing in the issue, the summary and the log", async () => {
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": policyOf(world, { check: { contains: "fine" } }) },
    message: `Start ${evil}`,
  });
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });
  const pull = opened(world, {
    files: { a: "a" },
    body: fullPlan(`Yes. ${evil}`),
    title: `Fix ${evil}`,
    author: "hubot",
  });
  world.github.repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken });
  world.service.answer({ status: 200, body: `response-${evil}` });

  const gated = await runStep(world, "gate", { "deployment-id": String(id) });
  const written = await runStep(world, "postmortem", { "deployment-id": String(id) });

  const [issue] = world.github.repository.issues;
  const body = issue?.body ?? "";
  expect(written.conclusion).toBe("success");
  expect(issue?.title).toBe("Incident: v1.1.0 failed its gate in production");
  expect(body).toContain("Fix ");
  expect(body).not.toMatch(/@acme/);
  expect(body).not.toContain("<img");
  expect(body).not.toContain("](javascript");
  expect(body.match(/<!--/g)).toHaveLength(1);
  for (const text of [body, gated.summary, gated.log, written.summary, written.log]) {
    expect(text).not.toContain("response-");
  }
  for (const result of [gated, written]) {
    expect(result.commands.filter((one) => one.data.startsWith("owned"))).toEqual([]);
  }
});

test("without a failure there is nothing to write", async () => {
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });

  const refused = await runStep(world, "postmortem");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining(
      "postmortem: DEPLOYMENT_UNUSABLE: Nothing has failed in `production` since deployment",
    ),
  ]);
  expect(refused.writes).toEqual([]);
});

test("a failure of which nothing was kept is refused, with the permission that keeps it", async () => {
  const broken = await released(world, "1.0.0");
  deployed(world, {
    commit: broken.commit,
    release: broken,
    statuses: [{ state: "failure", text: marks.failed, by: bot }],
  });

  const refused = await runStep(world, "postmortem");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining(
      "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.",
    ),
  ]);
  expect(refused.writes).toEqual([]);
});
