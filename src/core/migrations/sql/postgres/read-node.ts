import type { PostgresStatement } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { bodyOperations } from "../block.ts";
import { movesSequence, onlyLooks } from "../looking-functions.ts";
import { readAltered } from "./alter.ts";
import { type Created, readCreated, rowsInto } from "./create.ts";
import { readDropped } from "./drop.ts";
import { nameAt, relationName } from "./names.ts";
import { readRenamed } from "./rename.ts";
import { readRowsOf } from "./rows.ts";
import { isSet, listAt, nodeOf, nodesBelow, partAt, type Tree, textAt } from "./tree.ts";

// Each changes the session, the transaction, the output, or what can be computed again, and nothing that stays.
const NOTHING =
  `TransactionStmt VariableSetStmt VariableShowStmt LockStmt NotifyStmt ListenStmt UnlistenStmt DiscardStmt
CheckPointStmt VacuumStmt ReindexStmt ClusterStmt RepackStmt RefreshMatViewStmt DeclareCursorStmt FetchStmt
ClosePortalStmt DeallocateStmt ConstraintsSetStmt LoadStmt PrepareStmt`.split(/\s+/);

/**
 * What a statement does, as PostgreSQL's own parser reads it. What is not known for certain is `opaque`. `bodyLine` is
 * where the body of a DO block begins.
 */
export function readNode({ node, line }: PostgresStatement, bodyLine: number): Created {
  const { kind, parts } = nodeOf(node);
  if (NOTHING.includes(kind)) return { operations: [], temporary: null };
  if (kind === "SelectStmt") return readSelect(parts, line);
  if (kind === "DoStmt") {
    const done = readBlock(parts, bodyLine);
    if (done === "unclear") return { operations: [], temporary: null, isUnclear: true };
    return { operations: done ?? [opaque(parts, line)], temporary: null };
  }
  const created = readCreated(kind, parts, line);
  if (created !== null) return created;
  const operations =
    readDropped(kind, parts, line) ??
    readRenamed(kind, parts, line) ??
    readAltered(kind, parts, line) ??
    readRowsOf(kind, parts, line) ??
    readOthers(kind, parts, line, bodyLine);
  return { operations: operations ?? [opaque(parts, line)], temporary: null };
}

function readOthers(kind: string, parts: Tree, line: number, bodyLine: number): readonly Operation[] | null {
  switch (kind) {
    case "GrantStmt":
    case "GrantRoleStmt":
      return [granted(isSet(parts, "is_grant"), line)];
    case "ExplainStmt": {
      const analyzes = nodesBelow({ options: parts["options"] }).some(
        (option) => textAt(option.parts, "defname") === "analyze",
      );
      const query = partAt(parts, "query");
      return analyzes && query !== null ? readNode({ node: query, line }, bodyLine).operations : [];
    }
    default:
      return null;
  }
}

function granted(isGrant: boolean, line: number): Operation {
  const privilege = { what: "privilege", name: null, isGuarded: false, line } as const;
  return isGrant ? { kind: "create", ...privilege } : { kind: "drop", ...privilege, cascades: false };
}

function readBlock(parts: Tree, line: number): readonly Operation[] | "unclear" | null {
  const options = new Map(
    listAt(parts, "args").map((item) => {
      const option = partAt(item, "DefElem");
      return [textAt(option, "defname") ?? "", textAt(partAt(partAt(option, "arg"), "String"), "sval") ?? ""];
    }),
  );
  const language = options.get("language") ?? "plpgsql";
  return language === "plpgsql" ? bodyOperations(options.get("as") ?? "", line) : null;
}

function readSelect(parts: Tree, line: number): Created {
  const nodes = nodesBelow(parts);
  const changing = nodes.flatMap(
    (node) => readRowsOf(node.kind, { ...node.parts, withClause: null }, line) ?? [],
  );
  const calls = nodes.flatMap(({ kind, parts: call }) => {
    const name = kind === "FuncCall" ? (nameAt(call, "funcname")?.replace(/^pg_catalog\./, "") ?? "") : null;
    return name === null || onlyLooks(name) ? [] : [name];
  });
  const into = partAt(partAt(parts, "intoClause"), "rel");
  const name = relationName(into);
  const rest = [...changing, ...called(calls, parts, line)];
  if (name === null) return { operations: rest, temporary: null };
  if (textAt(into, "relpersistence") === "t") return { operations: rest, temporary: name };
  const created: Operation = { kind: "create", what: "table", name, isGuarded: false, line };
  return {
    operations: [created, ...rowsInto(into, { ...parts, intoClause: null }, line), ...rest],
    temporary: null,
  };
}

function called(names: readonly string[], parts: Tree, line: number): readonly Operation[] {
  if (names.length === 0) return [];
  if (!names.every(movesSequence)) return [opaque(parts, line)];
  return [{ kind: "alter", what: "sequence", name: null, aspect: "other", to: null, line }];
}

function opaque(parts: Tree, line: number): Operation {
  const mentions = new Set<string>();
  const open: unknown[] = [parts];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string" && value.length < 200) mentions.add(value.toLowerCase());
    else if (typeof value === "object" && value !== null) open.push(...Object.values(value).slice(0, 1000));
  }
  return { kind: "opaque", mentions: [...mentions], line };
}
