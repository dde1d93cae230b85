import { z } from "zod";
import { type Answer, type Call, ok, Refusal } from "../exchange.ts";
import { linksOf } from "../render/workflow-run.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import { dispatchEvent, dispatchWorkflow } from "../state/dispatch-runs.ts";
import type { Workflow } from "../state/workflow.ts";
import { demandWorkflow } from "./workflow-runs.ts";

/** What starts workflows from outside: one by its name, or all that listen to an event. */
export const dispatchRoutes = [
  route("POST", "/actions/workflows/{workflow_id}/dispatches", { actions: "write" }, createWorkflowDispatch),
  route("POST", "/dispatches", { contents: "write" }, createDispatchEvent),
];

/** GitHub docs: inputs at most, characters of all of them, and the limits of a `client_payload`. */
const inputLimit = 25;
const inputCharacters = 65_535;
const payloadKeys = 10;
const payloadBytes = 64 * 1024;

const WorkflowDispatch = z.object({
  ref: z.string(),
  inputs: z.record(z.string(), z.string()).default({}),
  return_run_details: z.boolean().optional(),
});
type WorkflowDispatch = z.infer<typeof WorkflowDispatch>;
const DispatchEvent = z.object({
  event_type: z.string(),
  client_payload: z.record(z.string(), z.unknown()).default({}),
});

function createWorkflowDispatch(call: Call): Answer {
  const { repository, token } = call;
  const given = WorkflowDispatch.parse(call.json);
  if (repository.isOlderServer && given.return_run_details !== undefined)
    throw new Refusal(400, 'Invalid request.\n\n"return_run_details" is not a permitted key.');
  const workflow = demandWorkflow(call);
  const ref = demandRef(repository, given.ref);
  if (!workflow.triggers.includes("workflow_dispatch"))
    throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
  refuseInputs(workflow, given);
  const run = dispatchWorkflow(repository, workflow, {
    actor: repository.account(token.login),
    branch: ref.replace(/^refs\/(heads|tags)\//, ""),
    sha: repository.objects.peel(repository.refs.get(ref) ?? ""),
    inputs: given.inputs,
  });
  if (given.return_run_details !== true) return { status: 204 };
  const { url, html_url } = linksOf(repository, run);
  return ok({ workflow_run_id: run.id, run_url: url, html_url });
}

/** GitHub docs: a branch or a tag; a commit is none. */
function demandRef(repository: Repository, ref: string): string {
  const found = [`refs/heads/${ref}`, `refs/tags/${ref}`, ref].find(
    (name) => /^refs\/(heads|tags)\//.test(name) && repository.refs.has(name),
  );
  if (found === undefined) throw new Refusal(422, `No ref found for: ${ref}`);
  return found;
}

function refuseInputs(workflow: Workflow, { inputs }: WorkflowDispatch): void {
  const unexpected = Object.keys(inputs).filter((name) => !Object.hasOwn(workflow.inputs, name));
  if (unexpected.length > 0)
    throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  // unverified: a required input that is given as an empty text is given.
  const missing = Object.entries(workflow.inputs).find(
    ([name, input]) => input.required && input.default === undefined && !Object.hasOwn(inputs, name),
  );
  if (missing !== undefined) throw new Refusal(422, `Required input '${missing[0]}' not provided`);
  // unverified: the words of these two.
  if (Object.keys(inputs).length > inputLimit)
    throw new Refusal(422, `More than ${inputLimit} inputs provided`);
  if (JSON.stringify(inputs).length > inputCharacters) throw new Refusal(422, "inputs are too large.");
}

function createDispatchEvent({ repository, token, json }: Call): Answer {
  const { event_type: type, client_payload: payload } = DispatchEvent.parse(json);
  // unverified: the words of these refusals.
  if (type === "" || type.length > 100) throw new Refusal(422, "event_type must have 1 to 100 characters");
  if (Object.keys(payload).length > payloadKeys)
    throw new Refusal(422, `client_payload has more than ${payloadKeys} top-level properties`);
  if (Buffer.byteLength(JSON.stringify(payload)) >= payloadBytes)
    throw new Refusal(422, "client_payload is too large.");
  dispatchEvent(repository, { actor: repository.account(token.login), type, payload });
  return { status: 204 };
}
