import type { Level } from "./bump.ts";
import type { LabelledChange, LabelRules } from "./label-level.ts";
import type { Refusal } from "./place.ts";
import type { RangeCommit } from "./read-commit.ts";
import type { VersionTag } from "./tags.ts";

/** Where a version that is not given comes from. */
export type ChangeSource =
  | { readonly kind: "commits" }
  | { readonly kind: "labels"; readonly rules: LabelRules };
export type VersionSource = { readonly kind: "explicit"; readonly version: string } | ChangeSource;

export interface VersionFacts {
  /** All version tags of the package on any branch, the greatest first. */
  readonly tags: readonly VersionTag[];
  /** Those of them that the commit descends from: the last stable release and the pre-releases since. */
  readonly history: readonly VersionTag[];
  /** All since the last stable version of `history` (from the beginning, when there is none), oldest first, the head last. */
  readonly commits: readonly RangeCommit[];
  /** The pull requests whose merges are among the commits. */
  readonly changes: readonly (LabelledChange & { readonly mergeCommit: string })[];
  /** The commits that touch the package; null where the whole repository is one. */
  readonly within: ReadonlySet<string> | null;
}

export interface VersionOptions {
  readonly source: VersionSource;
  /** A channel of pre-releases; null for stable versions. */
  readonly channel: string | null;
  /** The first version of a package. */
  readonly initial: string;
}

export type VersionDecision =
  | {
      readonly kind: "release";
      readonly version: string;
      readonly bump: "initial" | Exclude<Level, "none">;
      readonly reason: string;
      /** What had to be guessed, a sentence each. */
      readonly unknowns: readonly string[];
    }
  | { readonly kind: "nothing"; readonly reason: string; readonly unknowns: readonly string[] }
  | Refusal;
