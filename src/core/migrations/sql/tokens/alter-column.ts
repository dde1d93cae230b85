import type { Aspect, Operation } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { STORAGE } from "../storage.ts";
import { skipWords } from "./object-words.ts";
import { readType } from "./read-type.ts";
import { setsStorage } from "./table-options.ts";

/** Reads MySQL's CHANGE and MODIFY, which define a column anew. */
export function readRedefined(
  action: readonly SqlToken[],
  table: string,
  line: number,
): readonly Operation[] {
  const at = isWord(action[1], "COLUMN") ? 2 : 1;
  const from = readName(action, skipWords(action, at, "IF", "EXISTS"));
  const to = isWord(action[0], "CHANGE") && from !== null ? readName(action, from.next) : from;
  if (from === null || to === null) return [{ kind: "opaque", mentions: [table], line }];
  const name = `${table}.${to.name}`;
  const retyped: Operation = {
    kind: "alter",
    what: "column",
    name,
    aspect: "type",
    to: readType(action, to.next),
    isWhole: true,
    line,
  };
  if (from.name === to.name) return [{ ...retyped, definition: textOf(action.slice(to.next)) }];
  return [{ kind: "rename", what: "column", from: `${table}.${from.name}`, to: name, line }, retyped];
}

/** Reads the ALTER of a column, an index or a constraint inside of an ALTER TABLE. */
export function readAlteredColumn(
  action: readonly SqlToken[],
  table: string,
  line: number,
): readonly Operation[] {
  if (isWord(action[1], "INDEX")) return other("index", action, table, line);
  if (isWord(action[1], "CONSTRAINT", "CHECK")) return other("constraint", action, table, line);
  const column = readName(action, isWord(action[1], "COLUMN") ? 2 : 1);
  if (column === null) return [{ kind: "opaque", mentions: [table], line }];
  const rest = action.slice(column.next);
  const name = `${table}.${column.name}`;
  const aspect = (aspect: Aspect, to: string | null = null): readonly Operation[] => [
    {
      kind: "alter",
      what: "column",
      name,
      aspect,
      to,
      ...(aspect === "type" && to !== null ? { definition: to } : {}),
      line,
    },
  ];
  const negates = isWord(rest[1], "NOT") && isWord(rest[2], "NULL");
  if (isWord(rest[0], "SET") && negates) return aspect("not-null-set");
  if (isWord(rest[0], "DROP") && negates) return aspect("not-null-dropped");
  if (isWord(rest[0], "DROP") && isWord(rest[1], "DEFAULT")) return aspect("default", "none");
  if (isWord(rest[0], "SET") && isWord(rest[1], "DEFAULT")) {
    // `'b'::text`.
    const isCast = rest[2]?.kind === "string" && isSign(rest[3], ":") && isSign(rest[4], ":");
    const value = textOf(isCast ? rest.slice(2, 3) : rest.slice(2));
    const type = isCast ? readType(rest, 5) : null;
    return aspect("default", value).map((one) =>
      one.kind === "alter" && type !== null ? { ...one, definition: `${value}::${type}` } : one,
    );
  }
  if (isWord(rest[0], "TYPE")) return aspect("type", collated(rest, 1));
  if (isWord(rest[0], "SET") && isWord(rest[1], "DATA")) return aspect("type", collated(rest, 3));
  if (isWord(rest[0], "SET") && isWord(rest[1], "STATISTICS")) return [];
  const isKept = setsStorage(rest) || (isWord(rest[0], "SET") && isWord(rest[1], "STORAGE", "COMPRESSION"));
  if (isKept) return aspect("other", STORAGE);
  if (isWord(rest[0], "SET", "ADD", "DROP", "RESTART", "RESET")) return aspect("other");
  // SQL Server: ALTER COLUMN name type [NULL | NOT NULL], which defines it anew.
  return [
    {
      kind: "alter",
      what: "column",
      name,
      aspect: "type",
      to: readType(rest, 0),
      isWhole: true,
      definition: textOf(rest),
      line,
    },
  ];
}

function textOf(tokens: readonly SqlToken[]): string {
  return tokens.map(({ text }) => text).join(" ");
}

function collated(tokens: readonly SqlToken[], at: number): string | null {
  const type = readType(tokens, at);
  const collate = tokens.findIndex((token) => isWord(token, "COLLATE"));
  const collation = collate < 0 ? undefined : readName(tokens, collate + 1)?.name;
  return type === null || collation === undefined ? type : `${type} collate ${collation}`;
}

function other(
  what: "index" | "constraint",
  action: readonly SqlToken[],
  table: string,
  line: number,
): readonly Operation[] {
  const name = `${table}.${readName(action, 2)?.name ?? ""}`;
  return [{ kind: "alter", what, name, aspect: "other", to: null, line }];
}
