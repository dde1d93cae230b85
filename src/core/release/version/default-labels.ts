import type { Level } from "./bump.ts";

/** Label names for each level, in lower case. */
export type LabelRules = Readonly<Record<Level, readonly string[]>>;

/** The names that teams use; `none` keeps a pull request out of the decision. */
export const defaultLabels: LabelRules = {
  major: ["major", "breaking", "breaking-change", "breaking change"],
  minor: ["minor", "feature", "feat", "enhancement"],
  patch: ["patch", "fix", "bug", "bugfix", "bug fix"],
  none: [
    "skip-release",
    "no-release",
    "norelease",
    "release:none",
    "semver:none",
    "release:skip",
    "semver:skip",
  ],
};
