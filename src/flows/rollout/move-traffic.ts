import {
  type RolloutRuns,
  runBeginsText,
  runFailedText,
  runStartedText,
} from "../../core/rollout/rollout-note.ts";
import { shareText } from "../../core/rollout/schedule.ts";
import { rolloutStopped } from "../../kernel/errors.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import type { PlannedStep } from "../rollback/plan-ways.ts";
import { type PartPorts, type PartSurroundings, runPart } from "./run-part.ts";

/** One step of a rollout, and what is known of it. */
export interface Move extends PartSurroundings {
  readonly step: PlannedStep;
  readonly share: number;
  /** Where the traffic stands; null before the first step. */
  readonly at: number | null;
  readonly runs: RolloutRuns;
  readonly identity: string;
}

/**
 * Brings the traffic to one step. A run that does so is written down before and when it is started, so that a later job
 * awaits it and starts no second one. Throws ROLLOUT_STOPPED when the traffic was not moved.
 */
export async function moveTraffic(ports: PartPorts, move: Move): Promise<void> {
  const { step, at, runs, deployment, identity } = move;
  const share = shareText(move.share);
  const startsRun = step.layer.kind === "workflow" || step.layer.kind === "event";
  const note = async (description: string): Promise<void> => {
    const status = { state: "in_progress", description } as const;
    await attempt(ports, `\`${description}\` was not written down`, () =>
      addMark(ports, deployment.id, status, identity),
    );
  };
  ports.log.info(`rollout: to ${share} %`);
  const isResumed = runs.begun.has(share);
  if (startsRun && !isResumed) await note(runBeginsText(move.share));
  const moved = await runPart(ports, step, {
    ...move,
    name: share,
    correlation: rolloutCorrelation(deployment.id, runs.stops, share),
    wanted: `${share} % of the traffic on the new release`,
    isResumed,
    startedBefore: runs.begun.get(share) ?? null,
    note: (run) => note(runStartedText(move.share, run)),
  });
  ports.log.info(`rollout: ${moved.outcome}, ${moved.detail}`);
  if (moved.outcome === "done") return;
  if (startsRun) await note(runFailedText(move.share));
  throw rolloutStopped(share, shareText(at ?? 0), moved.detail);
}

/** What the run of a step has in its name. After a stop it is another one, so that the run that failed is not awaited. */
export function rolloutCorrelation(deployment: number, stops: number, share?: string): string {
  const base = stops === 0 ? `rollout-${deployment}` : `rollout-${deployment}.${stops + 1}`;
  return share === undefined ? base : `${base}-${share}`;
}
