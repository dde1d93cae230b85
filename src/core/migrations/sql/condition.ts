import type { SqlToken } from "./lexer.ts";
import { isSign, isWord } from "./statements.ts";
import { textOf } from "./token-text.ts";

/** Which rows a query or a change is about: all of the conditions hold, and no other limit where `isLimited` is false. */
export interface Condition {
  readonly where: readonly string[];
  readonly isLimited: boolean;
}

const ENDS = ["GROUP", "HAVING", "ORDER", "RETURNING", "WINDOW", "FOR", "OUTPUT", "WITH"];
const LIMITS = ["LIMIT", "OFFSET", "FETCH", "TOP", "TABLESAMPLE"];

/**
 * Reads the WHERE of a statement, and those of the queries in its FROM. `own` are names of its table, which may stand
 * before a column. Null where several queries are put together, so that no condition is that of all rows.
 */
export function readCondition(tokens: readonly SqlToken[], own: ReadonlySet<string>): Condition | null {
  const outer = outermost(tokens);
  const isOuter = (at: number, ...words: readonly string[]): boolean =>
    outer[at]?.depth === 0 && isWord(outer[at]?.token, ...words);
  if (outer.some((_, at) => isOuter(at, "UNION", "EXCEPT", "INTERSECT"))) return null;
  // `WITH NO DATA` makes a table and copies nothing.
  const isLimited = outer.some(
    (_, at) => isOuter(at, ...LIMITS) || (isOuter(at, "NO") && isOuter(at + 1, "DATA")),
  );
  const parts: SqlToken[][] = [];
  let isInside = false;
  let isBetween = false;
  for (const [at, { token, isEnd }] of outer.entries()) {
    const splits = isOuter(at, "AND") && !isBetween;
    if (isOuter(at, "WHERE") || (isInside && splits)) {
      parts.push([]);
      isInside = true;
    } else if (isEnd || isOuter(at, ...ENDS, ...LIMITS)) isInside = false;
    else if (isInside) parts.at(-1)?.push(token);
    if (isOuter(at, "BETWEEN", "AND")) isBetween = isOuter(at, "BETWEEN");
  }
  return { where: allOf(parts.map((part) => textOf(withoutOwner(part, own)))), isLimited };
}

// OR binds less than AND, so that all of it is one condition. Those that every row meets tell nothing.
function allOf(parts: readonly string[]): readonly string[] {
  const hasEither = parts.some((part) => part.split(" ").includes("OR"));
  const conditions = hasEither ? [parts.join(" AND ")] : parts;
  return conditions.filter((one) => one !== "TRUE" && !/^(\d\S*) = \1$/.test(one));
}

interface Outer {
  readonly token: SqlToken;
  /** 0 outside of parentheses. */
  readonly depth: number;
  /** Whether a query ends here whose parentheses are left out. */
  readonly isEnd: boolean;
}

// Without the parentheses around a query that gives the rows, so that its WHERE is one of the statement.
function outermost(tokens: readonly SqlToken[]): readonly Outer[] {
  const found: Outer[] = [];
  const opened: boolean[] = [];
  let depth = 0;
  let isSelected = false;
  for (const [at, token] of tokens.entries()) {
    if (isWord(token, "SELECT", "WHERE", "SET")) isSelected = true;
    // What is done to a row that is there already is no part of the query.
    if (depth === 0 && isWord(token, "ON") && isWord(tokens[at + 1], "CONFLICT", "DUPLICATE")) break;
    if (isSign(token, "(")) {
      const isSource = !isSelected || isWord(tokens[at - 1], "FROM", "JOIN", "LATERAL", "AS");
      const isQuery = isSource && isWord(tokens[at + 1], "SELECT");
      opened.push(isQuery);
      if (isQuery) continue;
      depth += 1;
    }
    const isEnd = isSign(token, ")") && opened.pop() === true;
    found.push({ token, depth, isEnd });
    if (isSign(token, ")") && !isEnd) depth -= 1;
  }
  return found;
}

function withoutOwner(tokens: readonly SqlToken[], own: ReadonlySet<string>): readonly SqlToken[] {
  return tokens.filter((token, at) => {
    const isOwner = isSign(tokens[at + 1], ".") && own.has(textOf([token]));
    const isDot = isSign(token, ".") && own.has(textOf(tokens.slice(at - 1, at)));
    return !isOwner && !isDot;
  });
}
