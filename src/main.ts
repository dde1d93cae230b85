import * as core from "@actions/core";
import { openPorts } from "./adapters/open-ports.ts";
import { stepSummary } from "./adapters/step-summary.ts";
import type { AnyAction, Conclusion } from "./kernel/define.ts";
import { SuiteError } from "./kernel/errors.ts";
import { parseInputs, type RawInputs, rawInputs } from "./kernel/inputs.ts";
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
    const action = await load(name);
    const raw = rawInputs(process.env);
    maskSecrets(action, raw);
    const inputs = parseInputs(action.inputs, raw);
    const token = raw.get("token") ?? "";
    const ports = openPorts({ environment: process.env, token, signal: cancelled.signal, summary });
    const outcome = await action.run(inputs, ports);
    for (const [output, value] of Object.entries(outcome.outputs)) core.setOutput(output, value ?? "");
    conclude(action, outcome.conclusion);
  } catch (error) {
    fail(name, error);
  } finally {
    await summary
      .flush()
      .catch((error: unknown) => core.warning(`The summary was not written: ${String(error)}`));
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

async function load(name: string): Promise<AnyAction> {
  const open = registry[name];
  if (open === undefined) throw new Error(`No action is called ${name}.`);
  return open();
}

// Before anything is parsed or printed: a refused value may be quoted in a message.
function maskSecrets(action: AnyAction, raw: RawInputs): void {
  for (const [name, schema] of Object.entries(action.inputs)) {
    const value = raw.get(name);
    if (schema.meta()?.["secret"] === true && value !== undefined) core.setSecret(value);
  }
}

function conclude(action: AnyAction, conclusion: Conclusion): void {
  if (conclusion.kind === "success") return;
  core.error(`${conclusion.message}\n${conclusion.hint}`, { title: action.title });
  process.exitCode = 1;
}

function fail(name: string, error: unknown): void {
  process.exitCode = 1;
  if (error instanceof SuiteError) {
    core.error(`${error.message}\n${error.hint}`, { title: `${name}: ${error.code}` });
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  core.error(`Unexpected failure (a bug of ours, worth a report): ${message}`, {
    title: `${name}: UNEXPECTED`,
  });
  if (error instanceof Error) core.debug(error.stack ?? "");
}
