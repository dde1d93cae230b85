import type { Migration } from "../migration.ts";
import { withPlainNames } from "../names.ts";
import type { MadeBefore } from "../row-history.ts";
import type { MigrationFinding } from "../verdict.ts";
import { rowsWithoutBackup } from "./rows-without-backup.ts";

/** The finding on a migration that may stay as it is and whose reversal does nothing: values that were NULL are filled. */
export function leftFilled({ up }: Migration, before: MadeBefore): readonly MigrationFinding[] {
  if (up.kind !== "operations") return [];
  const found = rowsWithoutBackup.find({ up: up.operations.map(withPlainNames), down: [], before });
  if (found === null) return [];
  const { name, message, write } = rowsWithoutBackup;
  return [
    {
      rule: name,
      level: "warning",
      file: up.file,
      line: found.line,
      message: [message, ...(found.detail === undefined ? [] : [found.detail])].join(" "),
      write,
    },
  ];
}
