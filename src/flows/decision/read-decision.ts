import { decidedEvidence, decidedMark } from "../../core/decision/decided-mark.ts";
import { type Decision, decisionRef, readDecision } from "../../core/decision/decision.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { DeploymentStatus } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { DecidedCase } from "./decided-case.ts";
import type { Vouch } from "./vouch-decision.ts";

/** A decision as far as it is known: all of it from its ref, or what a deployment status tells. */
export type Known = Pick<Decision, "decision" | "how" | "by">;

/** What is found of a decision about a deployment. */
export type Found =
  | { readonly kind: "none" }
  | {
      readonly kind: "decided";
      readonly known: Known;
      /** All of it; null when only its mark is left, or its ref tells something else. */
      readonly note: Decision | null;
      /** Those of the deployment as they were looked at. */
      readonly statuses: readonly DeploymentStatus[];
    }
  /** There is a ref, which anybody may have written who may push. */
  | { readonly kind: "unvouched"; readonly why: string };

type Needed = Pick<Ports, "refNotes" | "digest" | "deployments" | "log">;

/** The decision about a deployment as its ref has it; null while there is none that can be read. */
export async function readDecisionNote(
  { refNotes, digest }: Pick<Ports, "refNotes" | "digest">,
  environment: string,
  deployment: number,
): Promise<Decision | null> {
  const note = await refNotes.read(decisionRef(environment, deployment, digest.sha256));
  return note === null ? null : readDecision(note.text, environment, deployment);
}

/**
 * The decision about a deployment: what a status of ours tells, which GitHub vouches for, with the note that it names by
 * its hash; else a note for which `vouch` finds a witness. With `isAnew` the statuses are read again in any case.
 */
export async function findDecision(
  ports: Needed,
  { environment, deployment, statuses, identity }: DecidedCase,
  vouch: Vouch,
  isAnew = false,
): Promise<Found> {
  const note = await readDecisionNote(ports, environment, deployment.id);
  const isMarked = decidedMark(statuses, identity) !== null;
  const look = !isMarked && (isAnew || note !== null);
  const present = look ? await ports.deployments.statuses(deployment.id) : statuses;
  const marked = decidedMark(present, identity);
  if (marked !== null) {
    const hash = note === null ? "" : ports.digest.sha256(canonicalJson(note));
    const evidence = decidedEvidence(present, identity);
    const isTold = evidence !== null && hash.startsWith(evidence);
    if (!isTold)
      ports.log.warning(
        `Only the mark of the decision about deployment ${deployment.id} is followed: its ref does not hold what the mark names.`,
      );
    return { kind: "decided", known: marked, note: isTold ? note : null, statuses: present };
  }
  if (note === null) return { kind: "none" };
  const vouched = await vouch(note);
  return vouched.kind === "vouched"
    ? // A list may have trailed behind its mark when it was first looked at: whoever follows must not mark it twice.
      { kind: "decided", known: note, note, statuses: vouched.marked ?? present }
    : { kind: "unvouched", why: vouched.why };
}

/** What is said of a note that is not followed. */
export function unvouchedText(deployment: number, why: string): string {
  return `A decision about deployment ${deployment} is kept that nothing vouches for, so it is not followed. What speaks against it: ${why}.`;
}
