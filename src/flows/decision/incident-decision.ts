import { decidedMark, decidedStatus } from "../../core/decision/decided-mark.ts";
import { type DecidingFacts, decisionOnRecord } from "../../core/decision/decision-on-record.ts";
import { type DecidedCase, untilOf } from "./decided-case.ts";
import { lookForDecision } from "./look-for-decision.ts";
import type { findDecision, Known } from "./read-decision.ts";

/** What is known of a decision by whoever just read or made it. */
export interface KnownDecision extends Pick<DecidingFacts, "note"> {
  readonly about: DecidedCase;
  readonly known: Known | null;
}

/** Who decided, as the incident keeps it; null while nobody has. */
export function decisionOfIncident(
  { about, known, note }: KnownDecision,
  rollback: DecidingFacts["rollback"],
): ReturnType<typeof decisionOnRecord> {
  const { rules, statuses, identity } = about;
  const deadline = rules.mode === "automatic" ? null : { until: untilOf(about), onTimeout: rules.onTimeout };
  const status = decidedStatus(statuses, identity);
  const marked = known && { ...known, at: status?.createdAt ?? "", url: status?.logUrl ?? "" };
  return decisionOnRecord({ note, marked, rollback, deadline });
}

/** The same where only what is kept tells: of a note without a mark nothing is told, since anybody may have written it. */
export async function readIncidentDecision(
  ports: Parameters<typeof findDecision>[0],
  about: DecidedCase,
  rollback: DecidingFacts["rollback"],
): Promise<ReturnType<typeof decisionOnRecord>> {
  const nobody = { about, known: null, note: null };
  if (decidedMark(about.statuses, about.identity) === null) return decisionOfIncident(nobody, rollback);
  const found = await lookForDecision(ports, about, () =>
    Promise.resolve({ kind: "unvouched", why: "no mark names it" }),
  );
  return decisionOfIncident(found.kind === "decided" ? { about, ...found } : nobody, rollback);
}
