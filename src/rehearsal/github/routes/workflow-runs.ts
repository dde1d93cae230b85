import { type Answer, type Call, NotEmbedded, notFound, ok, Refusal } from "../exchange.ts";
import { readLag } from "../lag.ts";
import { cut } from "../listing.ts";
import { renderWorkflowJob, renderWorkflowRun } from "../render/workflow-run.ts";
import { route } from "../router.ts";
import { finishRun } from "../state/start-run.ts";
import type { Workflow, WorkflowRun } from "../state/workflow.ts";

/** Runs of workflows, and the jobs of their attempts. */
export const workflowRunRoutes = [
  route("GET", "/actions/runs", { actions: "read" }, (call) => listRuns(call, call.repository.workflowRuns)),
  route("GET", "/actions/workflows/{workflow_id}/runs", { actions: "read" }, (call) => {
    const workflow = demandWorkflow(call);
    return listRuns(
      call,
      call.repository.workflowRuns.filter((run) => run.workflow === workflow),
    );
  }),
  route("GET", "/actions/runs/{run_id}", { actions: "read" }, (call) =>
    ok(renderWorkflowRun(call.repository, demandRun(call))),
  ),
  route("GET", "/actions/runs/{run_id}/attempts/{attempt_number}/jobs", { actions: "read" }, listJobs),
  route("POST", "/actions/runs/{run_id}/cancel", { actions: "write" }, cancelRun),
];

/** GitHub docs: "up to 1,000 results for each search". */
const searchLimit = 1000;

function listRuns(call: Call, runs: readonly WorkflowRun[]): Answer {
  const { repository, query } = call;
  const known = new Set(["event", "created", "per_page", "page"]);
  const other = [...query.keys()].find((name) => !known.has(name));
  if (other !== undefined) throw new NotEmbedded(`workflow runs by ${other}`);
  const event = query.get("event");
  const since = earliest(query.get("created"));
  const found = runs
    .filter((run) => event === null || run.event === event)
    .filter((run) => Date.parse(run.createdAt) >= since)
    // unverified: newest first.
    .reverse();
  const isSearch = event !== null || query.has("created");
  const visible = readLag(repository, call.path, isSearch ? found.slice(0, searchLimit) : found);
  const { shown, headers } = cut(call, visible);
  const body = {
    total_count: visible.length,
    workflow_runs: shown.map((run) => renderWorkflowRun(repository, run)),
  };
  return { status: 200, body, headers };
}

/** GitHub docs: `created` has the syntax of a search. Embedded is one form of it: from a whole second on. */
function earliest(created: string | null): number {
  if (created === null) return Number.NEGATIVE_INFINITY;
  const [, since] = /^>=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/.exec(created) ?? [];
  if (since === undefined) throw new NotEmbedded(`workflow runs created ${created}`);
  return Date.parse(since);
}

function listJobs(call: Call): Answer {
  const { repository, params } = call;
  const run = demandRun(call);
  const attempt = Number(params["attempt_number"]);
  if (attempt < 1 || attempt > run.attempt) throw notFound();
  const jobs = run.jobs.filter((job) => job.attempt === attempt);
  const { shown, headers } = cut(call, jobs);
  const body = {
    total_count: jobs.length,
    jobs: shown.map((job) => renderWorkflowJob(repository, run, job)),
  };
  return { status: 200, body, headers };
}

// GitHub lets jobs with `if: always()` run on; here a run ends at once.
function cancelRun(call: Call): Answer {
  const run = demandRun(call);
  if (run.status === "completed") throw new Refusal(409, "Cannot cancel a workflow run that is completed.");
  finishRun(call.repository, run.id, "cancelled");
  return { status: 202, body: {} };
}

/** The workflow of the path. GitHub docs: its id or the name of its file. */
export function demandWorkflow({ repository, params }: Call): Workflow {
  const named = params["workflow_id"] ?? "";
  const found = repository.workflows.find(
    ({ id, path }) => String(id) === named || path.split("/").at(-1) === named,
  );
  if (found === undefined) throw notFound();
  return found;
}

function demandRun({ repository, params }: Call): WorkflowRun {
  const found = repository.workflowRuns.find(({ id }) => id === Number(params["run_id"]));
  if (found === undefined) throw notFound();
  return found;
}
