import { evidenceOf, markOf, type StatusLike } from "../gate/mark.ts";
import { type Decision, ways } from "./decision.ts";

/** What a deployment's statuses say of a decision about it. */
export type DecidedMark = Pick<Decision, "decision" | "how" | "by">;

/** The detail of the mark `decided`, which GitHub vouches for: a ref has no author. */
export function decidedDetail({ decision, by, how }: DecidedMark): string {
  return `${decision} by ${by ?? "nobody"} (${how})`;
}

/** The decision that a status of ours tells; the oldest counts, since it is made once. Statuses newest first. */
export function decidedMark(statuses: readonly StatusLike[], identity: string): DecidedMark | null {
  const told = decidedStatus(statuses, identity);
  const [, decision, by, way] =
    /: decided: (rollback|stay) by ([A-Za-z0-9_[\]-]+) \(([a-z]+)\)/.exec(told?.description ?? "") ?? [];
  const how = ways.find((one) => one === way);
  if (how === undefined || by === undefined) return null;
  return { decision: decision === "rollback" ? "rollback" : "stay", how, by: how === "timeout" ? null : by };
}

/** The first digits of the sha256 of the decision that this status tells; null when it names none. */
export function decidedEvidence(statuses: readonly StatusLike[], identity: string): string | null {
  return evidenceOf(decidedStatus(statuses, identity)?.description ?? "");
}

/** The status itself. */
export function decidedStatus<Status extends StatusLike>(
  statuses: readonly Status[],
  identity: string,
): Status | undefined {
  return statuses.findLast(
    (status) => status.creator === identity && markOf(status.description) === "decided",
  );
}
