import type { PlannedCommand } from "../../../core/rollback/layers/command.ts";
import { lastLineClause } from "../../../core/text/telling-line.ts";
import type { CommandOutput, Ports } from "../../../kernel/ports/index.ts";
import type { LayerResult } from "./layer-result.ts";

type Needed = Pick<Ports, "commands" | "clock" | "log">;

/** Runs a command and says how it ended; `wanted` is the state that it sets, in words. */
export async function runCommand(
  ports: Needed,
  { argv, timeoutMs }: PlannedCommand,
  env: Readonly<Record<string, string>>,
  deadline: number,
  wanted: string,
): Promise<LayerResult> {
  ports.log.info(argv.map((word) => JSON.stringify(word)).join(" "));
  const ms = Math.max(1, Math.min(timeoutMs, deadline - ports.clock.monotonic()));
  // Not ended by a cancelled job: half a rollback is worse than a late one. The deadline holds in any case.
  const result = await ports.commands.run({ argv, env, timeoutMs: ms });
  const failed = (detail: string, state: string): LayerResult => ({
    outcome: "failed",
    detail,
    state,
    url: null,
  });
  switch (result.kind) {
    case "exited": {
      if (result.code === 0) return { outcome: "done", detail: "exit code 0", state: wanted, url: null };
      const ended = result.signal === undefined ? `exit code ${result.code}` : `ended by ${result.signal}`;
      const how = `${ended} after ${result.seconds.toFixed(1)} s${left(result)}${lastLineClause(result.tail)}`;
      return failed(how, `not known: the command failed on its way to ${wanted}`);
    }
    case "timed-out": {
      const how = `stopped at its deadline of ${Math.round(ms / 100) / 10} s${left(result)}${lastLineClause(result.tail)}`;
      return failed(how, `not known: the command was stopped on its way to ${wanted}`);
    }
    case "not-started":
      return failed(result.problem, "as it was before: the command did not start");
    default:
      return result satisfies never;
  }
}

function left({ leftRunning }: CommandOutput): string {
  return leftRunning === true ? ", and something that it started may be at work still" : "";
}
