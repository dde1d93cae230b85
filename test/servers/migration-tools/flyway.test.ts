import type { Database } from "./database.ts";
import { describeTool } from "./describe-tool.ts";

// Flyway itself goes forward. Its community edition reads no `U` file, so the SQL client undoes one, with its row in the
// history, in one transaction.
describeTool("flyway", (database, migrations) => {
  const jdbc =
    database.dialect === "postgresql"
      ? `jdbc:${database.url.replace("postgres://postgres@", "postgresql://")}&user=postgres`
      : `jdbc:sqlite:${database.url}`;
  const named = migrations.map(({ title, up, down }, index) => {
    const version = `${index + 1}`;
    return {
      version,
      up: `db/V${version}__${title}.sql`,
      reversal: `db/U${version}__${title}.sql`,
      texts: [up, down],
    };
  });
  return {
    files: Object.fromEntries(
      named.flatMap(({ up, reversal, texts }) => [
        [up, texts[0] ?? ""],
        [reversal, texts[1] ?? ""],
      ]),
    ),
    migrations: named,
    up: ["flyway-migrate", jdbc],
    layer: {
      step: undo(database),
      current: database.asks(
        "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1",
      ),
    },
    books: {
      query: "SELECT version FROM flyway_schema_history ORDER BY installed_rank",
      after: (applied) => ["1", "2", "3", "4"].slice(0, applied),
    },
  };
});

function undo({ dialect, url }: Database): [string, ...string[]] {
  const row = "DELETE FROM flyway_schema_history WHERE version = '{migration.version}'";
  if (dialect === "sqlite") {
    return ["sqlite3", "-batch", "-bail", url, "BEGIN IMMEDIATE", ".read {reversal.path}", row, "COMMIT"];
  }
  const psql: [string, ...string[]] = [
    "psql",
    "-Xq",
    "-v",
    "ON_ERROR_STOP=1",
    "-d",
    url,
    "--single-transaction",
  ];
  return [...psql, "-f", "{reversal.path}", "-c", row];
}
