import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

test("a run is in progress until it is finished, and its jobs with it", async () => {
  const { github, octokit, at } = await openWorld();
  const jobs = [
    { name: "build", runner: "m1", conclusion: "success" },
    { name: "deploy", runner: "m2" },
    { name: "after" },
  ];
  github.repository.startRun({ id: 77, jobs });
  const read = async () => {
    const run = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: 77 });
    const list = await octokit.rest.actions.listJobsForWorkflowRunAttempt({
      ...at,
      run_id: 77,
      attempt_number: 1,
    });
    const told = list.data.jobs.map((job) => [job.name, job.runner_name, job.status, job.conclusion]);
    return { status: run.data.status, conclusion: run.data.conclusion, jobs: told };
  };

  const before = await read();
  github.repository.finishRun(77, "failure");
  const after = await read();

  expect(before).toEqual({
    status: "in_progress",
    conclusion: null,
    jobs: [
      ["build", "m1", "completed", "success"],
      ["deploy", "m2", "in_progress", null],
      ["after", "", "queued", null],
    ],
  });
  expect(after).toEqual({
    status: "completed",
    conclusion: "failure",
    jobs: [
      ["build", "m1", "completed", "success"],
      ["deploy", "m2", "completed", "failure"],
      ["after", "", "completed", "failure"],
    ],
  });
});

test("a further attempt has jobs of its own, and the earlier ones stay", async () => {
  const { github, octokit, at } = await openWorld();
  github.repository.startRun({ id: 77, jobs: [{ name: "deploy", runner: "m1" }], conclusion: "failure" });

  github.repository.startRun({ id: 77, attempt: 2, jobs: [{ name: "deploy", runner: "m2" }] });

  const run = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: 77 });
  const jobsOf = async (attempt_number: number) => {
    const named = { ...at, run_id: 77, attempt_number };
    const list = await octokit.rest.actions.listJobsForWorkflowRunAttempt(named);
    return list.data.jobs.map((job) => [job.runner_name, job.status]);
  };
  expect(run.data).toMatchObject({ run_attempt: 2, status: "in_progress", conclusion: null });
  expect([await jobsOf(1), await jobsOf(2)]).toEqual([[["m1", "completed"]], [["m2", "in_progress"]]]);
  const third = { ...at, run_id: 77, attempt_number: 3 };
  expect((await refusal(octokit.rest.actions.listJobsForWorkflowRunAttempt(third))).status).toBe(404);
});

test("runs are listed newest first, by event, time and workflow", async () => {
  let now = new Date("2026-05-01T10:00:00Z");
  const { github, octokit, at } = await openWorld({ now: () => now });
  const undo = ".github/workflows/undo.yml";
  const old = github.repository.startRun({ event: "workflow_dispatch", path: undo });
  now = new Date("2026-05-01T10:00:01Z");
  const push = github.repository.startRun({ event: "push" });
  const byHand = github.repository.startRun({ event: "workflow_dispatch" });
  const again = github.repository.startRun({ event: "workflow_dispatch", path: undo });
  const search = { ...at, event: "workflow_dispatch", created: ">=2026-05-01T10:00:01Z" };

  const all = await octokit.rest.actions.listWorkflowRunsForRepo(at);
  const some = await octokit.rest.actions.listWorkflowRunsForRepo(search);
  const ofFile = await octokit.rest.actions.listWorkflowRuns({ ...search, workflow_id: "undo.yml" });
  const paged = await octokit.rest.actions.listWorkflowRunsForRepo({ ...at, per_page: 1, page: 2 });

  const ids = ({ data }: typeof all) => data.workflow_runs.map(({ id }) => id);
  expect(ids(all)).toEqual([again.id, byHand.id, push.id, old.id]);
  expect(ids(some)).toEqual([again.id, byHand.id]);
  expect(ids(ofFile)).toEqual([again.id]);
  expect(ids(paged)).toEqual([byHand.id]);
  expect([paged.data.total_count, paged.headers.link?.includes('rel="next"')]).toEqual([4, true]);
});

test("a search shows 1,000 runs at most", async () => {
  const { github, octokit, at } = await openWorld();
  for (let count = 0; count < 1001; count++) github.repository.startRun({});

  const found = await octokit.rest.actions.listWorkflowRunsForRepo({ ...at, event: "push", per_page: 1 });

  expect(found.data.total_count).toBe(1000);
});

test.each([{ created: "2026-05-01" }, { created: ">=2026-05-01T10:00:00.500Z" }, { actor: "mona" }])(
  "the search %j is not embedded and fails the test that made it",
  async (search) => {
    const { octokit, at } = await openWorld({ violations: 1 });

    const refused = await refusal(octokit.rest.actions.listWorkflowRunsForRepo({ ...at, ...search }));

    expect(refused.status).toBe(500);
  },
);

test("while it lags, a list does not show a run that began since, but the run can be read", async () => {
  const { github, octokit, at } = await openWorld();
  github.lag({ lists: 1 });
  const { id } = github.repository.startRun({});
  const count = async () => (await octokit.rest.actions.listWorkflowRunsForRepo(at)).data.total_count;

  const counts = [await count(), await count()];

  expect(counts).toEqual([0, 1]);
  expect((await octokit.rest.actions.getWorkflowRun({ ...at, run_id: id })).status).toBe(200);
});

test("a run is cancelled once: afterwards it is over, which is a conflict", async () => {
  const { github, octokit, at } = await openWorld();
  github.repository.startRun({ id: 77, jobs: [{ name: "deploy", runner: "m1" }] });

  const accepted = await octokit.rest.actions.cancelWorkflowRun({ ...at, run_id: 77 });
  const refused = await refusal(octokit.rest.actions.cancelWorkflowRun({ ...at, run_id: 77 }));

  expect(accepted.status).toBe(202);
  expect(refused).toMatchObject({ status: 409, body: expect.stringContaining("that is completed") });
  expect(github.repository.workflowRuns).toMatchObject([
    { status: "completed", conclusion: "cancelled", jobs: [{ conclusion: "cancelled" }] },
  ]);
});

test("what is read needs actions: read, what is cancelled needs actions: write", async () => {
  const { github, as, at } = await openWorld();
  github.repository.startRun({ id: 77 });
  const { rest: none } = as({ permissions: {} });
  const { rest: reader } = as({ permissions: { actions: "read" } });

  const refused = [
    await refusal(none.actions.getWorkflowRun({ ...at, run_id: 77 })),
    await refusal(none.actions.listWorkflowRunsForRepo(at)),
    await refusal(none.actions.listWorkflowRuns({ ...at, workflow_id: "pipeline.yml" })),
    await refusal(none.actions.listJobsForWorkflowRunAttempt({ ...at, run_id: 77, attempt_number: 1 })),
    await refusal(reader.actions.cancelWorkflowRun({ ...at, run_id: 77 })),
  ];

  expect(refused.map(({ headers }) => Reflect.get(headers, "x-accepted-github-permissions"))).toEqual([
    "actions=read",
    "actions=read",
    "actions=read",
    "actions=read",
    "actions=write",
  ]);
});

test("a run or a workflow that does not exist is not there", async () => {
  const { octokit, at } = await openWorld();

  const statuses = [
    (await refusal(octokit.rest.actions.getWorkflowRun({ ...at, run_id: 1 }))).status,
    (await refusal(octokit.rest.actions.cancelWorkflowRun({ ...at, run_id: 1 }))).status,
    (await refusal(octokit.rest.actions.listWorkflowRuns({ ...at, workflow_id: "none.yml" }))).status,
  ];

  expect(statuses).toEqual([404, 404, 404]);
});
