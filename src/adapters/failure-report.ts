import { SuiteError } from "../kernel/errors.ts";
import { annotationCommand } from "./workflow-command.ts";

/** Says on the run page what was thrown: what was seen and what to do. `step` names what it was thrown in. */
export function reportFailure(level: "error" | "warning", step: string, error: unknown): void {
  if (error instanceof SuiteError) {
    say(annotationCommand(level, `${error.message}\n${error.hint}`, { title: `${step}: ${error.code}` }));
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  const text = `Unexpected failure (a bug of ours, worth a report): ${message}`;
  say(annotationCommand(level, text, { title: `${step}: UNEXPECTED` }));
  if (error instanceof Error) say(annotationCommand("debug", error.stack ?? ""));
}

function say(line: string): void {
  process.stdout.write(line);
}
