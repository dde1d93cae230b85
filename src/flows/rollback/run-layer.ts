import type { LayerRun } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import type { LayerCommand } from "./undo-settings.ts";

type Needed = Pick<Ports, "commands" | "clock" | "log" | "files">;

/** Runs the command of one layer and says how it ended; the target's manifest is a file that the command may read. */
export async function runLayer(
  ports: Needed,
  layer: LayerRun["layer"],
  command: LayerCommand,
  to: ReleaseState,
  environment: string,
): Promise<LayerRun> {
  const manifest = to.manifest === null ? "" : await fileFor(ports, canonicalJson(to.manifest.document));
  const env = {
    ROLLBACK_READY_ENVIRONMENT: environment,
    ROLLBACK_READY_RELEASE: to.tag ?? "",
    ROLLBACK_READY_COMMIT: to.commit,
    ROLLBACK_READY_MANIFEST: manifest,
  };
  const startedAt = now(ports);
  ports.log.info(`${layer}: ${command.argv.map((word) => JSON.stringify(word)).join(" ")}`);
  // Not ended by a cancelled job: half a rollback is worse than a late one. The deadline holds in any case.
  const result = await ports.commands.run({ argv: command.argv, env, timeoutMs: command.timeoutMs });
  const ended = (outcome: LayerRun["outcome"], detail: string): LayerRun => {
    ports.log.info(`${layer}: ${outcome}, ${detail}`);
    return { layer, argv: command.argv, outcome, detail, startedAt, endedAt: now(ports) };
  };
  switch (result.kind) {
    case "exited":
      return result.code === 0
        ? ended("done", "exit code 0")
        : ended(
            "failed",
            `exit code ${result.code} after ${result.seconds.toFixed(1)} s${lastLine(result.tail)}`,
          );
    case "timed-out":
      return ended(
        "failed",
        `stopped at its deadline of ${command.timeoutMs / 1000} s${lastLine(result.tail)}`,
      );
    case "not-started":
      return ended("failed", result.problem);
    default:
      return result satisfies never;
  }
}

// A full disk must not keep the old release from coming back: the command does without the file then.
async function fileFor(ports: Needed, manifest: string): Promise<string> {
  const write = (): Promise<string> => ports.files.writeOutput("target-manifest.json", manifest);
  return (await attempt(ports, "The target's manifest was not written to a file", write)) ?? "";
}

/** A layer that was not needed, with the reason. */
export function skippedLayer(layer: LayerRun["layer"], detail: string): LayerRun {
  return { layer, argv: [], outcome: "skipped", detail, startedAt: null, endedAt: null };
}

function lastLine(tail: readonly string[]): string {
  const last = tail.findLast((line) => line.trim() !== "");
  return last === undefined ? "" : ` (last line: ${last.slice(0, 200)})`;
}

function now(ports: Needed): string {
  return new Date(ports.clock.now()).toISOString();
}
