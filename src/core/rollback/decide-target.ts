import type { Barrier } from "./barrier.ts";
import type { Past } from "./environment-history.ts";
import { explicitTarget } from "./explicit-target.ts";
import { newerDeploy } from "./newer-deploy.ts";
import {
  type FailedRelease,
  failingItself,
  isOfSamePackage,
  objectionsTo,
  standingObjection,
  type TargetStanding,
} from "./target.ts";

/** What is known when a target is asked for; `known` grows until it is enough. */
export interface TargetQuestion {
  /** Of the environment, newest first. */
  readonly history: readonly Past[];
  /** False when the environment has older deployments. */
  readonly isComplete: boolean;
  readonly failed: FailedRelease;
  /** By deployment. */
  readonly known: ReadonlyMap<number, TargetStanding>;
  /** The tag or commit that a person names; `override` when they gave their reason. */
  readonly explicit: { readonly release: string; readonly override: boolean } | null;
}

/** Reasons are clauses for people, each of one deployment. */
export type TargetDecision =
  | { readonly kind: "superseded"; readonly by: number }
  /** Find out how these deployments stand, and ask again. */
  | { readonly kind: "ask"; readonly about: readonly number[] }
  | {
      readonly kind: "target";
      readonly deployment: number;
      readonly passedOver: readonly string[];
      /** What a person's word was needed for. */
      readonly overrode: readonly string[];
    }
  /**
   * What was well cannot be returned to. `barrier` is the one in the way of the newest of it: the nearest; null when what
   * lies between is not known.
   */
  | {
      readonly kind: "roll-forward";
      readonly barrier: Barrier | null;
      readonly passedOver: readonly string[];
    }
  | { readonly kind: "none"; readonly passedOver: readonly string[] }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

const mostConsidered = 100;
const mostAsked = 3;

/**
 * Decides which deployment's release an environment returns to: the newest one older than the failed one that passed our
 * gate and can be reached, or the one that a person names. A newer deploy of ours wins over both. The statuses of
 * GitHub, other packages' deployments and foreign ones that no step of ours touched say nothing.
 */
export function decideTarget(question: TargetQuestion): TargetDecision {
  const { history, failed, explicit } = question;
  const newer = newerDeploy(history, failed);
  if (newer !== null) return { kind: "superseded", by: newer };
  const deploys = history.filter(
    (past) => past.kind !== "rollback" && past.isOurs && isOfSamePackage(past, failed),
  );
  const older = deploys.filter((past) => past.deployment < failed.deployment);
  const considered = older.slice(0, mostConsidered);
  const oldest = considered.at(-1)?.deployment ?? failed.deployment;
  const isCut = !question.isComplete || considered.length < older.length;
  const horizon = isCut ? `nothing older than deployment ${oldest} was looked at` : null;
  return explicit === null
    ? newestUsable(question, considered, horizon)
    : explicitTarget(question, explicit, considered, horizon);
}

function newestUsable(
  { history, failed, known }: TargetQuestion,
  considered: readonly Past[],
  horizon: string | null,
): TargetDecision {
  const passedOver = new Set<string>();
  const unknown: number[] = [];
  let nearest: Barrier | null = null;
  let isThereSomethingWell = false;
  for (const past of considered) {
    const objection = failingItself(past, failed) ?? objectionsTo(past, history)[0];
    if (objection !== undefined) {
      passedOver.add(objection);
      continue;
    }
    const standing = known.get(past.deployment);
    if (standing === undefined) {
      unknown.push(past.deployment);
      if (unknown.length === mostAsked) break;
      continue;
    }
    const problem = standingObjection(past, standing);
    if (problem === null) {
      if (unknown.length > 0) break;
      return { kind: "target", deployment: past.deployment, passedOver: [...passedOver], overrode: [] };
    }
    passedOver.add(problem);
    if (standing.kind === "barred") nearest ??= standing.barrier;
    isThereSomethingWell ||= standing.kind !== "lost";
  }
  if (unknown.length > 0) return { kind: "ask", about: unknown };
  const reasons = [...passedOver, ...(horizon === null ? [] : [horizon])];
  return isThereSomethingWell
    ? { kind: "roll-forward", barrier: nearest, passedOver: reasons }
    : { kind: "none", passedOver: reasons };
}
