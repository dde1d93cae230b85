import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { nodeBinary } from "../runner/node-binary.ts";
import { runAction, type StepResult } from "../runner/run-action.ts";
import { type JobFacts, jobContext, tokenFor, type World } from "../world.ts";
import { StageFailure } from "./stage.ts";

const root = join(import.meta.dirname, "../../..");
const execute = promisify(execFile);

export type JobOfStep = Omit<JobFacts, "token">;

/** One step that ran, kept so that the whole pipeline can be run a second time. */
export interface RanStep {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly job: JobOfStep;
  readonly conclusion: StepResult["conclusion"];
}

/**
 * How a step ends when everything is run again after the rollback: no deploy is let in, since one release is held and the
 * other came before it. All other steps find their work done and say the same as before.
 */
export function againConclusion(step: RanStep): StepResult["conclusion"] {
  return step.action === "deploy" ? "failure" : step.conclusion;
}

export interface Steps {
  readonly ran: readonly RanStep[];
  /** Runs an action from the shipped dist as the runner does, and demands this conclusion. */
  run(
    action: string,
    inputs: Readonly<Record<string, string>>,
    job: JobOfStep,
    wanted: StepResult["conclusion"],
  ): Promise<StepResult>;
  /** Runs one of the sample repository's own commands, as a `run:` step does. */
  command(job: JobOfStep, argv: readonly string[]): Promise<string>;
}

/** Steps of the sample repository's workflows, with the token that each action asks for in its README. */
export function openSteps(world: World, signal: AbortSignal): Steps {
  const ran: RanStep[] = [];
  return {
    ran,
    async run(action, inputs, job, wanted) {
      const folder = action === "guard" ? root : join(root, "actions", action);
      const token = await tokenFor(world, action);
      const result = await runAction({
        action: folder,
        inputs,
        job: jobContext(world, { ...job, token }),
        signal,
      });
      signal.throwIfAborted();
      if (result.conclusion !== wanted || result.warnings.length > 0) {
        const warned =
          result.warnings.length === 0 ? "" : `; the runner warns: ${result.warnings.join("; ")}`;
        const message = `${action} ended with ${result.conclusion}, and ${wanted} was expected${warned}`;
        throw new StageFailure(action, message, result.log);
      }
      ran.push({ action, inputs, job, conclusion: result.conclusion });
      return result;
    },
    async command(job, argv) {
      const { env } = jobContext(world, { ...job, token: "" });
      const ofPlatform = { PLATFORM_TOKEN: world.platform.token };
      try {
        const { stdout } = await execute(nodeBinary(), [...argv], {
          cwd: job.workspace,
          env: { ...process.env, ...env, ...ofPlatform },
          signal,
        });
        return stdout;
      } catch (error) {
        signal.throwIfAborted();
        const detail = error instanceof Error ? error.message : String(error);
        throw new StageFailure(argv.join(" "), `\`node ${argv.join(" ")}\` failed: ${detail}`, "");
      }
    },
  };
}

/** Throws when a fact of the story does not hold. */
export function demand(holds: boolean, message: string, log = ""): asserts holds {
  if (!holds) throw new StageFailure("", message, log);
}
