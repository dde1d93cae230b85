import * as core from "@actions/core";
import { logLine } from "../core/text/log-line.ts";
import { untrusted } from "../core/text/untrusted.ts";
import type { Log, Place } from "../kernel/ports/index.ts";

/** The job's log. Every line is treated as a stranger's, so that nothing printed can be a workflow command. */
export function jobLog(): Log {
  return {
    info(line) {
      process.stdout.write(`${logLine(untrusted(line))}\n`);
    },
    warning(message, place) {
      core.warning(message, properties(place));
    },
    mask(secret) {
      core.setSecret(secret);
    },
    error(message, place) {
      core.error(message, properties(place));
    },
  };
}

function properties(place: Place | undefined): core.AnnotationProperties {
  if (place === undefined) return {};
  return { file: place.file, ...(place.line === undefined ? {} : { startLine: place.line }) };
}
