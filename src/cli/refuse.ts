import { refusalJson } from "../core/terminal/check-json.ts";
import { terminalLine } from "../core/terminal/terminal-text.ts";
import { untrusted } from "../core/text/untrusted.ts";
import { SuiteError } from "../kernel/errors.ts";

/** Says why a command did nothing, and gives its exit code. `what` begins the line, as in `could not check`. */
export function refuse(isJson: boolean, problems: readonly string[], what = "could not check"): number {
  if (isJson) process.stdout.write(refusalJson(problems));
  else {
    const lines = problems.flatMap((one) => one.split("\n")).map((one) => terminalLine(untrusted(one), 2000));
    process.stderr.write(`${what}: ${lines.join("\n  ")}\n`);
  }
  return 2;
}

/** The same of what was thrown. */
export function refuseThrown(isJson: boolean, error: unknown, what?: string): number {
  if (error instanceof SuiteError) return refuse(isJson, [error.message, error.hint], what);
  const seen = error instanceof Error ? error.message : String(error);
  return refuse(isJson, [`Unexpected failure (a bug of ours, worth a report): ${seen}`], what);
}
