import { describeTool } from "./describe-tool.ts";

describeTool("goose", (database, migrations) => {
  const driver = database.dialect === "postgresql" ? "postgres" : "sqlite3";
  const goose: [string, ...string[]] = ["goose", "-dir", "db", driver, database.url];
  const named = migrations.map(({ title, up, down }, index) => {
    const version = `0000${index + 1}`;
    const path = `db/${version}_${title}.sql`;
    return { version, up: path, reversal: path, text: `-- +goose Up\n${up}\n\n-- +goose Down\n${down}\n` };
  });
  return {
    files: Object.fromEntries(named.map(({ up, text }) => [up, text])),
    migrations: named,
    up: [...goose, "up"],
    layer: {
      command: [...goose, "down-to", "{schema.version}"],
      // `goose version` prints to the standard error.
      current: database.asks("SELECT max(version_id) FROM goose_db_version"),
    },
    books: {
      query: "SELECT version_id AS version FROM goose_db_version WHERE version_id > 0 ORDER BY 1",
      after: (applied) => ["1", "2", "3", "4"].slice(0, applied),
    },
  };
});
