import type { ObjectKind, Operation, OperationOf } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readColumns, readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { STORAGE } from "../storage.ts";
import { readAdded } from "./add-clause.ts";
import { readAlteredColumn, readRedefined } from "./alter-column.ts";
import { skipWords } from "./object-words.ts";
import { beginsOption, readOptions, setsStorage } from "./table-options.ts";

/** Reads the actions of an ALTER TABLE, from behind the name of the table. */
export function readAlterTable(
  tokens: readonly SqlToken[],
  table: string,
  line: number,
): readonly Operation[] {
  let verb = "";
  return splitAtCommas(tokens).flatMap((action) => {
    const first = action[0];
    const begins = isWord(first, ...VERBS) || beginsOption(action);
    // SQL Server: `ADD a int, b int` and `DROP COLUMN a, b`.
    const isPartition = isWord(action[1], "PARTITION");
    if (begins) verb = `${first?.text ?? ""}${isPartition ? " PARTITION" : ""}`;
    else if (verb === "DROP PARTITION") return readPartitionGone(action, 0, table, line);
    else if (verb === "ADD") return readAdded(action, table, line);
    else if (verb === "DROP") return dropped(action, 0, table, "column", line);
    return readAction(action, table, line);
  });
}

const VERBS = [
  "ADD",
  "ALTER",
  "ATTACH",
  "AUTO_INCREMENT",
  "ALGORITHM",
  "CHANGE",
  "CHARACTER",
  "CHARSET",
  "CHECK",
  "COLLATE",
  "COMMENT",
  "CONVERT",
  "DEFAULT",
  "DETACH",
  "DISABLE",
  "DISCARD",
  "DROP",
  "ENABLE",
  "ENGINE",
  "EXCHANGE",
  "FORCE",
  "IMPORT",
  "LOCK",
  "MODIFY",
  "NOCHECK",
  "NO",
  "ORDER",
  "OWNER",
  "PARTITION",
  "REBUILD",
  "REMOVE",
  "RENAME",
  "REORGANIZE",
  "REPLICA",
  "ROW_FORMAT",
  "SET",
  "SWITCH",
  "TRUNCATE",
  "VALIDATE",
  "WITH",
];

function readAction(action: readonly SqlToken[], table: string, line: number): readonly Operation[] {
  const first = action[0];
  const options = readOptions(action, table, line);
  if (options !== null) return options;
  if (isWord(first, "WITH", "NOCHECK", "CHECK")) {
    // SQL Server: WITH CHECK ADD CONSTRAINT …, NOCHECK CONSTRAINT …
    const add = action.findIndex((token) => isWord(token, "ADD"));
    return add >= 0 && add <= 2
      ? readAdded(action.slice(add + 1), table, line)
      : altered("table", table, line);
  }
  if (isWord(first, "ADD")) {
    if (!isWord(action[1], "PARTITION")) return readAdded(action.slice(1), table, line);
    const parts = namedPartitions(action);
    if (parts.length === 0) return altered("table", table, line);
    return parts.map((part) => ({
      kind: "create",
      what: "other",
      name: `${table}.${part}`,
      isGuarded: false,
      line,
    }));
  }
  if (isWord(first, "DROP")) return readDropped(action, table, line);
  if (isWord(first, "RENAME")) return readRenamed(action, table, line);
  if (isWord(first, "CHANGE", "MODIFY")) return readRedefined(action, table, line);
  if (isWord(first, "ALTER")) return readAlteredColumn(action, table, line);
  if (isWord(first, "ATTACH", "DETACH") && isWord(action[1], "PARTITION")) {
    const part = readName(action, 2)?.name;
    const to = `Partition:${isWord(first, "ATTACH") ? "Attach" : "Detach"} ${part ?? ""}`;
    return altered("table", table, line).map((one) => ({
      ...one,
      to,
      ...(part === undefined ? {} : { part }),
    }));
  }
  if (isWord(first, "SET") && isWord(action[1], "SCHEMA")) {
    const schema = readName(action, 2)?.name;
    const to = schema === undefined ? null : `${schema}.${table.slice(table.lastIndexOf(".") + 1)}`;
    return [{ kind: "rename", what: "table", from: table, to, line }];
  }
  if (isWord(first, "TRUNCATE", "DISCARD")) return [lostPartition(table, line)];
  if (isWord(first, "OWNER")) return altered("privilege", table, line);
  if (isWord(first, "COMMENT")) return altered("comment", table, line);
  // They change how it is done, or what is known already.
  if (isWord(first, "ENABLE", "DISABLE") && isWord(action[1], "KEYS")) return [];
  if (isWord(first, "FORCE") && !isWord(action[1], "ROW")) return [];
  if (isWord(first, "VALIDATE", "LOCK", "ALGORITHM", "AUTO_INCREMENT", "REBUILD")) return [];
  // It chooses the index by which a CLUSTER would sort.
  if (isWord(first, "CLUSTER") || (isWord(first, "SET") && isWord(action[2], "CLUSTER"))) return [];
  return altered("table", table, line).map((one) => ({ ...one, to: facetOf(action) }));
}

// `ENABLE ROW LEVEL SECURITY`, `SET (fillfactor = 70)`; null for what has no opposite of the same words.
function facetOf(action: readonly SqlToken[]): string | null {
  const words = action.map(({ text }) => text);
  const isSwitch = isWord(action[0], "ENABLE", "DISABLE", "FORCE");
  if (isSwitch && isWord(action[1], "ALWAYS", "REPLICA")) return "triggers:always";
  if (isSwitch && isWord(action[1], "TRIGGER"))
    return `triggers:${isWord(action[0], "ENABLE") ? "enabled" : "disabled"}`;
  if (isSwitch) return `${words.slice(1).join(" ")}:${words[0] ?? ""}`;
  if (isWord(action[0], "NO") && isWord(action[1], "FORCE")) return `${words.slice(2).join(" ")}:NO FORCE`;
  return setsStorage(action) ? STORAGE : null;
}

// MySQL: ADD PARTITION (PARTITION p3 VALUES …, PARTITION p4 VALUES …).
function namedPartitions(action: readonly SqlToken[]): readonly string[] {
  return action.flatMap((token, at) => {
    const opens = isSign(action[at - 1], "(") || isSign(action[at - 1], ",");
    return at > 1 && opens && isWord(token, "PARTITION") ? (readName(action, at + 1)?.name ?? []) : [];
  });
}

function readDropped(action: readonly SqlToken[], table: string, line: number): readonly Operation[] {
  if (isWord(action[1], "PARTITION")) return readPartitionGone(action, 2, table, line);
  if (isWord(action[1], "PRIMARY")) {
    return [{ kind: "drop", what: "constraint", name: null, isGuarded: false, cascades: false, line }];
  }
  if (isWord(action[1], "FOREIGN")) return dropped(action, 3, table, "constraint", line);
  if (isWord(action[1], "CONSTRAINT", "CHECK")) return dropped(action, 2, table, "constraint", line);
  if (isWord(action[1], "INDEX", "KEY")) return dropped(action, 2, table, "index", line);
  const columns = readColumns(action, isWord(action[1], "COLUMN") ? 2 : 1);
  if (columns !== null) {
    return columns.flatMap((column) => ({
      kind: "drop",
      what: "column",
      name: `${table}.${column}`,
      isGuarded: false,
      cascades: false,
      line,
    }));
  }
  return dropped(action, isWord(action[1], "COLUMN") ? 2 : 1, table, "column", line);
}

function readPartitionGone(
  action: readonly SqlToken[],
  from: number,
  table: string,
  line: number,
): readonly Operation[] {
  const at = skipWords(action, from, "IF", "EXISTS");
  const name = `${table}.${readName(action, at)?.name ?? ""}`;
  const gone = { kind: "drop", what: "other", name, isGuarded: at > from, cascades: false, line } as const;
  return [lostPartition(table, line), gone];
}

function dropped(
  action: readonly SqlToken[],
  at: number,
  table: string,
  what: ObjectKind,
  line: number,
): readonly Operation[] {
  const next = skipWords(action, at, "IF", "EXISTS");
  const name = readName(action, next)?.name;
  if (name === undefined) return [{ kind: "opaque", mentions: [table], line }];
  const cascades = isWord(action.at(-1), "CASCADE");
  return [{ kind: "drop", what, name: `${table}.${name}`, isGuarded: next > at, cascades, line }];
}

function readRenamed(action: readonly SqlToken[], table: string, line: number): readonly Operation[] {
  const kinds: Readonly<Record<string, ObjectKind>> = {
    COLUMN: "column",
    INDEX: "index",
    KEY: "index",
    CONSTRAINT: "constraint",
  };
  const word = action[1]?.kind === "word" ? (action[1].text ?? "") : "";
  const what = kinds[word];
  // `RENAME TO b`, `RENAME AS b`, `RENAME b`; SQLite and PostgreSQL take `RENAME a TO b` for a column.
  const from = readName(action, what === undefined ? 1 : 2);
  if (from !== null && isWord(action[from.next], "TO") && !isWord(action[1], "TO")) {
    const to = readName(action, from.next + 1);
    return [
      {
        kind: "rename",
        what: what ?? "column",
        from: `${table}.${from.name}`,
        to: to === null ? null : `${table}.${to.name}`,
        line,
      },
    ];
  }
  const to = readName(action, isWord(action[1], "TO", "AS") ? 2 : 1);
  return [{ kind: "rename", what: "table", from: table, to: to?.name ?? null, line }];
}

function altered(what: ObjectKind, name: string, line: number): readonly OperationOf<"alter">[] {
  return [{ kind: "alter", what, name, aspect: "other", to: null, line }];
}

function lostPartition(table: string, line: number): Operation {
  return { kind: "rows", how: "truncate", table, columns: null, source: null, line };
}

function splitAtCommas(tokens: readonly SqlToken[]): SqlToken[][] {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    if (depth === 0 && isSign(token, ",")) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
