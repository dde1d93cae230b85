import { greatestLevel, type Level } from "./bump.ts";
import { type Asked, counted, listed } from "./commit-level.ts";
import { defaultLabels, type LabelRules } from "./default-labels.ts";

export { defaultLabels, type LabelRules };

export interface LabelledChange {
  readonly number: number;
  readonly labels: readonly string[];
}

// A label of another family, such as `priority: major`, says nothing about the version.
const family = /^(?:semver|release|version|bump|type|kind|change)\s*[:/-]\s*/;

/** The level that the labels of one pull request ask for; null when none of them says. A label for none wins, then the greatest. */
export function levelOfLabels(labels: readonly string[], rules: LabelRules = defaultLabels): Level | null {
  const names = labels
    .map((label) => label.trim().toLowerCase())
    .map((name) => name.replace(/\s*([:/])\s*/, "$1"));
  if (names.some((name) => rules.none.includes(name))) return "none";
  const found = names.flatMap((name) =>
    (["major", "minor", "patch"] as const).filter(
      (level) => rules[level].includes(name) || rules[level].includes(name.replace(family, "")),
    ),
  );
  return found.length === 0 ? null : greatestLevel(found);
}

/** What merged pull requests ask of the version together. One without such a label is taken for a patch, and named. */
export function askedByLabels(changes: readonly LabelledChange[], rules: LabelRules = defaultLabels): Asked {
  const judged = changes.map(({ number, labels }) => ({ number, level: levelOfLabels(labels, rules) }));
  const silent = judged.filter((one) => one.level === null).map(({ number }) => `#${number}`);
  const unknowns =
    silent.length === 0
      ? []
      : [
          `${counted(silent.length, "pull request has", "pull requests have")} no label for the version, which counts as a patch: ${listed(silent)}.`,
        ];
  const level = greatestLevel(judged.map((one) => one.level ?? "patch"));
  const deciding = judged.filter((one) => (one.level ?? "patch") === level).map(({ number }) => `#${number}`);
  if (level !== "none") return { level, reason: `the ${level} change in ${listed(deciding)}`, unknowns };
  const seen =
    deciding.length === 0
      ? "no pull request was merged"
      : `every merged pull request is labelled to be left out: ${listed(deciding)}`;
  return { level, reason: seen, unknowns };
}
