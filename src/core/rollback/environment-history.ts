import { isByUs, type Mark, marksOf, type StatusLike } from "../gate/mark.ts";
import { isWithdrawn } from "../gate/unjudged.ts";
import { isHold } from "./holds.ts";
import { type DeploymentPayload, payloadOf } from "./payload.ts";

/** A deployment as GitHub has it, with its statuses, newest first. */
export interface DeploymentFacts {
  readonly id: number;
  readonly sha: string;
  readonly task: string;
  readonly payload: unknown;
  readonly creator: string;
  readonly createdAt: string;
  readonly statuses: readonly StatusLike[];
}

/** One deployment of an environment, and what we once said of it. GitHub's own statuses decide nothing. */
export interface Past {
  readonly deployment: number;
  readonly sha: string;
  /** Its tag, when the deployment is one that we made for a release. */
  readonly release: string | null;
  /** Who made it and for what; one that GitHub made for a job is foreign. */
  readonly kind: "deploy" | "rollback" | "foreign";
  /** The deployment that a rollback undid. */
  readonly undoes: number | null;
  /** Made by us, or adopted (a foreign one that a step of ours has written a status on), and not withdrawn. */
  readonly isOurs: boolean;
  readonly knownGood: boolean;
  readonly failedGate: boolean;
  readonly rolledBack: boolean;
  /** Rolled back, and not lifted since. */
  readonly isHeld: boolean;
  /** Of a rollback: the last word of its recovery check, and of the full bake after it. */
  readonly verified: boolean;
  readonly confirmed: boolean;
  readonly unconfirmed: boolean;
  /** Of a rollback: begun, and neither verified nor given up. */
  readonly isUnfinished: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

/**
 * Reads an environment's deployments, newest first. Ours carry our payload, with its task, and were made by `identity`:
 * a payload alone can be copied by anyone who may write deployments.
 */
export function environmentHistory(
  deployments: readonly DeploymentFacts[],
  identity: string,
): readonly Past[] {
  return deployments.map((one) => readPast(one, identity)).sort((a, b) => b.deployment - a.deployment);
}

function readPast(facts: DeploymentFacts, identity: string): Past {
  const payload = ownPayload(facts, identity);
  const marks = marksOf(facts.statuses, identity);
  const isOwn = payload !== null || facts.statuses.some((status) => isByUs(status, identity));
  return {
    deployment: facts.id,
    sha: facts.sha,
    release: payload?.release ?? null,
    kind: payload?.kind ?? "foreign",
    undoes: payload?.kind === "rollback" ? payload.undoes : null,
    isOurs: isOwn && !isWithdrawn(facts.statuses, identity),
    knownGood: marks.includes("known-good"),
    failedGate: marks.includes("gate-failed"),
    rolledBack: marks.includes("rolled-back"),
    isHeld: isHold(marks),
    verified: lastOf(marks, ["verified", "unverified"]) === "verified",
    isUnfinished: payload?.kind === "rollback" && lastOf(marks, ["verified", "unverified"]) === null,
    unconfirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "unconfirmed",
    confirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "confirmed",
    createdAt: facts.createdAt,
  };
}

function ownPayload(facts: DeploymentFacts, identity: string): DeploymentPayload | null {
  const payload = payloadOf(facts.payload);
  // The task of each kind has the kind's name.
  return payload?.kind === facts.task && facts.creator === identity ? payload : null;
}

function lastOf(marks: readonly Mark[], among: readonly Mark[]): Mark | null {
  return marks.find((mark) => among.includes(mark)) ?? null;
}
