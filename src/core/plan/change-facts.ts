import type { MigrationVerdict } from "../migrations/verdict.ts";
import type { PlanRules } from "../policy/plan-rules.ts";
import type { ApiVerdict } from "./api/api-verdict.ts";
import type { Plan } from "./plan.ts";

/** What is known of a change besides its plan. */
export interface ChangeFacts {
  readonly rules: PlanRules;
  /** Paths that it touches, those that it takes away included. */
  readonly paths: readonly string[];
  /** Paths at its head; `complete` is false when there may be more. */
  readonly head: { readonly paths: ReadonlySet<string>; readonly complete: boolean };
  readonly labels: readonly string[];
  /** What was found about its migrations. */
  readonly migrations: readonly MigrationVerdict[];
  /** What the gates of the policy measure. */
  readonly gates: readonly GateFacts[];
  /** What a report says of the API that it makes; null where nobody asked for one. */
  readonly api: ApiVerdict | null;
  /** The plan section of the repository's own pull request template, if it has one. */
  readonly template: Plan | null;
}

/** A gate as far as a plan's trigger can be held against it. */
export interface GateFacts {
  readonly environment: string;
  /** Names and kinds of its checks, such as `checkout` and `http`. */
  readonly checks: readonly { readonly name: string; readonly kind: string }[];
}
