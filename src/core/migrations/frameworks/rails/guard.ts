import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { readCall } from "../../ruby/call.ts";
import type { RubySource } from "../../ruby/source.ts";
import { type RubyScope, textIn } from "../../ruby/value.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";

/** What a condition asks. `holds` is whether the guarded statements run when the answer is yes. */
export type Guard =
  | { readonly kind: "exists"; readonly what: string; readonly name: string | null; readonly holds: boolean }
  /** `reverting?` */
  | { readonly kind: "reverting"; readonly holds: boolean }
  | { readonly kind: "other" };

const EXISTENCE: Readonly<Record<string, string>> = {
  "table_exists?": "table",
  "data_source_exists?": "table",
  "view_exists?": "view",
  "column_exists?": "column",
  "index_exists?": "index",
  "index_name_exists?": "index",
  "foreign_key_exists?": "constraint",
  "check_constraint_exists?": "constraint",
  "unique_constraint_exists?": "constraint",
  "extension_enabled?": "extension",
};

/** Reads the condition of an `if` or an `unless`. */
export function guardOf(
  condition: SyntaxNode,
  isUnless: boolean,
  source: RubySource,
  scope: RubyScope,
): Guard {
  if (condition.type === "unary") {
    const operand = fieldOf(condition, "operand");
    const operator = fieldOf(condition, "operator");
    const negates = operator !== null && ["!", "not"].includes(textOf(operator, source.text));
    if (operand !== null && negates) return guardOf(operand, !isUnless, source, scope);
  }
  if (condition.type === "parenthesized_statements") {
    const [inner, second] = namedChildren(condition);
    if (inner !== undefined && second === undefined) return guardOf(inner, isUnless, source, scope);
  }
  const call = readCall(condition, source, scope);
  if (call === null) return { kind: "other" };
  if (call.method === "reverting?") return { kind: "reverting", holds: !isUnless };
  const what = EXISTENCE[call.method];
  if (what === undefined) return { kind: "other" };
  // Asked of the table of a `change_table`, the table is not said again.
  if (call.receiver?.type === "identifier" && textOf(call.receiver, source.text) !== "connection") {
    return { kind: "exists", what, name: null, holds: !isUnless };
  }
  const [table, column] = [textIn(call.args[0]), textIn(call.args[1])];
  const name = what === "column" && table !== null && column !== null ? `${table}.${column}` : table;
  return { kind: "exists", what, name, holds: !isUnless };
}

/**
 * Whether running the guarded statements turns the answer of their own guard round: `add_column … unless
 * column_exists?`. Asked again on rollback, it keeps Rails from taking them back.
 */
export function turnsRound(guard: Guard, operations: readonly Operation[]): boolean {
  if (guard.kind !== "exists") return false;
  return operations.some((operation) => {
    const wanted = guard.holds ? "drop" : "create";
    if (operation.kind === "rename" && guard.what === operation.what) {
      return guard.holds && isSame(guard, operation.from);
    }
    return operation.kind === wanted && operation.what === guard.what && isSame(guard, operation.name);
  });
}

// An index or a constraint is asked for by its table and columns, so the table has to do.
function isSame(guard: Extract<Guard, { kind: "exists" }>, name: string | null): boolean {
  if (guard.name === null || name === null) return true;
  return name === guard.name || name.startsWith(`${guard.name}.`);
}
