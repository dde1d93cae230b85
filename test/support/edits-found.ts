import { judgeMigrations } from "../../src/core/migrations/index.ts";
import type { MigrationFinding } from "../../src/core/migrations/verdict.ts";
import type { Parsers } from "../../src/kernel/parsers.ts";
import { changeOf } from "./migration-change.ts";

/** Findings that a merged migration was edited, where these of the `base` files are modified as in `head`. */
export function editsFound(
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
  files: readonly string[],
  parsers: Parsers,
): readonly MigrationFinding[] {
  const changed = files.map((path) => ({ path, status: "modified" as const }));
  const verdicts = judgeMigrations(changeOf(changed, head, base), parsers);
  return verdicts.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "edited-after-merge");
}
