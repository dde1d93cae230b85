import type { MigrationVerdict } from "../migrations/verdict.ts";
import type { PlanFinding } from "../plan/finding.ts";
import type { Risk } from "../plan/risk.ts";
import type { FolderGlob } from "../policy/folder-globs.ts";

/** What was compared, by the names that the author gave or that were found. Names are untrusted text. */
export interface Compared {
  readonly base: { readonly name: string; readonly commit: string };
  /** The commit is null for the index and the work tree. */
  readonly head: { readonly name: string; readonly commit: string | null };
  readonly mergeBase: string;
}

/** What became of the plan. */
export type PlanOutcome =
  /** Nothing that holds a plan is known yet; the headings that it will need. */
  | { readonly kind: "unknown"; readonly demanded: readonly string[]; readonly risk: Risk }
  | { readonly kind: "exempt"; readonly reason: string }
  /** `name` stands for the description, where a finding names no file; untrusted text. */
  | {
      readonly kind: "judged";
      readonly name: string;
      readonly findings: readonly PlanFinding[];
      readonly risk: Risk;
      /** Where there is no plan: the headings that it will need. */
      readonly demanded: readonly string[];
    };

/** All that a check on the author's machine found. */
export interface CheckResult {
  readonly compared: Compared;
  /** How many files the change touches. */
  readonly files: number;
  /** Whether GitHub would show all of them. */
  readonly complete: boolean;
  readonly migrations: readonly MigrationVerdict[];
  readonly plan: PlanOutcome;
  /** Paths of migrations and plans that are not committed and so were not looked at. */
  readonly uncommitted: readonly string[];
  /** Logins whose word the policy lets count. */
  readonly approvers: readonly string[];
  readonly enforcement: "block" | "warn";
  readonly hasPolicy: boolean;
  /** Globs of the policy that match nothing here. */
  readonly folderGlobs: readonly FolderGlob[];
}
