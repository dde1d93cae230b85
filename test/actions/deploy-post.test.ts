import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type JobResult, type JobStep, runJob } from "../../src/rehearsal/runner/job.ts";
import type { RunActionOptions } from "../../src/rehearsal/runner/run-action.ts";
import { released } from "../support/past.ts";
import { bad, good, quickGate } from "../support/quick-gate.ts";
import { runStep, type StepFacts } from "../support/run-step.ts";
import { stepJob } from "../support/step-job.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const actions = join(import.meta.dirname, "../../actions");
const settled = ["error", "rollback-ready: the job ended before a gate judged this deployment"];
const withdrawn = [
  "error",
  "rollback-ready: not deployed: the job ended before its artifacts were handed out",
];
const opened = ["in_progress", "rollback-ready: deploying v1.0.0"];
const statusRoute = "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses";

interface JobFacts extends StepFacts {
  readonly onStart?: RunActionOptions["onStart"];
}

/** A job that deploys v1.0.0 and goes on with these steps. */
async function deployJob(then: readonly JobStep[], facts: JobFacts = {}): Promise<JobResult> {
  const { signal, onLine, onStart } = facts;
  const job = await stepJob(world, "deploy", { permissions: { contents: "write" }, ...facts });
  return runJob({
    job,
    steps: [{ id: "deploy", action: join(actions, "deploy"), inputs: { release: "v1.0.0" } }, ...then],
    ...(signal === undefined ? {} : { signal }),
    ...(onLine === undefined ? {} : { onLine }),
    ...(onStart === undefined ? {} : { onStart }),
  });
}

async function scriptStep(main: string): Promise<JobStep> {
  const action = await mkdtemp(join(world.folder, "step-"));
  await writeFile(join(action, "action.yml"), "runs: { using: node24, main: main.mjs }");
  await writeFile(join(action, "main.mjs"), main);
  return { id: "script", action, inputs: {} };
}

const gateStep = (): JobStep => ({
  id: "gate",
  action: join(actions, "gate"),
  inputs: (outputs) => ({
    ...quickGate(world),
    "deployment-id": outputs["deploy"]?.["deployment-id"] ?? "",
  }),
});

/** State and description of each status, oldest first, of the deployments that were made. */
function statuses(from = 0): readonly (readonly (readonly [string, string])[])[] {
  return world.github.repository.deployments
    .slice(from)
    .map((one) => one.statuses.map(({ state, description }) => [state, description] as const));
}

test("a job that fails after its deploy settles the deployment", async () => {
  await released(world, "1.0.0");

  const job = await deployJob([await scriptStep("process.exit(1)")]);

  expect(job.conclusion).toBe("failure");
  expect(statuses()).toEqual([[opened, settled]]);
  expect(job.posts.map((post) => [post.conclusion, post.log])).toEqual([
    [
      "success",
      expect.stringMatching(/^deployment \d+: the job ended before a gate judged this deployment$/),
    ],
  ]);
  expect(world.github.repository.deployments[0]?.statuses[1]?.logUrl).toMatch(/\/actions\/runs\/100$/);
});

test("a job that is cancelled after its deploy settles the deployment", async () => {
  await released(world, "1.0.0");
  const abort = new AbortController();
  const onLine = (line: string): void => {
    if (line === "deploying") abort.abort();
  };

  const job = await deployJob([await scriptStep("setInterval(() => {}, 1000); console.log('deploying')")], {
    signal: abort.signal,
    onLine,
  });

  expect(job.conclusion).toBe("cancelled");
  expect(statuses()).toEqual([[opened, settled]]);
});

test("a job that is cancelled while the deployment is made settles it", async () => {
  await released(world, "1.0.0");
  const abort = new AbortController();
  const route = "/repos/{owner}/{repo}/deployments";
  world.github.fail({ method: "POST", route, times: 1, kill: () => abort.abort() });

  const job = await deployJob([], { signal: abort.signal });

  expect(job.conclusion).toBe("cancelled");
  expect(statuses()).toEqual([[withdrawn]]);
});

test("a step that is killed at any of its calls leaves a settled deployment or none, and a re-run takes it up once", async () => {
  await released(world, "1.0.0");
  const { deployments } = world.github.repository;
  let struck = true;
  const seen = new Set<string>();

  for (let nth = 1; struck; nth++) {
    const before = deployments.length;
    const runId = 200 + nth;
    const pids: number[] = [];
    const fault = world.github.failNth({
      nth,
      token: "deploy",
      kill: () => process.kill(pids[0] ?? 0, "SIGKILL"),
    });
    const killed = await deployJob([], { runId, onStart: (pid) => pids.push(pid) });
    struck = fault.struck;
    if (!struck) break;
    const left = statuses(before);
    seen.add(JSON.stringify(left));
    const again = await runStep(world, "deploy", { release: "v1.0.0" }, { runId, runAttempt: 2 });
    const third = await runStep(world, "deploy", { release: "v1.0.0" }, { runId, runAttempt: 3 });

    expect(killed.conclusion).toBe("failure");
    expect(again.conclusion).toBe("success");
    expect(statuses(before)).toEqual([[...(left[0] ?? []), opened]]);
    expect(third.writes).toEqual([]);
  }

  // Killed before it was made, while it was made, and after.
  expect([...seen].toSorted()).toEqual(
    [[], [[withdrawn]], [[opened, withdrawn]]].map((one) => JSON.stringify(one)).toSorted(),
  );
});

test.each([
  ["failed", [good, bad, bad], "failure"],
  ["passed", [good], "success"],
] as const)(
  "a deployment that %s its gate is not touched when the job fails later",
  async (_what, answers, state) => {
    await released(world, "1.0.0");
    world.service.answer(...answers);

    const job = await deployJob([gateStep(), await scriptStep("process.exit(1)")]);

    expect(job.conclusion).toBe("failure");
    expect(job.posts.map((post) => [post.conclusion, post.log])).toEqual([["success", ""]]);
    expect(statuses()).toEqual([
      [opened, [state, expect.stringMatching(/^rollback-ready: (failed|passed) the gate/)]],
    ]);
  },
);

test("a job that succeeds runs no post step", async () => {
  await released(world, "1.0.0");

  const job = await deployJob([]);

  expect(job.conclusion).toBe("success");
  expect(job.posts).toEqual([]);
  expect(statuses()).toEqual([[opened]]);
});

test("a post step that runs twice writes one status", async () => {
  await released(world, "1.0.0");
  const main = await runStep(world, "deploy", { release: "v1.0.0" });

  await main.runPost({ status: "failure" });
  await main.runPost({ status: "cancelled" });

  expect(statuses()).toEqual([[opened, settled]]);
});

test("a post step whose answer was lost looks before it writes again", async () => {
  await released(world, "1.0.0");
  const main = await runStep(world, "deploy", { release: "v1.0.0" });
  world.github.fail({ method: "POST", route: statusRoute, reset: "after", times: 1 });

  const post = await main.runPost({ status: "failure" });

  expect(post?.annotations).toEqual([]);
  expect(statuses()).toEqual([[opened, settled]]);
});

test("a post step whose write was lost writes again", async () => {
  await released(world, "1.0.0");
  const main = await runStep(world, "deploy", { release: "v1.0.0" });
  world.github.fail({ method: "POST", route: statusRoute, reset: "before", times: 1 });

  await main.runPost({ status: "failure" });

  expect(statuses()).toEqual([[opened, settled]]);
});

test("each attempt that ends unjudged is settled, and each re-run takes it up again", async () => {
  await released(world, "1.0.0");

  for (const runAttempt of [1, 2]) await deployJob([await scriptStep("process.exit(1)")], { runAttempt });
  world.service.answer(good);
  const last = await deployJob([gateStep()], { runAttempt: 3 });

  expect(last.conclusion).toBe("success");
  expect(statuses()).toEqual([
    [opened, settled, opened, settled, opened, ["success", expect.stringContaining("passed the gate")]],
  ]);
});

test("a post step that cannot reach GitHub warns, and fails nothing", async () => {
  await released(world, "1.0.0");
  const main = await runStep(world, "deploy", { release: "v1.0.0" });
  const route = "/repos/{owner}/{repo}/deployments";
  world.github.fail({ method: "GET", route, reset: "before", times: 3 });

  const post = await main.runPost({ status: "failure" });

  expect(post).toMatchObject({ conclusion: "success", exitCode: 0 });
  expect(post?.annotations).toEqual([
    {
      level: "warning",
      title: "deploy, after the job: GITHUB_FAILED",
      message: expect.stringContaining("list the deployments of `production`"),
    },
  ]);
  expect(statuses()).toEqual([[opened]]);
});

test("a main step that was refused before it opened anything leaves nothing to do", async () => {
  await released(world, "1.0.0");
  const main = await runStep(world, "deploy", { release: "v9.9.9" });
  const before = world.github.requests.length;

  const post = await main.runPost();

  expect(main.conclusion).toBe("failure");
  expect(main.state).toEqual({});
  expect(post).toMatchObject({ conclusion: "success", log: "" });
  expect(world.github.requests.length).toBe(before);
});

test("a deployment of the same key by somebody else is left alone", async () => {
  await released(world, "1.0.0");
  const main = await runStep(world, "deploy", { release: "v1.0.0" });
  const { repository } = world.github;
  Object.assign(repository.deployments[0] ?? {}, { creator: repository.account("mallory") });

  const post = await main.runPost({ status: "failure" });

  expect(post?.annotations).toEqual([]);
  expect(statuses()).toEqual([[opened]]);
});

test("a deployment that the policy's own identity made is settled by that identity", async () => {
  const identity = "deployer[bot]";
  await released(world, "1.0.0", { ".github/rollback.yml": `version: 1\nidentity: ${identity}\n` });

  await deployJob([await scriptStep("process.exit(1)")], { login: identity });

  expect(statuses()).toEqual([[opened, settled]]);
  expect(world.github.repository.deployments[0]?.statuses.map((one) => one.creator.login)).toEqual([
    identity,
    identity,
  ]);
});
