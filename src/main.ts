import { fetchAhead } from "./adapters/fetch-ahead.ts";
import { firstRequest } from "./adapters/first-request.ts";
import { currentRun } from "./adapters/run.ts";
import { stepSummary } from "./adapters/step-summary.ts";
import { type AnnotationFacts, annotationCommand, maskCommand } from "./adapters/workflow-command.ts";
import type { AnyAction, Conclusion, Shape } from "./kernel/define.ts";
import { SuiteError } from "./kernel/errors.ts";
import { parseInputs, type RawInputs, rawInputs } from "./kernel/inputs.ts";
import { openings } from "./openings.ts";
import { registry } from "./registry.ts";

/**
 * The only boundary: inputs in, outputs and a conclusion out. Whatever is thrown fails the step with one message that
 * says what was seen and what to do.
 */
export async function main(name: string): Promise<void> {
  const cancelled = new AbortController();
  const stop = (): void => {
    // A second signal ends at once: the runner kills ten seconds after the first.
    if (cancelled.signal.aborted) process.exit(130);
    cancelled.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const summary = stepSummary();
  try {
    const opening = await find(openings, name);
    const raw = rawInputs(process.env);
    maskSecrets(opening.inputs, raw);
    const inputs = parseInputs(opening.inputs, raw);
    const token = raw.get("token") ?? "";
    const run = currentRun();
    const { begin, fetch } = fetchAhead();
    const apiUrl = process.env["GITHUB_API_URL"] ?? "https://api.github.com";
    const first = firstRequest(opening.first(inputs, run), {
      apiUrl,
      token,
      owner: run.owner,
      repo: run.repo,
    });
    if (first !== null) await begin(first, cancelled.signal);
    const { action, openPorts, core } = await loadTheRest(name);
    const { signal } = cancelled;
    const ports = openPorts({ environment: process.env, token, signal, summary, run, fetch });
    const outcome = await action.run(inputs, ports);
    for (const [output, value] of Object.entries(outcome.outputs)) core.setOutput(output, value ?? "");
    conclude(action, outcome.conclusion);
  } catch (error) {
    fail(name, error);
  } finally {
    await summary
      .flush()
      .catch((error: unknown) => say("warning", `The summary was not written: ${String(error)}`));
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

async function find<T>(entries: Readonly<Record<string, () => Promise<T>>>, name: string): Promise<T> {
  const open = entries[name];
  if (open === undefined) throw new Error(`No action is called ${name}.`);
  return open();
}

// All of it before the action begins, while GitHub answers the first read: a team's command may replace these files.
async function loadTheRest(name: string) {
  const [action, { openPorts }, core] = await Promise.all([
    find(registry, name),
    import("./adapters/open-ports.ts"),
    import("@actions/core"),
  ]);
  return { action, openPorts, core };
}

// Before anything is parsed or printed: a refused value may be quoted in a message.
function maskSecrets(inputs: Shape, raw: RawInputs): void {
  for (const [name, schema] of Object.entries(inputs)) {
    const value = raw.get(name);
    if (schema.meta()?.["secret"] === true && value !== undefined) process.stdout.write(maskCommand(value));
  }
}

function conclude(action: AnyAction, conclusion: Conclusion): void {
  if (conclusion.kind === "success") return;
  say("error", `${conclusion.message}\n${conclusion.hint}`, { title: action.title });
  process.exitCode = 1;
}

function fail(name: string, error: unknown): void {
  process.exitCode = 1;
  if (error instanceof SuiteError) {
    say("error", `${error.message}\n${error.hint}`, { title: `${name}: ${error.code}` });
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  say("error", `Unexpected failure (a bug of ours, worth a report): ${message}`, {
    title: `${name}: UNEXPECTED`,
  });
  if (error instanceof Error) say("debug", error.stack ?? "");
}

function say(level: "error" | "warning" | "debug", message: string, facts?: AnnotationFacts): void {
  process.stdout.write(annotationCommand(level, message, facts));
}
