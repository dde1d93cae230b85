/** Methods of SchemaManager that run the statement they are handed. */
export const RUNS_STATEMENT: ReadonlySet<string> = new Set([
  "alter_table",
  "alter_type",
  "create_foreign_key",
  "create_index",
  "create_table",
  "create_type",
  "drop_foreign_key",
  "drop_index",
  "drop_table",
  "drop_type",
  "exec_stmt",
  "rename_table",
  "truncate_table",
]);

/** Methods of a connection that run what they are handed: SQL, a `Statement` around SQL, or a statement of sea-query. */
export const RUNS_SQL: ReadonlySet<string> = new Set([
  "execute",
  "execute_raw",
  "execute_unprepared",
  "query_all",
  "query_all_raw",
  "query_one",
  "query_one_raw",
]);

/** Methods that hand on a connection. */
export const HANDS_ON: ReadonlySet<string> = new Set(["begin", "clone", "conn", "get_connection"]);

/** Methods of a manager or a connection that change nothing. */
export const ASKS: ReadonlySet<string> = new Set([
  ...HANDS_ON,
  "as_ref",
  "build",
  "commit",
  "get_database_backend",
  "has_column",
  "has_index",
  "has_table",
  "rollback",
  "to_owned",
]);

/** Macros that change nothing. */
export const QUIET_MACROS: ReadonlySet<string> = new Set([
  "debug",
  "debug_assert",
  "eprintln",
  "error",
  "format",
  "info",
  "matches",
  "print",
  "println",
  "trace",
  "vec",
  "warn",
]);

/** Macros that end the program's work wherever they are reached. */
export const RAISING_MACROS: ReadonlySet<string> = new Set(["panic", "todo", "unimplemented", "unreachable"]);
