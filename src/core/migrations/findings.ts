import { cascadingDown } from "./findings/cascading-down.ts";
import { downNarrowsType } from "./findings/down-narrows-type.ts";
import { downRestoresNotNull } from "./findings/down-restores-not-null.ts";
import { dropsMore } from "./findings/drops-more.ts";
import { enumValueAdded } from "./findings/enum-value-added.ts";
import { leftoverDown } from "./findings/leftover-down.ts";
import { notUnderstood } from "./findings/not-understood.ts";
import { remadeConstraint } from "./findings/remade-constraint.ts";
import { rowsLeftBehind } from "./findings/rows-left-behind.ts";
import { rowsWithoutBackup } from "./findings/rows-without-backup.ts";
import type { Rule } from "./findings/rule.ts";
import { tidiedTwice } from "./findings/tidied-twice.ts";
import { unguardedDown } from "./findings/unguarded-down.ts";
import type { Migration } from "./migration.ts";
import { withPlainNames } from "./names.ts";
import type { MigrationFinding } from "./verdict.ts";

const RULES: readonly Rule[] = [
  rowsWithoutBackup,
  rowsLeftBehind,
  downNarrowsType,
  downRestoresNotNull,
  enumValueAdded,
  unguardedDown,
  cascadingDown,
  dropsMore,
  leftoverDown,
  notUnderstood,
  remadeConstraint,
  tidiedTwice,
];

/** What a reviewer should know about a migration besides the verdict: one finding of each rule, at the first place. */
export function findingsOf({ up, down }: Migration): readonly MigrationFinding[] {
  if (up.kind !== "operations" || down.kind !== "operations" || down.operations.length === 0) return [];
  if (down.operations.some(({ kind }) => kind === "raise")) return [];
  const both = { up: up.operations.map(withPlainNames), down: down.operations.map(withPlainNames) };
  return RULES.flatMap((rule) => {
    const found = rule.find(both);
    if (found === null) return [];
    const { file } = found.side === "up" ? up : down;
    return [
      { rule: rule.name, level: "warning", file, line: found.line, message: rule.message, write: rule.write },
    ];
  });
}
