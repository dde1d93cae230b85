import { expect, test } from "vitest";
import { openWorld, refusal, type World } from "./world.ts";

const path = ".github/workflows/deploy.yml";

function expression(text: string): string {
  return `\${{ ${text} }}`;
}

function dispatch({ octokit, at }: World, more: { ref?: string; inputs?: Record<string, string> } = {}) {
  return octokit.rest.actions.createWorkflowDispatch({
    ...at,
    workflow_id: "deploy.yml",
    ref: "main",
    ...more,
  });
}

function send({ octokit, at }: World, event_type: string, client_payload: Record<string, unknown> = {}) {
  return octokit.rest.repos.createDispatchEvent({ ...at, event_type, client_payload });
}

test("a workflow is started on a branch, with the defaults of inputs that were left out", async () => {
  const world = await openWorld();
  const { github, head } = world;
  github.repository.declareWorkflow({
    path,
    inputs: { release: { required: true }, where: { default: "production" }, why: {} },
  });

  const answer = await dispatch(world, { inputs: { release: "v1" } });

  expect(answer.status).toBe(204);
  expect(github.repository.workflowRuns).toMatchObject([
    {
      event: "workflow_dispatch",
      status: "queued",
      conclusion: null,
      headBranch: "main",
      headSha: head,
      inputs: { release: "v1", where: "production", why: "" },
    },
  ]);
});

test("the answer names the run when it is asked for", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  github.repository.declareWorkflow({ path });

  const answer = await octokit.request(
    "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
    {
      ...at,
      workflow_id: "deploy.yml",
      ref: "main",
      return_run_details: true,
    },
  );

  const id = github.repository.workflowRuns[0]?.id;
  expect(answer).toMatchObject({
    status: 200,
    data: {
      workflow_run_id: id,
      run_url: `${github.url}/repos/acme/shop/actions/runs/${id}`,
      html_url: `${github.url}/acme/shop/actions/runs/${id}`,
    },
  });
});

test("an older server refuses to name the run, and starts none", async () => {
  const { github, octokit, at } = await openWorld({ olderServer: true });
  github.repository.declareWorkflow({ path });

  const refused = await refusal(
    octokit.request("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
      ...at,
      workflow_id: "deploy.yml",
      ref: "main",
      return_run_details: true,
    }),
  );

  expect(refused).toMatchObject({ status: 400, body: expect.stringContaining("is not a permitted key") });
  expect(github.repository.workflowRuns).toEqual([]);
});

test("a workflow is also found by its id, and a run may stand on a tag", async () => {
  const { github, octokit, at, head } = await openWorld();
  const { id } = github.repository.declareWorkflow({ path });
  github.repository.setRef("refs/tags/v1", head);

  await octokit.rest.actions.createWorkflowDispatch({ ...at, workflow_id: id, ref: "v1" });

  expect(github.repository.workflowRuns).toMatchObject([{ headBranch: "v1", headSha: head }]);
});

test.each([
  ["a commit instead of a ref", "HEAD", {}, "No ref found for: "],
  ["a ref that does not exist", "none", {}, "No ref found for: none"],
  [
    "an input that is not declared",
    "main",
    { release: "v1", b: "", a: "" },
    'inputs provided: [\\"b\\",\\"a\\"]',
  ],
  ["a required input left out", "main", {}, "Required input 'release' not provided"],
  ["inputs beyond 65,535 characters", "main", { release: "x".repeat(65_535) }, "inputs are too large"],
])("%s is refused, and nothing is started", async (_, ref, inputs, message) => {
  const world = await openWorld();
  world.github.repository.declareWorkflow({ path, inputs: { release: { required: true } } });

  const refused = await refusal(dispatch(world, { ref: ref === "HEAD" ? world.head : ref, inputs }));

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining(message) });
  expect(world.github.repository.workflowRuns).toEqual([]);
});

test("more than 25 inputs are refused", async () => {
  const world = await openWorld();
  const names = Array.from({ length: 26 }, (_, index) => `i${index}`);
  const declared = Object.fromEntries(names.map((name) => [name, {}]));
  world.github.repository.declareWorkflow({ path, inputs: declared });

  const refused = await refusal(
    dispatch(world, { inputs: Object.fromEntries(names.map((name) => [name, ""])) }),
  );

  expect(refused.status).toBe(422);
});

test("a workflow that does not listen to workflow_dispatch is refused, an unknown one is not there", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  github.repository.declareWorkflow({ path, triggers: ["push"] });

  const deaf = await refusal(dispatch(world));
  const unknown = await refusal(
    octokit.rest.actions.createWorkflowDispatch({ ...at, workflow_id: "deploy.yaml", ref: "main" }),
  );

  expect(deaf).toMatchObject({ status: 422, body: expect.stringContaining("'workflow_dispatch' trigger") });
  expect(unknown.status).toBe(404);
});

test("run-name shows inputs and what an event carried", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const runName = `Undo ${expression("inputs.correlation")}${expression("github.event.client_payload.by.whom")}!`;
  repository.declareWorkflow({
    path,
    triggers: ["workflow_dispatch", "repository_dispatch"],
    inputs: { correlation: {} },
    runName,
  });

  await dispatch(world, { inputs: { correlation: "rb-1" } });
  await send(world, "undo", { by: { whom: "mona" } });

  expect(repository.workflowRuns.map(({ title }) => title)).toEqual(["Undo rb-1!", "Undo mona!"]);
});

test("a run-name with more than plain names fails the test that would rely on it", async () => {
  const world = await openWorld({ violations: 1 });
  world.github.repository.declareWorkflow({
    path,
    runName: expression("inputs.a || 'b'"),
    inputs: { a: {} },
  });

  const refused = await refusal(dispatch(world));

  expect(refused.status).toBe(500);
  expect(world.github.violations[0]).toContain("is not embedded");
});

test("an event starts every workflow that listens to its type, and no other", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  const triggers = ["repository_dispatch"];
  repository.declareWorkflow({ path: ".github/workflows/all.yml", triggers });
  repository.declareWorkflow({ path: ".github/workflows/undo.yml", triggers, eventTypes: ["undo"] });
  repository.declareWorkflow({ path: ".github/workflows/other.yml", triggers, eventTypes: ["other"] });
  repository.declareWorkflow({ path: ".github/workflows/hand.yml" });

  const answer = await send(world, "undo", { to: "v1" });

  expect(answer.status).toBe(204);
  expect(
    repository.workflowRuns.map(({ workflow, event, title, payload }) => [
      workflow.path,
      event,
      title,
      payload,
    ]),
  ).toEqual([
    [".github/workflows/all.yml", "repository_dispatch", "undo", { to: "v1" }],
    [".github/workflows/undo.yml", "repository_dispatch", "undo", { to: "v1" }],
  ]);
});

test("an event that nobody listens to is accepted all the same", async () => {
  const world = await openWorld();

  const answer = await send(world, "undo");

  expect(answer.status).toBe(204);
  expect(world.github.repository.workflowRuns).toEqual([]);
});

test.each([
  ["a type of 101 characters", "x".repeat(101), {}],
  [
    "eleven top-level keys",
    "undo",
    Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`k${at}`, at])),
  ],
  ["a payload of 64 KB", "undo", { text: "x".repeat(64 * 1024) }],
])("%s is refused", async (_, type, payload) => {
  const world = await openWorld();
  world.github.repository.declareWorkflow({ path, triggers: ["repository_dispatch"] });

  const refused = await refusal(send(world, type, payload));

  expect(refused.status).toBe(422);
  expect(world.github.repository.workflowRuns).toEqual([]);
});

test("a type of 100 characters with ten keys just below 64 KB is accepted", async () => {
  const world = await openWorld();
  const payload = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`k${at}`, "x".repeat(6_500)]));

  const answer = await send(world, "x".repeat(100), payload);

  expect(answer.status).toBe(204);
});

test("a dispatch of a workflow needs actions: write, an event needs contents: write", async () => {
  const { github, as, at } = await openWorld();
  github.repository.declareWorkflow({ path });
  const { rest } = as({ permissions: { actions: "read", contents: "read" } });

  const workflow = await refusal(
    rest.actions.createWorkflowDispatch({ ...at, workflow_id: "deploy.yml", ref: "main" }),
  );
  const event = await refusal(rest.repos.createDispatchEvent({ ...at, event_type: "undo" }));

  expect(workflow.headers).toMatchObject({ "x-accepted-github-permissions": "actions=write" });
  expect(event.headers).toMatchObject({ "x-accepted-github-permissions": "contents=write" });
});

test("whoever drives the runs is told of each that a dispatch queued", async () => {
  const world = await openWorld();
  const { repository } = world.github;
  repository.declareWorkflow({ path, triggers: ["workflow_dispatch", "repository_dispatch"] });
  repository.onDispatch = (run) => repository.finishRun(run.id, "success");

  await dispatch(world);
  await send(world, "undo");

  expect(repository.workflowRuns).toMatchObject([
    { status: "completed", conclusion: "success" },
    { status: "completed", conclusion: "success" },
  ]);
});
