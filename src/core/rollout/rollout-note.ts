import type { StatusLike } from "../gate/mark.ts";
import { shareText } from "./schedule.ts";

const prefix = "rollback-ready: rollout ";

/** Description of the status that says to which share (percent) of the traffic a release was brought. */
export function rolloutText(share: number): string {
  return `${prefix}at ${shareText(share)} %`;
}

/** Description of the status that says that a run which brings the traffic to a share is about to be started. */
export function runBeginsText(share: number): string {
  return `${prefix}begins a run to ${shareText(share)} %`;
}

/** Description of the status that names this run. */
export function runStartedText(share: number, run: number): string {
  return `${prefix}to ${shareText(share)} % as run ${run}`;
}

/** Description of the status that says that the traffic could not be brought to a share: the next run tries it anew. */
export function runFailedText(share: number): string {
  return `${prefix}stopped before ${shareText(share)} %`;
}

/** The share (percent) that the newest of these statuses (newest first) of `identity` tells; null when none does. */
export function rolloutShare(statuses: readonly StatusLike[], identity: string): number | null {
  for (const { creator, description } of statuses) {
    const [, share] = /^rollback-ready: rollout at ([\d.]+) %$/.exec(description) ?? [];
    if (creator === identity && share !== undefined) return Number(share);
  }
  return null;
}

/** What earlier runs wrote down about the runs that move the traffic of a rollout. */
export interface RolloutRuns {
  /** By the share as text: the run since the last stop, null where it may have been started and was not noted. */
  readonly begun: ReadonlyMap<string, number | null>;
  /** How often the rollout was stopped. */
  readonly stops: number;
}

/** Reads them from the statuses of a deployment (newest first); only those of `identity` count. */
export function rolloutRuns(statuses: readonly StatusLike[], identity: string): RolloutRuns {
  const begun = new Map<string, number | null>();
  let stops = 0;
  for (const { creator, description } of statuses) {
    if (creator !== identity) continue;
    if (description.startsWith(`${prefix}stopped before `)) stops += 1;
    if (stops > 0) continue;
    const [, started, run] = /^rollback-ready: rollout to ([\d.]+) % as run (\d+)$/.exec(description) ?? [];
    if (started !== undefined && !begun.has(started)) begun.set(started, Number(run));
    const [, share] = /^rollback-ready: rollout begins a run to ([\d.]+) %$/.exec(description) ?? [];
    if (share !== undefined && !begun.has(share)) begun.set(share, null);
  }
  return { begun, stops };
}
