import { expect, test } from "vitest";
import { workflowRuns } from "../../../src/adapters/github/workflow-runs.ts";
import { isInDoubt } from "../../../src/kernel/in-doubt.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

const repo = "/repos/{owner}/{repo}";
const dispatchRoute = `${repo}/actions/workflows/{workflow_id}/dispatches`;
const path = ".github/workflows/deploy.yml";
const request = { workflow: "deploy.yml", ref: "main", inputs: {} };

test("a dispatched workflow is known by the id of its run", async () => {
  const { github, api, sent } = await openAdapterWorld();
  github.repository.declareWorkflow({ path, inputs: { release: { required: true } } });

  const id = await workflowRuns(api).dispatchWorkflow({ ...request, inputs: { release: "v1" } });

  expect(github.repository.workflowRuns).toMatchObject([
    { id, inputs: { release: "v1" }, headBranch: "main" },
  ]);
  expect(github.requests).toHaveLength(1);
  expect(sent(`POST ${dispatchRoute}`)).toBe(1);
});

test("without a ref, the workflow of the default branch is started, for one read more", async () => {
  const { github, api, sent } = await openAdapterWorld();
  github.repository.declareWorkflow({ path });

  await workflowRuns(api).dispatchWorkflow({ ...request, ref: null });

  expect(github.repository.workflowRuns).toMatchObject([{ headBranch: "main" }]);
  expect([sent(`GET ${repo}`), github.requests.length]).toEqual([1, 2]);
});

test("an older server is asked once more without the field that it does not know, and tells no id", async () => {
  const { github, api, sent } = await openAdapterWorld({ olderServer: true });
  github.repository.declareWorkflow({ path });

  const id = await workflowRuns(api).dispatchWorkflow(request);

  expect(id).toBeNull();
  expect(github.repository.workflowRuns).toHaveLength(1);
  expect(sent(`POST ${dispatchRoute}`)).toBe(2);
});

test("a server that passes over the field starts one run and tells no id", async () => {
  const { github, api, sent } = await openAdapterWorld();
  github.repository.declareWorkflow({ path });
  github.fail({ method: "POST", route: dispatchRoute, times: 1, status: 204, applied: true });

  const id = await workflowRuns(api).dispatchWorkflow(request);

  expect(id).toBeNull();
  expect(github.repository.workflowRuns).toHaveLength(1);
  expect(sent(`POST ${dispatchRoute}`)).toBe(1);
});

test("400 for another reason is told after the second request", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const body = { message: "Problems parsing JSON" };
  github.fail({ method: "POST", route: dispatchRoute, times: 9, status: 400, body });

  const error = await suiteError(workflowRuns(api).dispatchWorkflow(request));

  expect(error.code).toBe("GITHUB_REFUSED");
  expect(error.message).toBe("GitHub could not start the workflow `deploy.yml`: 400, Problems parsing JSON.");
  expect(sent(`POST ${dispatchRoute}`)).toBe(2);
});

test.each([
  ["reset before its effect", { reset: "before" }, 0],
  ["reset after its effect", { reset: "after" }, 1],
  ["a server error after its effect", { status: 502, applied: true }, 1],
  ["half an answer", { cut: true }, 1],
] as const)("a dispatch with %s is in doubt, and is not sent again", async (_, fault, started) => {
  const { github, api, sent } = await openAdapterWorld();
  github.repository.declareWorkflow({ path });
  github.fail({ method: "POST", route: dispatchRoute, times: 9, ...fault });

  const error = await suiteError(workflowRuns(api).dispatchWorkflow(request));

  expect(isInDoubt(error)).toBe(true);
  expect(github.repository.workflowRuns).toHaveLength(started);
  expect(sent(`POST ${dispatchRoute}`)).toBe(1);
});

test.each([
  ["an input that is not declared", { inputs: { b: "1" } }, '422, Unexpected inputs provided: ["b"]'],
  ["a ref that does not exist", { ref: "none" }, "422, No ref found for: none"],
  [
    "a workflow that is not there",
    { workflow: "undo.yml" },
    "404, it is not there or the token may not see it (needs `actions: write`)",
  ],
])("%s is told, and is no doubt", async (_, change, seen) => {
  const { github, api } = await openAdapterWorld();
  github.repository.declareWorkflow({ path });

  const error = await suiteError(workflowRuns(api).dispatchWorkflow({ ...request, ...change }));

  expect(isInDoubt(error)).toBe(false);
  expect(error.code).toBe("GITHUB_REFUSED");
  expect(error.message).toContain(seen);
});

test("an event is sent with its payload", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.declareWorkflow({ path, triggers: ["repository_dispatch"], eventTypes: ["undo"] });

  await workflowRuns(api).dispatchEvent("undo", { artifacts: [{ name: "app" }] });

  expect(github.repository.workflowRuns).toMatchObject([{ payload: { artifacts: [{ name: "app" }] } }]);
});

test("a payload with too many keys is told with GitHub's refusal", async () => {
  const { api } = await openAdapterWorld();
  const payload = Object.fromEntries(many(11, (number) => [`k${number}`, number]));

  const error = await suiteError(workflowRuns(api).dispatchEvent("undo", payload));

  expect(error.code).toBe("GITHUB_REFUSED");
  expect(error.message).toMatch(/^GitHub could not send the event `undo`: 422, /);
});

test("a run tells how it stands, and one that GitHub does not show is null", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.startRun({ id: 77, attempt: 2, title: "Undo rb-1", conclusion: "failure" });

  const run = await workflowRuns(api).get(77);
  const none = await workflowRuns(api).get(78);

  expect(run).toEqual({
    id: 77,
    attempt: 2,
    status: "completed",
    conclusion: "failure",
    title: "Undo rb-1",
    event: "push",
    createdAt: "2026-05-01T10:00:00Z",
    url: `${github.url}/acme/shop/actions/runs/77`,
  });
  expect(none).toBeNull();
});

test("a run without a conclusion is still going on", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.startRun({ id: 77 });

  expect(await workflowRuns(api).get(77)).toMatchObject({ status: "in_progress", conclusion: null });
});

test("the jobs of one attempt name their machines, beyond the first page; null where none has taken the job", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.startRun({ id: 77, jobs: [{ name: "earlier", runner: "m0" }] });
  const jobs = many(120, (number) => ({ name: `job ${number}`, runner: `m${number}` }));
  github.repository.startRun({ id: 77, attempt: 2, jobs: [...jobs, { name: "waits" }] });

  const listed = await workflowRuns(api).jobs(77, 2);

  expect(listed).toHaveLength(121);
  expect(listed[0]).toEqual({ name: "job 1", runner: "m1", status: "in_progress" });
  expect(listed[120]).toEqual({ name: "waits", runner: null, status: "queued" });
});

test("jobs of a run that is not there are an error, not an empty list", async () => {
  const { api } = await openAdapterWorld();

  const error = await suiteError(workflowRuns(api).jobs(77, 1));

  expect(error.message).toContain("404, it is not there or the token may not see it (needs `actions: read`)");
});

test("runs of one event and workflow since a moment are found newest first, beyond the first page", async () => {
  let now = new Date("2026-05-01T09:59:59Z");
  const { github, api } = await openAdapterWorld({ now: () => now });
  const { repository } = github;
  repository.startRun({ path, event: "workflow_dispatch" });
  now = new Date("2026-05-01T10:00:00Z");
  repository.startRun({ path, event: "push" });
  repository.startRun({ event: "workflow_dispatch" });
  const wanted = many(120, () => repository.startRun({ path, event: "workflow_dispatch" }).id);

  // A run of the same second counts, whatever the fraction.
  const found = await workflowRuns(api).startedBy(
    "workflow_dispatch",
    "2026-05-01T10:00:00.900Z",
    "deploy.yml",
  );

  expect(found.map(({ id }) => id)).toEqual(wanted.reverse());
});

test("runs of an event are found in all workflows, by the correlation in their title", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  const runName = `Undo \${{ github.event.client_payload.correlation }}`;
  repository.declareWorkflow({ path, triggers: ["repository_dispatch"], runName });
  repository.declareWorkflow({ path: ".github/workflows/b.yml", triggers: ["repository_dispatch"] });
  await workflowRuns(api).dispatchEvent("undo", { correlation: "rb-1" });

  const found = await workflowRuns(api).startedBy("repository_dispatch", "2026-05-01T10:00:00Z", null);

  expect(found.map(({ title }) => title)).toEqual(["undo", "Undo rb-1"]);
});

test("a run that comes again on a later page is listed once", async () => {
  const { github, api } = await openAdapterWorld();
  for (const _ of many(150, (index) => index)) github.repository.startRun({ event: "workflow_dispatch" });
  const [first] = github.repository.workflowRuns;
  if (first === undefined) throw new Error("no run");
  github.repository.workflowRuns.push(first);

  const found = await workflowRuns(api).startedBy("workflow_dispatch", "2026-05-01T10:00:00Z", null);

  expect(found).toHaveLength(150);
});

test("a list without the runs that it promises is unreadable, not empty", async () => {
  const { github, api } = await openAdapterWorld();
  github.fail({ method: "GET", route: `${repo}/actions/runs`, times: 3, status: 200, body: {} });

  const error = await suiteError(
    workflowRuns(api).startedBy("workflow_dispatch", "2026-05-01T10:00:00Z", null),
  );

  expect(error.code).toBe("ANSWER_UNREADABLE");
});

test("a run is asked to stop, and that it has ended already is no error", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.startRun({ id: 77 });

  await workflowRuns(api).cancel(77);
  await workflowRuns(api).cancel(77);

  expect(github.repository.workflowRuns).toMatchObject([{ conclusion: "cancelled" }]);
});

test("a conflict for another reason than the end of the run is an error", async () => {
  const { github, api } = await openAdapterWorld();
  const body = { message: "Cannot cancel a workflow re-run that has not yet queued." };
  github.fail({ method: "POST", route: `${repo}/actions/runs/{run_id}/cancel`, times: 1, status: 409, body });

  const error = await suiteError(workflowRuns(api).cancel(77));

  expect(error.message).toContain("409, Cannot cancel a workflow re-run that has not yet queued");
});

test("a token without `actions` is told what each call needs", async () => {
  const { github, as } = await openAdapterWorld();
  github.repository.declareWorkflow({ path });
  github.repository.startRun({ id: 77 });
  const runs = workflowRuns(as({ permissions: { contents: "read" } }));

  const messages = [
    (await suiteError(runs.get(77))).message,
    (await suiteError(runs.jobs(77, 1))).message,
    (await suiteError(runs.startedBy("workflow_dispatch", "2026-05-01T10:00:00Z", "deploy.yml"))).message,
    (await suiteError(runs.dispatchWorkflow(request))).message,
    (await suiteError(runs.dispatchEvent("undo", {}))).message,
    (await suiteError(runs.cancel(77))).message,
  ];

  expect(messages).toEqual([
    "The token may not read the workflow run 77: it lacks `actions: read`.",
    "The token may not list the jobs of workflow run 77, attempt 1: it lacks `actions: read`.",
    "The token may not list the runs of `deploy.yml` that workflow_dispatch started: it lacks `actions: read`.",
    "The token may not start the workflow `deploy.yml`: it lacks `actions: write`.",
    "The token may not send the event `undo`: it lacks `contents: write`.",
    "The token may not cancel the workflow run 77: it lacks `actions: write`.",
  ]);
});

test("approvals of a run are those that were given, with their environments", async () => {
  const { github, api } = await openAdapterWorld();
  github.repository.runReviews.set(7, [
    { login: "mona", state: "rejected", environments: ["undo"] },
    { login: "grace", state: "approved", environments: ["undo", "production"] },
  ]);

  expect(await workflowRuns(api).approvals(7)).toEqual([
    { by: "grace", environments: ["undo", "production"] },
  ]);
});
