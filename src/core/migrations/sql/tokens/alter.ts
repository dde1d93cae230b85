import type { Operation } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readName, unquote } from "../read-name.ts";
import { isWord } from "../statements.ts";
import { STORAGE } from "../storage.ts";
import { readAlterTable } from "./alter-table.ts";
import { readObject, skipWords } from "./object-words.ts";
import { setsStorage } from "./table-options.ts";

/** Reads an ALTER of any kind; null where it cannot be told what is altered. */
export function readAlter(tokens: readonly SqlToken[], line: number): readonly Operation[] | null {
  const object = readObject(tokens);
  if (object === null) return null;
  const { what } = object;
  const at = skipWords(tokens, skipWords(tokens, object.next, "IF", "EXISTS"), "ONLY");
  const named = readName(tokens, at);
  if (named === null) return null;
  const { name, next } = named;
  if (what === "table") return readAlterTable(tokens.slice(next), name, line);
  const value = tokens.slice(next).find((token) => token.kind === "string");
  if (what === "type" && value !== undefined && isWord(tokens[next], "ADD")) {
    const isGuarded = isWord(tokens[next + 2], "IF");
    const added = `${name}.${unquote(value.text)}`;
    return [{ kind: "create", what: "enum-value", name: added, isGuarded, line }];
  }
  if (what === "type" && isWord(tokens[next], "RENAME") && isWord(tokens[next + 1], "VALUE")) {
    const [from, to] = tokens.slice(next).filter((token) => token.kind === "string");
    const of = (one: SqlToken | undefined): string | null =>
      one === undefined ? null : `${name}.${unquote(one.text)}`;
    return [{ kind: "rename", what: "enum-value", from: of(from), to: of(to), line }];
  }
  const part = isWord(tokens[next + 1], "PARTITION") ? readName(tokens, next + 2)?.name : undefined;
  if (what === "index" && isWord(tokens[next], "ATTACH") && part !== undefined) {
    return [{ kind: "alter", what, name, aspect: "other", to: `Partition:Attach ${part}`, part, line }];
  }
  if (isWord(tokens[next], "RENAME") && isWord(tokens[next + 1], "TO")) {
    return [{ kind: "rename", what, from: name, to: readName(tokens, next + 2)?.name ?? null, line }];
  }
  if (isWord(tokens[next], "OWNER")) {
    return [{ kind: "alter", what: "privilege", name, aspect: "other", to: null, line }];
  }
  // SQL Server: ALTER INDEX i ON t REBUILD.
  if (
    what === "index" &&
    tokens.slice(next, next + 8).some((token) => isWord(token, "REBUILD", "REORGANIZE"))
  )
    return [];
  const to = what === "index" && setsStorage(tokens.slice(next)) ? STORAGE : null;
  return [{ kind: "alter", what, name, aspect: "other", to, line }];
}
