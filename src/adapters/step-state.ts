import { saveState } from "@actions/core";
import type { Log, StepState } from "../kernel/ports/index.ts";

const prefix = "STATE_";

/** Keeps what the post step is told in the runner's file, line by line. The step goes on when that fails. */
export function stepState(log: Pick<Log, "warning">): StepState {
  return {
    save(name, value) {
      try {
        saveState(name, value);
      } catch (error) {
        log.warning(`The post step will not know \`${name}\`: ${String(error)}`);
      }
    },
  };
}

/** What the main step saved, as the runner hands it to the post step. */
export function savedState(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== undefined && value !== ""
        ? [[name.slice(prefix.length), value] as const]
        : [],
    ),
  );
}
