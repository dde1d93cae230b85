import type { Operation } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readColumns, readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { skipWords } from "./object-words.ts";

/** Reads what stands behind the ADD of an ALTER TABLE: a column or several, a constraint, or an index. */
export function readAdded(tokens: readonly SqlToken[], table: string, line: number): readonly Operation[] {
  if (isWord(tokens[0], "CONSTRAINT") && !isWord(tokens[1], ...CONSTRAINTS)) {
    const at = skipWords(tokens, 1, "IF", "NOT", "EXISTS");
    const name = readName(tokens, at)?.name;
    return [constraint(name ?? null, at > 1, tokens, table, line)];
  }
  if (isWord(tokens[0], "CONSTRAINT", "PRIMARY", "FOREIGN", "CHECK", "DEFAULT", "EXCLUDE")) {
    return [constraint(null, false, tokens, table, line)];
  }
  if (isWord(tokens[0], "UNIQUE", "FULLTEXT", "SPATIAL", "INDEX", "KEY")) return [index(tokens, table, line)];
  const at = isWord(tokens[0], "COLUMN") ? 1 : 0;
  const many = readColumns(tokens, at);
  if (many !== null) return many.map((name) => column(name, false, table, line));
  const next = skipWords(tokens, at, "IF", "NOT", "EXISTS");
  const name = readName(tokens, next)?.name;
  return name === undefined
    ? [{ kind: "opaque", mentions: [table], line }]
    : [column(name, next > at, table, line)];
}

const CONSTRAINTS = ["PRIMARY", "FOREIGN", "UNIQUE", "CHECK"];

function column(name: string, isGuarded: boolean, table: string, line: number): Operation {
  return { kind: "create", what: "column", name: `${table}.${name}`, isGuarded, line };
}

function constraint(
  name: string | null,
  isGuarded: boolean,
  tokens: readonly SqlToken[],
  table: string,
  line: number,
): Operation {
  const at = tokens.findIndex((token) => isSign(token, "("));
  const isCheck = tokens.slice(0, 4).some((token) => isWord(token, "CHECK", "EXCLUDE"));
  const columns = at < 0 || isCheck ? null : readColumns(tokens, at);
  return {
    kind: "create",
    what: "constraint",
    name: name === null ? null : `${table}.${name}`,
    isGuarded,
    on: table,
    ...(columns === null ? {} : { columns }),
    line,
  };
}

function index(tokens: readonly SqlToken[], table: string, line: number): Operation {
  let at = isWord(tokens[1], "INDEX", "KEY") ? 2 : 1;
  const unguarded = at;
  at = skipWords(tokens, at, "IF", "NOT", "EXISTS");
  const name =
    isSign(tokens[at], "(") || isWord(tokens[at], "USING") ? undefined : readName(tokens, at)?.name;
  const columns = readColumns(
    tokens,
    tokens.findIndex((token) => isSign(token, "(")),
  );
  return {
    kind: "create",
    what: "index",
    name: name === undefined ? null : `${table}.${name}`,
    isGuarded: at > unguarded,
    on: table,
    ...(columns === null ? {} : { columns }),
    line,
  };
}
