import type { Level } from "../version/bump.ts";

/** Headings of the notes, in their order on the page. */
export const groups = [
  { id: "breaking", heading: "⚠️ Breaking changes", types: [] },
  { id: "features", heading: "Features", types: ["feat", "feature"] },
  { id: "fixes", heading: "Fixes", types: ["fix"] },
  { id: "performance", heading: "Performance", types: ["perf"] },
  { id: "reverts", heading: "Reverts", types: ["revert"] },
  { id: "other", heading: "Other changes", types: [] },
  { id: "docs", heading: "Documentation", types: ["docs"] },
  { id: "refactor", heading: "Refactoring", types: ["refactor"] },
  { id: "test", heading: "Tests", types: ["test"] },
  { id: "build", heading: "Build", types: ["build"] },
  { id: "ci", heading: "Continuous integration", types: ["ci"] },
  { id: "style", heading: "Style", types: ["style"] },
  { id: "chore", heading: "Chores", types: ["chore"] },
] as const;
export type GroupId = (typeof groups)[number]["id"];

/** The kinds of which only the number is told, unless they are asked for. */
export const hiddenKinds = ["docs", "refactor", "test", "build", "ci", "style", "chore"] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** The group of a change. What breaks stands first whatever its type; a type that nobody knows is shown, not hidden. */
export function groupOf(
  change: { readonly type: string | null; readonly breaking: boolean },
  label: Level | null,
): GroupId {
  if (change.breaking) return "breaking";
  const known = groups.find((group) => group.types.some((type) => type === change.type));
  if (known !== undefined) return known.id;
  // The label speaks for a title that is written freely.
  if (change.type !== null || label === null || label === "none") return "other";
  return ({ major: "breaking", minor: "features", patch: "fixes" } as const)[label];
}
