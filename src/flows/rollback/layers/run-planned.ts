import type { Ports } from "../../../kernel/ports/index.ts";
import type { PlannedStep } from "../plan-ways.ts";
import type { LayerResult } from "./layer-result.ts";
import { type ReadBackPorts, readBack } from "./read-back.ts";
import { runCommand } from "./run-command.ts";
import { runFlagdFile } from "./run-flagd-file.ts";
import { runGit } from "./run-git.ts";
import { runHttp } from "./run-http.ts";
import { type Dispatch, runWorkflow } from "./run-workflow.ts";

export type LayerPorts = Pick<
  Ports,
  "commands" | "workflowRuns" | "clock" | "log" | "gitops" | "placedFiles"
> &
  ReadBackPorts;

/** What a layer runs with, besides its own words. */
export interface LayerSurroundings extends Omit<Dispatch, "layer"> {
  /** What commands are given. */
  readonly env: Readonly<Record<string, string>>;
  /** What the layer is called in the log. */
  readonly name: string;
  /** The step's secrets, by name. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Addresses that are not public and may be asked. */
  readonly open: readonly string[];
}

/**
 * Carries out one planned layer, and asks for its state until it is seen, where that can be asked. What it answers holds no
 * known secret: it is kept on GitHub, where nobody masks.
 */
export async function runPlanned(
  ports: LayerPorts,
  step: PlannedStep,
  around: LayerSurroundings,
): Promise<LayerResult> {
  const result = await carriedAndSeen(ports, step, around);
  const { detail, state } = result;
  return { ...result, detail: ports.secrets.redact(detail), state: ports.secrets.redact(state) };
}

async function carriedAndSeen(
  ports: LayerPorts,
  { layer, read }: PlannedStep,
  around: LayerSurroundings,
): Promise<LayerResult> {
  const deadline = Math.min(around.deadline, ports.clock.monotonic() + layer.timeoutMs);
  const result = await carry(ports, layer, around);
  if (read === null || (result.outcome !== "done" && result.isUnsure !== true)) return result;
  const seen = await readBack(ports, read, around.open, deadline);
  const detail = `${result.detail}; ${seen.detail}`;
  if (seen.isSeen) return { ...result, outcome: "done", detail, state: around.wanted };
  const state = `not known: ${around.wanted} was asked for and is not seen`;
  return { ...result, outcome: "failed", detail, state };
}

function carry(
  ports: LayerPorts,
  layer: PlannedStep["layer"],
  around: LayerSurroundings,
): Promise<LayerResult> {
  switch (layer.kind) {
    case "command":
      return runCommand(ports, layer, around.env, around.deadline, around.wanted);
    case "workflow":
    case "event":
      return runWorkflow(ports, { ...around, layer });
    case "http":
      return runHttp(ports, { ...around, layer });
    case "git":
      return runGit(ports, { ...around, layer });
    case "flagd-file":
      return runFlagdFile(ports, { ...around, layer });
    default:
      return layer satisfies never;
  }
}
