import type { Migration } from "./migration.ts";
import type { Operation } from "./operation.ts";
import { codeRespelled, pythonRespelled, sqlRespelled } from "./respelled.ts";
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
      : "Perhaps edited: whether it does the same as before cannot be told from the text, and databases that ran it will not run it again.";
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
    return editOfText(before, after, before.fingerprint, after.fingerprint);
  }
  if (before.kind === "unreadable" || after.kind === "unreadable") return "warning";
  if ([...before.operations, ...after.operations].some(({ kind }) => kind === "opaque")) return "warning";
  return isAlike(before.operations, after.operations, isSameOperation) ? null : "error";
}

function editOfText(
  before: Present,
  after: Present,
  oldPrint: string,
  newPrint: string,
): "error" | "warning" | null {
  const respelling = respelledAs(after.file)(oldPrint, newPrint);
  switch (respelling) {
    case "same":
      return null;
    case "perhaps":
      return doTheSame(before, after) ? "warning" : "error";
    case "other":
      return "error";
    default:
      return respelling satisfies never;
  }
}

function respelledAs(file: string): typeof codeRespelled {
  if (LIKE_SQL.test(file)) return sqlRespelled;
  return file.endsWith(".py") ? pythonRespelled : codeRespelled;
}

// Files of which every sign is what a database, or a tool that knows no names of its own, reads.
const LIKE_SQL = /\.(?:sql|xml|ya?ml|json)$/i;

type Present = Exclude<Side, { readonly kind: "absent" }>;

function doTheSame(before: Present, after: Present): boolean {
  if (before.kind === "unreadable" || after.kind === "unreadable") return before.kind === after.kind;
  return isAlike(before.operations, after.operations, isSameButGuarded);
}

function isAlike(
  before: readonly Operation[],
  after: readonly Operation[],
  isSame: (a: Operation, b: Operation | undefined) => boolean,
): boolean {
  return before.length === after.length && before.every((one, index) => isSame(one, after[index]));
}

function lineOfEdit(before: Side, after: readonly Operation[], line: number): number {
  if (before.kind !== "operations") return line;
  return (
    after.find((operation, index) => !isSameOperation(operation, before.operations[index]))?.line ?? line
  );
}

function isSameButGuarded(a: Operation, b: Operation | undefined): boolean {
  return b !== undefined && shapeOf(a, ["line", "isGuarded"]) === shapeOf(b, ["line", "isGuarded"]);
}

function isSameOperation(a: Operation, b: Operation | undefined): boolean {
  return b !== undefined && shapeOf(a, ["line"]) === shapeOf(b, ["line"]);
}

function shapeOf(operation: Operation, without: readonly string[]): string {
  return JSON.stringify(operation, (key, value: unknown) => (without.includes(key) ? undefined : value));
}
