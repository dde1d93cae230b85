import type { StatusLike } from "../gate/mark.ts";
import { factsOf } from "../rollback/facts.ts";
import { rolloutShare } from "./rollout-note.ts";

/** What is written down of the traffic of a release that is left. */
export interface LeftTraffic {
  /** Statuses of its deployment (newest first). */
  readonly ofFailed: readonly StatusLike[];
  /** Statuses (newest first) of each rollback of it, whatever it returned to. */
  readonly ofReturns: readonly (readonly StatusLike[])[];
  /** Whether its traffic comes in steps, so that it has none before the first. */
  readonly isRolledOut: boolean;
}

/** The most percent of the traffic that a release can have now; no step of its rollback may give it more. */
export function leftShare({ ofFailed, ofReturns, isRolledOut }: LeftTraffic, identity: string): number {
  const brought = rolloutShare(ofFailed, identity) ?? (isRolledOut ? 0 : 100);
  const taken = ofReturns.map((statuses) => factsOf(statuses, identity).shares.get("traffic") ?? 0);
  return Math.min(brought, ...taken.map((share) => 100 - share));
}
