import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { textOf } from "../syntax/nodes.ts";
import { goChainOf } from "./go-call.ts";
import { packageOf } from "./go-file.ts";
import { type GoScope, valueOfName } from "./go-string.ts";

/** Methods of database/sql, sqlx, pgx, gorm and bun that are handed SQL. */
export const SQL_CALLS: ReadonlySet<string> = new Set([
  "Exec",
  "ExecContext",
  "Get",
  "GetContext",
  "MustExec",
  "MustExecContext",
  "NamedExec",
  "NamedExecContext",
  "NewRaw",
  "Prepare",
  "PrepareContext",
  "Query",
  "QueryContext",
  "QueryRow",
  "QueryRowContext",
  "QueryRowx",
  "Queryx",
  "Raw",
  "Select",
  "SelectContext",
]);

// Packages that have nothing to do with a database.
const PACKAGES: ReadonlySet<string> = new Set([
  "bytes",
  "context",
  "encoding/hex",
  "encoding/json",
  "errors",
  "fmt",
  "github.com/google/uuid",
  "github.com/pkg/errors",
  "github.com/rs/zerolog/log",
  "github.com/sirupsen/logrus",
  "github.com/uptrace/bun",
  "go.uber.org/zap",
  "log",
  "log/slog",
  "maps",
  "math",
  "os",
  "path",
  "path/filepath",
  "regexp",
  "slices",
  "sort",
  "strconv",
  "strings",
  "time",
  "unicode",
]);
const BUILT_IN: ReadonlySet<string> = new Set([
  "append",
  "cap",
  "close",
  "copy",
  "delete",
  "int",
  "int64",
  "len",
  "make",
  "max",
  "min",
  "new",
  "print",
  "println",
  "string",
]);
// What is asked of a connection, a result or an error without changing anything.
const METHODS: ReadonlySet<string> = new Set([
  "Begin",
  "BeginTx",
  "Close",
  "Commit",
  "Done",
  "Err",
  "Error",
  "LastInsertId",
  "Next",
  "Ping",
  "PingContext",
  "Rollback",
  "RowsAffected",
  "Scan",
  "String",
]);

/** Whether a call of a package's function (its import path), or of a value's method, leaves the database alone. */
export function isHarmless(owner: string | null, name: string): boolean {
  if (owner !== null) return PACKAGES.has(owner);
  return METHODS.has(name) || BUILT_IN.has(name);
}

/** Whether an expression makes an error of its own: `errors.New("…")`, `fmt.Errorf("…")`, or a name for one. */
export function isErrorMade(node: SyntaxNode, scope: GoScope): boolean {
  const { file } = scope;
  if (node.type === "call_expression") {
    const chain = goChainOf(node, file.text);
    const owner = packageOf(chain?.root ?? null, file);
    const name = chain?.links[0]?.name ?? "";
    if (owner === "fmt") return name === "Errorf";
    return (owner === "errors" || owner === "github.com/pkg/errors") && /^(?:New|Errorf)$/.test(name);
  }
  if (node.type === "selector_expression") {
    // By convention an error that a package exports begins so.
    return /\.Err[A-Z]\w*$/.test(textOf(node, file.text));
  }
  if (node.type !== "identifier") return false;
  const bound = valueOfName(textOf(node, file.text), scope);
  return bound !== null && bound.node.type === "call_expression" && isErrorMade(bound.node, bound.scope);
}
