import type { Operation } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readName, unquote } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { skipWords } from "./object-words.ts";

/** Reads MySQL's RENAME TABLE from behind its first word; null for the RENAME of anything else. */
export function readRename(rest: readonly SqlToken[], line: number): readonly Operation[] | null {
  if (!isWord(rest[0], "TABLE", "TABLES")) return null;
  const renamed: Operation[] = [];
  for (let at = skipWords(rest, 1, "IF", "EXISTS"); ; at += 1) {
    const from = readName(rest, at);
    const to = from === null || !isWord(rest[from.next], "TO") ? null : readName(rest, from.next + 1);
    if (from === null || to === null) return null;
    renamed.push({ kind: "rename", what: "table", from: from.name, to: to.name, line });
    if (!isSign(rest[to.next], ",")) return renamed;
    at = to.next;
  }
}

/** Reads SQL Server's `sp_rename 'orders.note', 'memo', 'COLUMN'`; null for any other procedure. */
export function readProcedure(rest: readonly SqlToken[], line: number): readonly Operation[] | null {
  const named = readName(rest, 0);
  if (named === null || !/(?:^|\.)sp_rename$/i.test(named.name)) return null;
  const [from, to, kind] = rest.filter((token) => token.kind === "string").map(({ text }) => unquote(text));
  if (from === undefined || to === undefined) return null;
  const source = from
    .replaceAll(/[[\]"]/g, "")
    .toLowerCase()
    .replace(/^dbo\./, "");
  const what =
    kind?.toUpperCase() === "COLUMN" ? "column" : kind?.toUpperCase() === "INDEX" ? "index" : "table";
  const holder = source.includes(".") && what !== "table" ? source.slice(0, source.lastIndexOf(".") + 1) : "";
  return [{ kind: "rename", what, from: source, to: `${holder}${to.toLowerCase()}`, line }];
}
