import type { Decision } from "./decision.ts";

/** What a decision about a deployment is held against. Times in epoch milliseconds. */
export interface DecisionTimes {
  readonly verdictMs: number;
  /** When the policy decides. */
  readonly untilMs: number;
  readonly onTimeout: Decision["decision"];
  readonly nowMs: number;
}

/** Clocks of two machines differ. */
const skewMs = 60_000;

/** Why a decision cannot have been made as its note says; null when it can. What it says of people is not looked at. */
export function implausible(
  { decision, how, by, release, reason, at }: Decision,
  { verdictMs, untilMs, onTimeout, nowMs }: DecisionTimes,
): string | null {
  const atMs = Date.parse(at);
  if (Number.isNaN(atMs)) return "it does not say when it was made";
  if (atMs + skewMs < verdictMs) return "it is older than the verdict";
  if (atMs > nowMs + skewMs) return "it says that it was made later than now";
  switch (how) {
    case "timeout":
      if (by !== null || release !== null || reason !== null) return "a timer says nothing of its own";
      if (decision !== onTimeout) return "the policy decides otherwise";
      return atMs < untilMs || nowMs < untilMs ? "the time is not up" : null;
    case "approval":
      if (decision !== "rollback" || release !== null) return "reviewers approve a rollback and nothing else";
      return by === null ? "it does not say who approved" : null;
    case "override":
      return decision === "rollback" ? "an override rolls nothing back" : null;
    case "comment":
    case "hand":
      return by === null ? "it does not say who decided" : null;
    default:
      return how satisfies never;
  }
}
