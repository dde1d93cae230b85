import { describeTool } from "./describe-tool.ts";

describeTool("golang-migrate", (database, migrations) => {
  const url = database.dialect === "postgresql" ? database.url : `sqlite://${database.url}`;
  const migrate: [string, ...string[]] = ["migrate", "-path", "db", "-database", url];
  const named = migrations.map(({ title, up, down }, index) => {
    const version = `00000${index + 1}`;
    const at = `db/${version}_${title}`;
    return { version, up: `${at}.up.sql`, reversal: `${at}.down.sql`, texts: [up, down] };
  });
  return {
    files: Object.fromEntries(
      named.flatMap(({ up, reversal, texts }) => [
        [up, texts[0] ?? ""],
        [reversal, texts[1] ?? ""],
      ]),
    ),
    migrations: named,
    up: [...migrate, "up"],
    layer: {
      command: [...migrate, "goto", "{schema.version}"],
      "when-empty": [...migrate, "down", "-all"],
      // `migrate version` prints to the standard error.
      current: database.asks(
        "SELECT version || CASE WHEN dirty THEN ' (dirty)' ELSE '' END FROM schema_migrations",
      ),
    },
    books: {
      query: "SELECT version FROM schema_migrations",
      after: (applied) => (applied === 0 ? [] : [String(applied)]),
    },
    // It notes before a reversal where that leads, and only a person can tell whether it got there.
    mend: {
      says: /printed "2 \(dirty\)", and one of 000004, 000003, 000002 was expected/,
      by: (isUndone) => [...migrate, "force", isUndone ? "2" : "3"],
    },
  };
});
