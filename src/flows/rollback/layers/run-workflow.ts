import type { PlannedEvent } from "../../../core/rollback/layers/event.ts";
import type { PlannedWorkflow } from "../../../core/rollback/layers/workflow.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import { isInDoubt } from "../../../kernel/in-doubt.ts";
import type { WorkflowRun } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { attempt } from "../../attempt.ts";
import type { LayerResult } from "./layer-result.ts";

type Needed = Pick<Ports, "workflowRuns" | "clock" | "log">;

export interface Dispatch {
  readonly layer: PlannedWorkflow | PlannedEvent;
  /** Stands in the `run-name` of the run that this starts, so that it is known without its id. */
  readonly correlation: string;
  /** Earliest time (ISO 8601) at which a run of this rollback can have begun. */
  readonly since: string;
  /** The run that an earlier job started and did not see to its end. */
  readonly startedBefore: number | null;
  /** A job before this one may have started a run and died before it noted it. */
  readonly isResumed: boolean;
  /** Monotonic ms. */
  readonly deadline: number;
  /** The state that the run sets, in words. */
  readonly wanted: string;
  readonly note: (run: number) => Promise<void>;
}

const pollMs = 1_000;
/** GitHub lists a run a moment after it has accepted the event. */
const appearsWithinMs = 30_000;
/** After an answer that was lost; most such requests never arrived. */
const lookedForMs = 10_000;
/** By a later job: the one before may have started a run and died at once. */
const resumedLookMs = 4_000;

/**
 * Starts a workflow, by name or by an event, and awaits its run: that GitHub accepted it is no success, its conclusion
 * is. A run that an earlier job started is awaited and not started again.
 */
export async function runWorkflow(ports: Needed, dispatch: Dispatch): Promise<LayerResult> {
  const begun = ports.clock.monotonic();
  const deadline = Math.min(begun + dispatch.layer.timeoutMs, dispatch.deadline);
  const asBefore = "as it was before: no run was started";
  let id = dispatch.startedBefore;
  try {
    if (id === null && dispatch.isResumed) {
      if (!isFindable(dispatch) && (await startedSince(ports, dispatch)).length > 0) {
        const problem = `${nameOf(dispatch)} was started since this rollback began, and no input holds \`{correlation}\` to tell by whom`;
        return failed(problem, `not known: a run may be on its way to ${dispatch.wanted}`);
      }
      id = await awaitFound(ports, dispatch, resumedLookMs, deadline);
    }
    id ??= await startOnce(ports, dispatch, deadline);
    if (id === null) {
      const problem = `no run with \`${dispatch.correlation}\` in its name appeared within ${seconds(Math.min(appearsWithinMs, deadline - begun))} s; write \`{correlation}\` into an input and show it in the workflow's \`run-name\``;
      return failed(problem, `not known: ${nameOf(dispatch)} may have been accepted, and no run is seen`);
    }
    const run = id;
    if (run !== dispatch.startedBefore)
      await attempt(ports, "The run was not noted on the deployment", () => dispatch.note(run));
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    return failed(`${error.message} ${error.hint}`, asBefore);
  }
  const ended = await awaitEnd(ports, dispatch, id, begun, deadline);
  if (ended.outcome === "failed" || dispatch.layer.kind === "workflow") return ended;
  return awaitOthers(ports, dispatch, id, ended, begun, deadline);
}

// Several workflows may listen to an event: the layer is done when all of them are.
async function awaitOthers(
  ports: Needed,
  dispatch: Dispatch,
  first: number,
  ended: LayerResult,
  begun: number,
  deadline: number,
): Promise<LayerResult> {
  const runs = await listedBy(ports, dispatch, deadline);
  if (runs === null) {
    const detail = `${ended.detail}, and whether the event started others is not known`;
    return failed(detail, `not known: another run may be on its way to ${dispatch.wanted}`);
  }
  for (const { id, title } of runs) {
    if (id === first || !isNamed(title, dispatch.correlation)) continue;
    const other = await awaitEnd(ports, dispatch, id, begun, deadline);
    if (other.outcome === "failed") return other;
  }
  return ended;
}

// What cannot be listed now is listed again: one answer that fails must not start the whole layer anew.
async function listedBy(
  ports: Needed,
  dispatch: Dispatch,
  deadline: number,
): Promise<readonly WorkflowRun[] | null> {
  for (;;) {
    const runs = await startedSince(ports, dispatch).catch((error: unknown) => {
      if (!(error instanceof SuiteError)) throw error;
      ports.log.info(`the runs of the event were not listed: ${error.message}`);
      return null;
    });
    if (runs !== null || ports.clock.monotonic() + pollMs > deadline) return runs;
    await ports.clock.sleep(pollMs);
  }
}

// Not in the middle of a longer one, such as that of the tenth try in that of the first.
function isNamed(title: string, correlation: string): boolean {
  const at = title.indexOf(correlation);
  return at >= 0 && !/^(?:[A-Za-z0-9_]|[.-][A-Za-z0-9])/.test(title.slice(at + correlation.length));
}

// A workflow shows its correlation by an input; an event always carries it.
function isFindable({ layer, correlation }: Dispatch): boolean {
  return layer.kind === "event" || Object.values(layer.inputs).some((value) => value.includes(correlation));
}

/** Null when no run is seen. Without a clear answer the run is looked for, and only then started once more. */
async function startOnce(ports: Needed, dispatch: Dispatch, deadline: number): Promise<number | null> {
  try {
    return (await start(ports, dispatch)) ?? (await awaitFound(ports, dispatch, appearsWithinMs, deadline));
  } catch (error) {
    if (!isInDoubt(error)) throw error;
    ports.log.info(`${nameOf(dispatch)}: no clear answer, so its run is looked for`);
    if (!isFindable(dispatch)) return null;
    const there = await awaitFound(ports, dispatch, lookedForMs, deadline);
    if (there !== null) return there;
    return (await start(ports, dispatch)) ?? (await awaitFound(ports, dispatch, appearsWithinMs, deadline));
  }
}

/** The run's id; null where the server does not tell it. */
async function start({ workflowRuns }: Needed, { layer }: Dispatch): Promise<number | null> {
  if (layer.kind === "workflow") return workflowRuns.dispatchWorkflow(layer);
  await workflowRuns.dispatchEvent(layer.event, layer.payload);
  return null;
}

async function awaitFound(
  ports: Needed,
  dispatch: Dispatch,
  withinMs: number,
  deadline: number,
): Promise<number | null> {
  const until = Math.min(ports.clock.monotonic() + withinMs, deadline);
  for (;;) {
    const found = await byCorrelation(ports, dispatch).catch((error: unknown) => {
      if (!(error instanceof SuiteError)) throw error;
      // A look that fails has seen nothing; the time for looking ends it.
      ports.log.info(`the runs were not listed: ${error.message}`);
      return null;
    });
    if (found !== null) return found;
    if (ports.clock.monotonic() + pollMs > until) return null;
    await ports.clock.sleep(pollMs);
  }
}

async function byCorrelation(ports: Needed, dispatch: Dispatch): Promise<number | null> {
  const runs = await startedSince(ports, dispatch);
  // The oldest: whatever started another one since, this is the run of this rollback.
  return runs.findLast((run) => isNamed(run.title, dispatch.correlation))?.id ?? null;
}

function startedSince({ workflowRuns }: Needed, { layer, since }: Dispatch): Promise<readonly WorkflowRun[]> {
  return layer.kind === "workflow"
    ? workflowRuns.startedBy("workflow_dispatch", since, layer.workflow)
    : workflowRuns.startedBy("repository_dispatch", since, null);
}

async function awaitEnd(
  ports: Needed,
  dispatch: Dispatch,
  id: number,
  begun: number,
  deadline: number,
): Promise<LayerResult> {
  let last: WorkflowRun | null = null;
  for (;;) {
    const seen = await look(ports, id);
    if (seen !== null && last?.status !== seen.status)
      ports.log.info(`run ${id} is ${seen.status}: ${seen.url}`);
    last = seen ?? last;
    if (seen?.status === "completed") {
      const url = seen.url;
      if (seen.conclusion === "success")
        return { outcome: "done", detail: `run ${id} succeeded`, state: dispatch.wanted, url };
      const detail = `run ${id} ended with \`${seen.conclusion ?? "no conclusion"}\``;
      return { ...failed(detail, `not known: ${detail} on its way to ${dispatch.wanted}`), url };
    }
    if (ports.clock.monotonic() + pollMs > deadline) break;
    await ports.clock.sleep(pollMs);
  }
  await attempt(ports, `Run ${id} was not cancelled`, () => ports.workflowRuns.cancel(id));
  const detail = `run ${id} had not ended at its deadline of ${seconds(deadline - begun)} s (last seen ${last?.status ?? "never"}); it was asked to stop`;
  return {
    ...failed(detail, `not known: run ${id} was stopped on its way to ${dispatch.wanted}`),
    url: last?.url ?? null,
  };
}

// What cannot be read now is read again; the deadline ends it.
async function look(ports: Needed, id: number): Promise<WorkflowRun | null> {
  try {
    return await ports.workflowRuns.get(id);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.info(`run ${id} was not read: ${error.message}`);
    return null;
  }
}

function nameOf({ layer }: Dispatch): string {
  return layer.kind === "workflow" ? `\`${layer.workflow}\`` : `the event \`${layer.event}\``;
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

function failed(detail: string, state: string): LayerResult {
  return { outcome: "failed", detail, state, url: null };
}
