import { logLine } from "../core/text/log-line.ts";
import { untrusted } from "../core/text/untrusted.ts";
import type { Log } from "../kernel/ports/index.ts";
import { annotationCommand, maskCommand } from "./workflow-command.ts";

/** The job's log. Every line is treated as a stranger's, so that nothing printed can be a workflow command. */
export function jobLog(): Log {
  return {
    info(line) {
      process.stdout.write(`${logLine(untrusted(line))}\n`);
    },
    warning(message, place) {
      process.stdout.write(annotationCommand("warning", message, place));
    },
    mask(secret) {
      process.stdout.write(maskCommand(secret));
    },
    error(message, place) {
      process.stdout.write(annotationCommand("error", message, place));
    },
  };
}
