import type { Migration } from "./migration.ts";
import type { Operation } from "./operation.ts";
import type { Side } from "./side.ts";
import type { MigrationFinding } from "./verdict.ts";

/**
 * What a change does to a migration that was merged before, besides deleting it: whether it edits what databases have
 * run already. Adding or changing only its reversal, its comments or its layout is no edit.
 */
export function compareWithBase(base: Migration, head: Migration): readonly MigrationFinding[] {
  const level = editOf(base.up, head.up);
  if (level === null) return [];
  const message =
    level === "error"
      ? "Edited: databases that ran this migration will not run it again, so they differ from what it says now."
      : "Perhaps edited: what it does cannot be told from the text, and databases that ran it will not run it again.";
  return [
    {
      rule: "edited-after-merge",
      level,
      file: head.up.file,
      line:
        head.up.kind === "operations" ? lineOfEdit(base.up, head.up.operations, head.up.line) : head.up.line,
      message,
      write: "The migration as it was. What is to be done besides goes into a new one.",
    },
  ];
}

function editOf(before: Side, after: Side): "error" | "warning" | null {
  if (before.kind === "absent" || after.kind === "absent") return null;
  // Where its reader keeps one, a fingerprint sees more than operations do: the columns of a table, for instance.
  if (before.fingerprint !== undefined && after.fingerprint !== undefined) {
    return before.fingerprint === after.fingerprint ? null : "error";
  }
  if (before.kind === "unreadable" || after.kind === "unreadable") return "warning";
  if ([...before.operations, ...after.operations].some(({ kind }) => kind === "opaque")) return "warning";
  const isSame =
    before.operations.length === after.operations.length &&
    before.operations.every((operation, index) => isSameOperation(operation, after.operations[index]));
  return isSame ? null : "error";
}

function lineOfEdit(before: Side, after: readonly Operation[], line: number): number {
  if (before.kind !== "operations") return line;
  return (
    after.find((operation, index) => !isSameOperation(operation, before.operations[index]))?.line ?? line
  );
}

function isSameOperation(a: Operation, b: Operation | undefined): boolean {
  return b !== undefined && JSON.stringify({ ...a, line: 0 }) === JSON.stringify({ ...b, line: 0 });
}
