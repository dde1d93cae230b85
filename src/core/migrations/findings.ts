import { cascadingDown } from "./findings/cascading-down.ts";
import { downNarrowsType } from "./findings/down-narrows-type.ts";
import { downRestoresNotNull } from "./findings/down-restores-not-null.ts";
import { dropsMore } from "./findings/drops-more.ts";
import { engineLeft } from "./findings/engine-left.ts";
import { enumValueAdded } from "./findings/enum-value-added.ts";
import { leftoverDown } from "./findings/leftover-down.ts";
import { notUnderstood } from "./findings/not-understood.ts";
import { remadeConstraint } from "./findings/remade-constraint.ts";
import { reversalNotSeen } from "./findings/reversal-not-seen.ts";
import { rowsLeftBehind } from "./findings/rows-left-behind.ts";
import { rowsWithoutBackup } from "./findings/rows-without-backup.ts";
import type { Rule } from "./findings/rule.ts";
import { tidiedTwice } from "./findings/tidied-twice.ts";
import { typeLeftBehind } from "./findings/type-left-behind.ts";
import { unguardedDown } from "./findings/unguarded-down.ts";
import type { Migration } from "./migration.ts";
import { type MadeBefore, NOTHING_BEFORE } from "./row-history.ts";
import { plainNamesOf } from "./sql/schemas-apart.ts";
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
  reversalNotSeen,
  remadeConstraint,
  tidiedTwice,
  engineLeft,
  typeLeftBehind,
];

/** What a reviewer should know about a migration besides the verdict: one finding of each rule, at the first place. */
export function findingsOf(
  { up, down }: Migration,
  before: MadeBefore = NOTHING_BEFORE,
): readonly MigrationFinding[] {
  if (up.kind !== "operations" || down.kind !== "operations" || down.operations.length === 0) return [];
  if (down.operations.some(({ kind }) => kind === "raise")) return [];
  const plain = plainNamesOf(up.operations, down.operations);
  const both = {
    up: up.operations.map(plain),
    down: down.operations.map(plain),
    before,
  };
  return RULES.flatMap((rule) => {
    const found = rule.find(both);
    if (found === null) return [];
    const { file } = found.side === "up" ? up : down;
    const message = found.detail === undefined ? rule.message : `${rule.message} ${found.detail}`;
    return [{ rule: rule.name, level: "warning", file, line: found.line, message, write: rule.write }];
  });
}
