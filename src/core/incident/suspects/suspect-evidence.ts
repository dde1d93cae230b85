import type { MergedChange, ReleaseManifest } from "../../release/manifest.ts";
import type { ChangedLockfile } from "../changes/change-set.ts";
import { classOfPath, type PathClass } from "../changes/path-class.ts";
import type { TouchedPaths } from "../changes/touched-paths.ts";
import { namesOne, type WhatFailed } from "../facts/what-failed.ts";
import { suspectPoints } from "./suspect-points.ts";
import { tellingWords } from "./suspect-words.ts";

/** One thing that speaks for or against a change, with its weight. */
export interface Evidence {
  readonly reason: string;
  readonly points: number;
}

/** What is known besides commits and manifests; each part may be missing. */
export interface SuspectClues {
  readonly failed: Pick<WhatFailed, "checks" | "names">;
  readonly touched: ReadonlyMap<number, TouchedPaths>;
  readonly lockfiles: readonly ChangedLockfile[];
  /** Pull requests of a release that failed before, and the issue of that incident. */
  readonly rolledBack: ReadonlyMap<number, number>;
}

// More than anybody reviews line by line.
const largeFiles = 100;

/** What speaks for a merged pull request, the heaviest first. Who wrote or merged it is not looked at. */
export function pullEvidence(
  change: Pick<MergedChange, "number" | "plan">,
  manifest: Pick<ReleaseManifest, "migrations">,
  clues: SuspectClues,
  words: ReadonlySet<string>,
): readonly Evidence[] {
  const { paths, complete } = clues.touched.get(change.number) ?? { paths: [], complete: false };
  const classes = new Set(paths.map(classOfPath));
  const earlier = clues.rolledBack.get(change.number);
  const found: readonly (Evidence | null)[] = [
    checkEvidence(words, clues.failed),
    earlier === undefined
      ? null
      : evidence("failedBefore", `was in a release that failed before, incident ${earlier}`),
    ...planEvidence(change, clues.failed),
    migrationEvidence(change, manifest),
    dependencyEvidence(paths, classes, clues.lockfiles),
    classes.has("configuration") ? evidence("configuration", "changes configuration") : null,
    classes.has("deployment") ? evidence("deployment", "changes how it is deployed") : null,
    paths.length >= largeFiles ? evidence("large", `is very large: ${paths.length} files`) : null,
    complete && isHarmless(classes) ? evidence("harmless", "touches only documentation and tests") : null,
  ];
  return found.flatMap((one) => one ?? []).sort((a, b) => b.points - a.points);
}

/** A reason with the weight that its kind has. */
export function evidence(kind: keyof typeof suspectPoints, reason: string): Evidence {
  return { reason, points: suspectPoints[kind].points };
}

function checkEvidence(
  words: ReadonlySet<string>,
  { checks, names }: SuspectClues["failed"],
): Evidence | null {
  const wanted = new Set([...checks, ...names].flatMap((name) => [...tellingWords(name)]));
  // The words are the check's, so nothing that a stranger wrote gets into the reason.
  const shared = [...wanted].filter((word) => words.has(word)).sort();
  if (shared.length === 0) return null;
  return evidence("check", `touches what the failing check is named after: ${shared.slice(0, 3).join(", ")}`);
}

function planEvidence(
  { plan }: Pick<MergedChange, "plan">,
  { names }: SuspectClues["failed"],
): readonly Evidence[] {
  if (plan === null) return [evidence("planless", "merged without a rollback plan")];
  const expected = ["trigger", "risks", "if-this-fails"].map((id) => plan.fields[id] ?? "").join("\n");
  return [
    ...(names.length > 0 && namesOne(expected, names)
      ? [evidence("foreseen", "its plan names what failed")]
      : []),
    ...(plan.oldCodeOnNewSchema === "no"
      ? [evidence("oldCode", "its plan says that the old code cannot run on the new schema")]
      : []),
  ];
}

function migrationEvidence(
  { number }: Pick<MergedChange, "number">,
  { migrations }: Pick<ReleaseManifest, "migrations">,
): Evidence | null {
  const ships = migrations.filter(
    (one) => one.change === number && one.verdict !== "no-op" && one.verdict !== "not-a-migration",
  );
  if (ships.length === 0) return null;
  return evidence("migration", `ships ${ships.length === 1 ? "a migration" : `${ships.length} migrations`}`);
}

function dependencyEvidence(
  paths: readonly string[],
  classes: ReadonlySet<PathClass>,
  lockfiles: readonly ChangedLockfile[],
): Evidence | null {
  const own = new Set(paths);
  const changed = lockfiles.filter(({ path }) => own.has(path));
  const count = changed.reduce((sum, { changed: listed, more = 0 }) => sum + listed.length + more, 0);
  if (count > 0)
    return evidence("dependencies", `changes ${count === 1 ? "a dependency" : `${count} dependencies`}`);
  // A package.json may as well hold a script or a version.
  return classes.has("dependencies")
    ? evidence("dependencyFiles", "touches files that name dependencies")
    : null;
}

function isHarmless(classes: ReadonlySet<PathClass>): boolean {
  return classes.size > 0 && [...classes].every((one) => one === "documentation" || one === "tests");
}
