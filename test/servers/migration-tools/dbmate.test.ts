import { describeTool } from "./describe-tool.ts";

describeTool("dbmate", (database, migrations) => {
  const url = database.dialect === "postgresql" ? database.url : `sqlite:${database.url}`;
  const dbmate: [string, ...string[]] = [
    "dbmate",
    "--url",
    url,
    "--migrations-dir",
    "db",
    "--no-dump-schema",
  ];
  const versions = ["20260101000000", "20260102000000", "20260103000000", "20260104000000"];
  const named = migrations.map(({ title, up, down }, index) => {
    const version = versions[index] ?? "";
    const path = `db/${version}_${title}.sql`;
    return { version, up: path, reversal: path, text: `-- migrate:up\n${up}\n\n-- migrate:down\n${down}\n` };
  });
  return {
    files: Object.fromEntries(named.map(({ up, text }) => [up, text])),
    migrations: named,
    up: [...dbmate, "up"],
    layer: {
      step: [...dbmate, "rollback"],
      current: database.asks("SELECT max(version) FROM schema_migrations"),
    },
    books: {
      query: "SELECT version FROM schema_migrations ORDER BY 1",
      after: (applied) => versions.slice(0, applied),
    },
  };
});
