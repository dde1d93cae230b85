import { watchCancellation } from "./adapters/cancellation.ts";
import { reportFailure } from "./adapters/failure-report.ts";
import { fetchAhead } from "./adapters/fetch-ahead.ts";
import { callerOf, firstRequest } from "./adapters/first-request.ts";
import { followProxies } from "./adapters/proxies.ts";
import { startOf } from "./adapters/start.ts";
import { stepSummary } from "./adapters/step-summary.ts";
import { type AnnotationFacts, annotationCommand, maskCommand } from "./adapters/workflow-command.ts";
import type { AnyAction, Conclusion } from "./kernel/define.ts";
import { type RawInputs, rawInputs } from "./kernel/raw-inputs.ts";
import { openings } from "./openings.ts";
import { registry } from "./registry.ts";

/**
 * The only boundary: inputs in, outputs and a conclusion out. Whatever is thrown fails the step with one message that
 * says what was seen and what to do.
 */
export async function main(name: string): Promise<void> {
  const { signal, end } = watchCancellation();
  const summary = stepSummary();
  const ahead = fetchAhead();
  try {
    const opening = openings[name];
    if (opening === undefined) throw new Error(`No action is called ${name}.`);
    const raw = rawInputs(process.env);
    maskSecrets(opening.secrets, raw);
    const token = raw.get("token") ?? "";
    for (const warning of followProxies(process.env)) say("warning", warning);
    const first = firstRequest(opening.first(startOf(raw, process.env)), callerOf(process.env, token));
    if (first !== null) await ahead.begin(first, signal);
    if (opening.startsNoProcess) (await import("./adapters/no-processes.ts")).forbidProcesses();
    const { action, inputs, openPorts, core, run } = await loadTheRest(name, raw);
    const { fetch } = ahead;
    const writesUntil = action.finishesWhenCancelled === true ? new AbortController().signal : signal;
    const ports = openPorts({ environment: process.env, token, signal, writesUntil, summary, run, fetch });
    const outcome = await action.run(inputs, ports);
    const outputs = { ...outcome.moreOutputs, ...outcome.outputs };
    for (const [output, value] of Object.entries(outputs)) core.setOutput(output, value ?? "");
    conclude(action, outcome.conclusion);
  } catch (error) {
    process.exitCode = 1;
    reportFailure("error", name, error);
  } finally {
    ahead.end();
    await summary
      .flush()
      .catch((error: unknown) => say("warning", `The summary was not written: ${String(error)}`));
    end();
  }
}

/** The post step of an action. Its code is loaded only then, so that it delays no first request. */
export async function post(name: string): Promise<void> {
  const { runPost } = await import("./post.ts");
  await runPost(name);
}

// All of it before the action begins, while GitHub answers the first read: a team's command may replace these files.
async function loadTheRest(name: string, raw: RawInputs) {
  const [action, { parseInputs }, { openPorts }, { currentRun }, core] = await Promise.all([
    registry[name]?.(),
    import("./kernel/inputs.ts"),
    import("./adapters/open-ports.ts"),
    import("./adapters/run.ts"),
    import("@actions/core"),
  ]);
  if (action === undefined) throw new Error(`No action is called ${name}.`);
  return { action, inputs: parseInputs(action.inputs, raw), openPorts, core, run: currentRun() };
}

// Before anything is parsed or printed: a refused value may be quoted in a message.
function maskSecrets(secrets: readonly string[], raw: RawInputs): void {
  for (const name of secrets) {
    const value = raw.get(name);
    if (value !== undefined) process.stdout.write(maskCommand(value));
  }
}

function conclude(action: AnyAction, conclusion: Conclusion): void {
  if (conclusion.kind === "success") return;
  say("error", `${conclusion.message}\n${conclusion.hint}`, { title: action.title });
  process.exitCode = 1;
}

function say(level: "error" | "warning", message: string, facts?: AnnotationFacts): void {
  process.stdout.write(annotationCommand(level, message, facts));
}
