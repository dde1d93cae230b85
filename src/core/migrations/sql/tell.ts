import { lastPart } from "../names.ts";
import type { ObjectKind, Operation, OperationOf } from "../operation.ts";
import { readCondition } from "./condition.ts";
import { readName } from "./read-name.ts";
import { isSign, isWord, type SqlStatement } from "./statements.ts";
import { tokenTexts, writtenName } from "./token-text.ts";
import { readValues } from "./tokens/assignments.ts";
import { sourcesOf } from "./tokens/sources.ts";
import { type RowsTold, type Told, withTold } from "./told.ts";

/** The operations of one statement, each with what the tokens of the statement tell of it besides. */
export function tell(statement: SqlStatement, operations: readonly Operation[]): readonly Operation[] {
  const defined = operations.filter((one) => one.kind === "create" && DEFINED.includes(one.what));
  const isOfFew = operations.length <= FEW;
  const definition = defined.length > 0 && defined.length <= FEW ? definitionOf(statement) : null;
  const forbidsNull = defined.length === 1 ? notNullColumn(statement) : null;
  const computed = operations.some(isNewColumn) ? computedColumns(statement) : new Set<string>();
  const [changed] = operations.filter((one) => one.kind === "rows");
  const rows = changed === undefined ? null : rowsOf(statement, changed.how);
  const toldOf = (operation: Operation): Told => {
    if (operation.kind === "rows") {
      if (rows === null || operation.how !== changed?.how) return {};
      return { rows: isOfFew ? rows : briefly(rows) };
    }
    if (isNewColumn(operation))
      return computed.has(lastPart(operation.name ?? "")) ? { isComputed: true } : {};
    if (definition === null || !defined.includes(operation)) return {};
    return { definition, ...(forbidsNull === null ? {} : { forbidsNull }) };
  };
  return operations.map((operation) => {
    const told = toldOf(operation);
    return Object.keys(told).length === 0 ? operation : withTold(operation, told);
  });
}

// Each operation holds what is told of it, so that many of one long statement would hold too much.
const FEW = 4;

function briefly({ where, isLimited }: RowsTold): RowsTold {
  return { where: [], isLimited: isLimited || where.length > 0, sets: [] };
}

function isNewColumn(operation: Operation): operation is OperationOf<"create"> {
  return operation.kind === "create" && operation.what === "column";
}

// What can be made again from its text. A table or a column holds more than that.
const DEFINED: readonly ObjectKind[] = [
  "constraint",
  "function",
  "index",
  "materialized-view",
  "policy",
  "trigger",
  "view",
];

// Without what only says what happens where it is there already, or how long others wait.
function definitionOf(statement: SqlStatement): string {
  return tokenTexts(statement)
    .join(" ")
    .replace(/^CREATE OR REPLACE /, "CREATE ")
    .replace(/ IF NOT EXISTS /, " ")
    .replace(/ CONCURRENTLY /, " ");
}

// PostgreSQL 18: ADD CONSTRAINT n NOT NULL b.
function notNullColumn(statement: SqlStatement): string | null {
  const at = statement.findIndex((token) => isWord(token, "CONSTRAINT"));
  const name = at < 0 ? null : readName(statement, at + 1);
  if (name === null || !isWord(statement[name.next], "NOT")) return null;
  return readName(statement, name.next + 2)?.name ?? null;
}

// `x int GENERATED ALWAYS AS (b + 1) STORED`, MySQL's `x int AS (b + 1)`, SQL Server's `x AS (b + 1)`; no IDENTITY.
function computedColumns(statement: SqlStatement): ReadonlySet<string> {
  const computed = new Set<string>();
  let column: string | null = null;
  let depth = 0;
  for (const [at, token] of statement.entries()) {
    const before = statement[at - 1];
    const begins = isWord(before, "ADD", "COLUMN", "EXISTS") || isSign(before, ",") || isSign(before, "(");
    const isPlain = !isWord(token, "COLUMN", "IF", "ADD", "CONSTRAINT");
    if (depth <= 1 && begins && isPlain && (token.kind !== "sign" || token.text === "["))
      column = readName(statement, at)?.name ?? null;
    if (column !== null && isWord(token, "AS") && isSign(statement[at + 1], "(")) computed.add(column);
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
  }
  return computed;
}

function rowsOf(statement: SqlStatement, how: OperationOf<"rows">["how"]): RowsTold | null {
  const [first] = statement;
  const isChange =
    (how === "update" && isWord(first, "UPDATE")) || (how === "delete" && isWord(first, "DELETE"));
  const isCopy = how === "insert" && isWord(first, "INSERT", "CREATE", "SELECT");
  if (!isChange && !isCopy) return null;
  const own = ownNames(statement, isCopy);
  const condition = readCondition(statement, own);
  if (condition === null) return null;
  const set = statement.findIndex((token) => isWord(token, "SET"));
  return { ...condition, sets: how === "update" && set >= 0 ? readValues(statement, set + 1) : [] };
}

// Of several tables, one name may stand for another's column too.
function ownNames(statement: SqlStatement, isCopy: boolean): ReadonlySet<string> {
  const { tables, aliases } = sourcesOf(statement);
  const written = [...aliases.keys()];
  const changed = isCopy || isWord(statement[0], "DELETE") ? null : readName(statement, 1);
  const all = new Set([...tables, ...(changed === null ? [] : [changed.name])]);
  if (all.size !== 1) return new Set();
  return new Set([...all, ...written].map((name) => writtenName(lastPart(name))));
}
