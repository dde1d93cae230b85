import type { Operation } from "../operation.ts";
import type { Side } from "../side.ts";
import type { Outcome } from "./outcome.ts";

/** What a tool does with something that it did not record. */
export interface Repeats {
  /** Said of rows that it changes once more. */
  readonly rows: string;
  /** Said of a call that is not known. */
  readonly call: string;
}

/** The way back as a side. `up` tells what a repetition would meet. */
export function downSideOf(
  outcomes: readonly Outcome[],
  up: readonly Outcome[],
  at: { readonly file: string; readonly line: number },
  isDeclared: boolean,
  repeats: Repeats,
): Side {
  const operations = outcomes.flatMap((outcome) => (outcome.kind === "does" ? [outcome.operation] : []));
  const read: Side = { kind: "operations", operations, ...at, declares: isDeclared ? "comment" : null };
  if (operations.some(({ kind }) => kind === "raise")) return read;
  const created = up.flatMap((outcome) => (outcome.kind === "does" ? [outcome.operation] : []));
  const problems = outcomes.flatMap((outcome) => {
    const problem = problemOf(outcome, created, repeats);
    return problem === null ? [] : [{ ...problem, file: at.file }];
  });
  return problems.find(({ kind }) => kind === "absent") ?? problems[0] ?? read;
}

/** What a migration does, where nothing needs to take it back. */
export function upSideOf(
  outcomes: readonly Outcome[],
  at: { readonly file: string; readonly line: number },
): Side {
  const operations: Operation[] = [];
  for (const outcome of outcomes) {
    switch (outcome.kind) {
      case "does":
      case "again":
        operations.push(outcome.operation);
        break;
      case "stays":
        return { kind: "unreadable", reason: FAILS, file: at.file, line: outcome.line };
      case "unclear":
        return { kind: "unreadable", reason: outcome.reason, file: at.file, line: outcome.line };
      default:
        outcome satisfies never;
    }
  }
  return { kind: "operations", operations, ...at, declares: null };
}

const FAILS = "Run forwards it fails here: it takes back something that has no way back.";

type Problem = { readonly kind: "absent" | "unreadable"; readonly reason: string; readonly line: number };

function problemOf(outcome: Outcome, up: readonly Operation[], repeats: Repeats): Problem | null {
  switch (outcome.kind) {
    case "does":
      return null;
    case "stays":
      return { kind: "absent", reason: outcome.reason, line: outcome.line };
    case "unclear":
      return { kind: "unreadable", reason: outcome.reason, line: outcome.line };
    case "again": {
      const { operation } = outcome;
      const { line } = operation;
      if (operation.kind === "opaque") return { kind: "unreadable", reason: repeats.call, line };
      return goesWith(operation, up) ? null : { kind: "absent", reason: repeats.rows, line };
    }
    default:
      return outcome satisfies never;
  }
}

// Rows of a table, or values of columns, that the migration makes itself: they go when those go.
function goesWith(operation: Operation, up: readonly Operation[]): boolean {
  if (operation.kind !== "rows" || operation.table === null) return false;
  const { table, columns, how } = operation;
  const makes = (what: "table" | "column", name: string): boolean =>
    up.some((one) => one.kind === "create" && one.what === what && one.name === name);
  if (makes("table", table)) return true;
  if (how !== "update" || columns === null || columns.length === 0) return false;
  return columns.every((column) => column === "updated_at" || makes("column", `${table}.${column}`));
}
