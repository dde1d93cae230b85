import type { StatusLike } from "../gate/mark.ts";
import { shareText } from "./schedule.ts";

const prefix = "rollback-ready: rollout at ";

/** Description of the status that says to which share (percent) of the traffic a release was brought. */
export function rolloutText(share: number): string {
  return `${prefix}${shareText(share)} %`;
}

/** The share (percent) that the newest of these statuses (newest first) of `identity` tells; null when none does. */
export function rolloutShare(statuses: readonly StatusLike[], identity: string): number | null {
  for (const { creator, description } of statuses) {
    const [, share] = /^rollback-ready: rollout at ([\d.]+) %$/.exec(description) ?? [];
    if (creator === identity && share !== undefined) return Number(share);
  }
  return null;
}
