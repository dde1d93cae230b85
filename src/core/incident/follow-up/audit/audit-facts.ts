import type { Quarter } from "../quarter.ts";
import type { ObjectivesMet } from "./objectives-met.ts";
import type { PlanFindings } from "./plan-findings.ts";
import type { Procedure } from "./procedures.ts";

/** An issue that waits for people. */
export interface Waiting {
  readonly issue: number;
  /** A stranger's text; empty where the number says enough. */
  readonly title: string;
  /** By when it was to be done, `2026-12-10`; null when that is not known. */
  readonly day: string | null;
  readonly days: number;
}

/** All that an audit tells. */
export interface AuditFacts {
  readonly quarter: Quarter;
  readonly procedures: readonly Procedure[];
  readonly plans: PlanFindings;
  /** From which age on a plan is stale. */
  readonly staleDays: number;
  readonly objectives: readonly ObjectivesMet[];
  readonly incidents: number;
  /** By environment, sorted. */
  readonly nearMisses: readonly { readonly environment: string; readonly count: number }[];
  /** Open postmortems that nobody reviewed in time. */
  readonly unreviewed: readonly Waiting[];
  readonly overdueActions: readonly Waiting[];
  /** What could not be found out, in sentences of ours. */
  readonly unknown: readonly string[];
}
