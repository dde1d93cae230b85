import type { Problem } from "../../kernel/errors.ts";
import type { Policy } from "../policy/policy.ts";
import type { ReleaseManifest } from "../release/manifest.ts";
import type { TagRules } from "../release/preflight.ts";
import type { Past } from "../rollback/environment-history.ts";
import type { Told } from "./told.ts";
import type { WorkflowReading } from "./workflow.ts";

export interface RequiredCheck {
  readonly name: string;
  /** Id of the only app that may set it; null when any may. */
  readonly app: number | null;
}

/** What one environment has behind it. */
export interface EnvironmentPast {
  readonly name: string;
  readonly history: Told<{
    /** Newest first. */
    readonly deployments: readonly Past[];
    /** False when there are older ones. */
    readonly isComplete: boolean;
  }>;
  readonly manifest: KnownGoodManifest;
}

/** The manifest of the release that is the newest known-good one of an environment. */
export type KnownGoodManifest =
  | { readonly kind: "none" }
  | { readonly kind: "manifest"; readonly tag: string; readonly manifest: ReleaseManifest }
  | { readonly kind: "unreadable"; readonly tag: string; readonly problem: string };

/** All that was seen of a repository, as far as the token may see it. */
export interface DoctorFacts {
  /** As `owner/name`. */
  readonly repository: string;
  /** Its page, without a slash at the end. */
  readonly url: string;
  readonly nowMs: number;
  readonly defaultBranch: string;
  readonly policy:
    | { readonly kind: "policy"; readonly isWritten: boolean }
    | { readonly kind: "refused"; readonly problems: readonly Problem[] };
  /** What holds: the defaults, where there is no file or none that can be read. */
  readonly rules: Policy;
  readonly workflows: readonly WorkflowReading[];
  /** Checks that rulesets require on the default branch. */
  readonly rulesetChecks: Told<readonly RequiredCheck[]>;
  /** Those of the older branch protection. */
  readonly protectedChecks: Told<readonly RequiredCheck[]>;
  readonly hasMergeQueue: Told<boolean>;
  readonly environments: Told<
    readonly { readonly name: string; readonly reviewers: number; readonly hasBranchRule: boolean }[]
  >;
  readonly workflowToken: Told<"read" | "write">;
  readonly demandsPins: Told<boolean>;
  readonly immutableReleases: Told<boolean>;
  readonly tagRulesets: Told<readonly TagRules[]>;
  /** The newest published release; null when there is none. */
  readonly newestRelease: { readonly tag: string; readonly isImmutable: boolean } | null;
  /** One for each environment that the policy or a workflow names. */
  readonly past: readonly EnvironmentPast[];
}
