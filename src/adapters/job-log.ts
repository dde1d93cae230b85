import { logLine } from "../core/text/log-line.ts";
import { untrusted } from "../core/text/untrusted.ts";
import type { Log } from "../kernel/ports/index.ts";
import type { Secrets } from "./secrets.ts";
import { annotationCommand, maskCommand } from "./workflow-command.ts";

/**
 * The job's log. Every line is treated as a stranger's, so that nothing printed can be a workflow command. What is
 * masked in it is a secret in all that the step leaves elsewhere, too.
 */
export function jobLog(secrets?: Pick<Secrets, "add">): Log {
  return {
    info(line) {
      process.stdout.write(`${logLine(untrusted(line))}\n`);
    },
    group(title, lines) {
      const body = lines.map((line) => `${logLine(untrusted(line))}\n`).join("");
      process.stdout.write(`::group::${logLine(untrusted(title))}\n${body}::endgroup::\n`);
    },
    warning(message, place) {
      process.stdout.write(annotationCommand("warning", message, place));
    },
    mask(secret) {
      secrets?.add(secret);
      process.stdout.write(maskCommand(secret));
    },
    error(message, place) {
      process.stdout.write(annotationCommand("error", message, place));
    },
  };
}
