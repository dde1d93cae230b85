import type { MergedChange } from "./manifest.ts";

/** The files that a merged change touched; `complete` is false when GitHub did not list them all. */
export interface TouchedFiles {
  readonly change: Pick<MergedChange, "number" | "plan">;
  readonly paths: ReadonlySet<string>;
  readonly complete: boolean;
}

// One Yes must not cover what another change did to the same file.
const caution = { no: 0, unknown: 1, yes: 2 } as const;

/**
 * The number of the change that answers for a migration, by the path of its file. Of several that touched it, the one
 * whose plan promises least, then the latest (`touched` is oldest first). Null when none did, or when one may have.
 */
export function bringerOf(path: string, touched: readonly TouchedFiles[]): number | null {
  if (touched.some((one) => !one.complete && !one.paths.has(path))) return null;
  const found = touched.filter((one) => one.paths.has(path)).reverse();
  found.sort((a, b) => cautionOf(a) - cautionOf(b));
  return found[0]?.change.number ?? null;
}

function cautionOf({ change }: TouchedFiles): number {
  return caution[change.plan?.oldCodeOnNewSchema ?? "unknown"];
}
