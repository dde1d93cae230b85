import { decidedMark } from "../../core/decision/decided-mark.ts";
import { type Decision, decisionRef, readDecision } from "../../core/decision/decision.ts";
import type { StatusLike } from "../../core/gate/mark.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** A decision as far as it is known: all of it from its ref, or what a deployment status tells. */
export type Known = Pick<Decision, "decision" | "how" | "by">;

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
 * The decision about a deployment: what a status of ours tells, for which nothing is asked and which GitHub vouches for,
 * else what its ref says.
 */
export async function knownDecision(
  ports: Pick<Ports, "refNotes" | "digest">,
  about: {
    readonly environment: string;
    readonly deployment: number;
    readonly statuses: readonly StatusLike[];
    readonly identity: string;
  },
): Promise<Known | null> {
  const { environment, deployment, statuses, identity } = about;
  return decidedMark(statuses, identity) ?? (await readDecisionNote(ports, environment, deployment));
}
