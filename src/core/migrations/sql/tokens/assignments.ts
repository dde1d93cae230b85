import type { SqlToken } from "../lexer.ts";
import { readColumns, readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { textOf } from "../token-text.ts";

/** What the SET of an UPDATE assigns. */
export interface Assignments {
  /** The columns that it sets, without their table. */
  readonly columns: readonly string[];
  /** Other names that stand in it: columns whose values it may use. */
  readonly reads: readonly string[];
  /** Whether it only sets what was null before. */
  readonly isFill: boolean;
}

const ENDS = ["WHERE", "FROM", "RETURNING", "ORDER", "LIMIT", "WHEN", "OUTPUT"];

/** Reads assignments from an offset: `a = 1, t.b = c, (d, e) = (1, 2)`. */
export function readAssignments(tokens: readonly SqlToken[], from: number): Assignments {
  const columns: string[] = [];
  const reads = new Set<string>();
  let depth = 0;
  let isTarget = true;
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (depth === 0 && isWord(token, ...ENDS)) break;
    if (depth === 0 && isTarget) {
      const many = readColumns(tokens, at);
      const name = many === null ? readName(tokens, at) : null;
      for (const column of many ?? (name === null ? [] : [name.name])) columns.push(lastPart(column));
      while (at + 1 < tokens.length && !isSign(tokens[at], "=")) at += 1;
      isTarget = false;
      continue;
    }
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    if (depth === 0 && isSign(token, ",")) isTarget = true;
    if (token?.kind === "word") reads.add(token.text.toLowerCase());
    if (token?.kind === "name") reads.add(token.text.slice(1, -1));
  }
  const where = tokens.slice(at);
  const filled = where.findIndex((token) => isWord(token, "WHERE"));
  return { columns, reads: [...reads], isFill: filled >= 0 && isNullTest(where.slice(filled + 1), columns) };
}

/**
 * The columns that an UPDATE sets from an offset, each with its value as written; none where one is set in another form
 * than `a = 1`.
 */
export function readValues(
  tokens: readonly SqlToken[],
  from: number,
): readonly (readonly [column: string, value: string])[] {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(from)) {
    if (depth === 0 && isWord(token, ...ENDS)) break;
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    if (depth === 0 && isSign(token, ",")) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const values = parts.map((part) => {
    const name = readName(part, 0);
    return name !== null && isSign(part[name.next], "=")
      ? ([lastPart(name.name), textOf(part.slice(name.next + 1))] as const)
      : null;
  });
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known : [];
}

// `WHERE c IS NULL` for the only column that is set, alone or with further conditions that must hold too.
function isNullTest(condition: readonly SqlToken[], columns: readonly string[]): boolean {
  const named = readName(condition, 0);
  if (named === null || columns.length !== 1 || lastPart(named.name) !== columns[0]) return false;
  const [is, nothing] = condition.slice(named.next);
  const rest = condition.slice(named.next + 2);
  return isWord(is, "IS") && isWord(nothing, "NULL") && !rest.some((token) => isWord(token, "OR"));
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
