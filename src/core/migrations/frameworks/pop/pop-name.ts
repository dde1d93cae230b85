import { directoryOf, nameOf } from "../../sql-files/paths.ts";

/** What the name of a file says to pop. */
export interface PopName {
  readonly directory: string;
  readonly digits: string;
  /** The database that it is for; null for all that have no file of their own. */
  readonly dialect: string | null;
  readonly direction: "up" | "down";
  readonly isFizz: boolean;
  /** Whether it names what only pop looks for in a name: a database, `autocommit`, or Fizz. */
  readonly hasMark: boolean;
}

// gobuffalo/pop, migration_info.go and match.go (ory's popx has the same); other words for a dialect are refused.
const FILE = /^(\d+)_([^.]+)(?:\.([a-z0-9]+))?(\.autocommit)?\.(up|down)\.(sql|fizz)$/;

const DIALECTS: Readonly<Record<string, string>> = {
  cockroach: "cockroach",
  cockroachdb: "cockroach",
  crdb: "cockroach",
  mariadb: "mysql",
  mysql: "mysql",
  pg: "postgres",
  postgres: "postgres",
  postgresql: "postgres",
  sqlite: "sqlite3",
  sqlite3: "sqlite3",
  yugabyte: "yugabyte",
  yugabytedb: "yugabyte",
};

/** The parts of a name as pop reads it; null when pop would not look at the file. */
export function popNameOf(path: string): PopName | null {
  const [, digits, , word, commits, direction, format] = FILE.exec(nameOf(path)) ?? [];
  if (digits === undefined || direction === undefined) return null;
  const isAutocommit = word === "autocommit" || commits !== undefined;
  const dialect = word === undefined || word === "autocommit" ? null : DIALECTS[word];
  if (dialect === undefined) return null;
  const isFizz = format === "fizz";
  const hasMark = isAutocommit || dialect !== null || isFizz;
  const way = direction === "up" ? "up" : "down";
  return { directory: directoryOf(path), digits, dialect, direction: way, isFizz, hasMark };
}
