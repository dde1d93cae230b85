import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";

export type Dialect = "postgresql" | "sqlite";

/** The database that a tool works on, as a test looks at it. */
export interface Database {
  readonly dialect: Dialect;
  /** Of the server, or the path of the file. */
  readonly url: string;
  /** Argv that prints the one value that a query gives, by the database's own client. */
  asks(sql: string): [string, ...string[]];
  /** Runs one statement and returns its rows. */
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Whether a reversal that was made slow is in its middle, seen without taking any lock. */
  isInTheMiddle(): Promise<boolean>;
}

const sleeping =
  "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid() AND state = 'active'";

export function postgresDatabase(url: string): Database {
  const rows: Database["rows"] = async (sql) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const result = await client.query<Record<string, unknown>>(sql);
      return result.rows;
    } finally {
      await client.end();
    }
  };
  return {
    dialect: "postgresql",
    url,
    asks: (sql) => ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql],
    rows,
    isInTheMiddle: async () => (await rows(sleeping)).length > 0,
  };
}

export function sqliteDatabase(folder: string): Database {
  const url = join(folder, "shop.db");
  return {
    dialect: "sqlite",
    url,
    asks: (sql) => ["sqlite3", "-batch", "-bail", url, ".timeout 10000", sql],
    async rows(sql) {
      const database = new DatabaseSync(url, { timeout: 10_000 });
      try {
        return database.prepare(sql).all();
      } finally {
        database.close();
      }
    },
    // SQLite keeps this file from the first change of a transaction to its end.
    async isInTheMiddle() {
      const journal = statSync(`${url}-journal`, { throwIfNoEntry: false });
      return journal !== undefined && Date.now() - journal.ctimeMs > 300;
    },
  };
}
