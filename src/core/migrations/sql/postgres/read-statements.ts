import type { PostgresStatement } from "../../../../kernel/parsers.ts";
import type { StatementDone } from "../kept.ts";
import type { SqlToken } from "../lexer.ts";
import { readNode } from "./read-node.ts";
import { nodeOf, textAt } from "./tree.ts";

/** What each of PostgreSQL's statements does. The tokens tell on which line the body of a block begins. */
export function readStatements(
  statements: readonly PostgresStatement[],
  tokens: readonly SqlToken[],
): readonly StatementDone[] {
  let string = 0;
  return statements.map((statement) => {
    while ((tokens[string]?.line ?? Number.POSITIVE_INFINITY) < statement.line || isOther(tokens[string]))
      string += 1;
    const bodyLine = tokens[string]?.line ?? statement.line;
    return { line: statement.line, ...readNode(statement, bodyLine), ...transactionOf(statement) };
  });
}

function isOther(token: SqlToken | undefined): boolean {
  return token !== undefined && token.kind !== "string";
}

function transactionOf({
  node,
}: PostgresStatement): Pick<StatementDone, "boundary" | "savepoint" | "isUnclear"> {
  const { kind, parts } = nodeOf(node);
  if (kind !== "TransactionStmt") return { boundary: null };
  const name = textAt(parts, "savepoint_name") ?? "";
  switch (textAt(parts, "kind")) {
    case "TRANS_STMT_BEGIN":
    case "TRANS_STMT_START":
      return { boundary: "begin" };
    case "TRANS_STMT_COMMIT":
      return { boundary: "commit" };
    case "TRANS_STMT_ROLLBACK":
      return { boundary: "rollback" };
    case "TRANS_STMT_SAVEPOINT":
      return { boundary: null, savepoint: { kind: "set", name } };
    case "TRANS_STMT_ROLLBACK_TO":
      return { boundary: null, savepoint: { kind: "back", name } };
    case "TRANS_STMT_PREPARE":
      // Whether it is ever committed is decided elsewhere.
      return { boundary: null, isUnclear: true };
    default:
      return { boundary: null };
  }
}
