/** How the tools that `actions/rollback` describes take migrations back: what stands under `rollback.migrations`. */
export function reversalCommand(tool: string, folder: string): Readonly<Record<string, unknown>> | null {
  switch (tool) {
    case "golang-migrate":
      return {
        command: ["./db/migrate", "goto", "{schema.version}"],
        "when-empty": ["./db/migrate", "down", "-all"],
        current: ["./db/query", "SELECT version FROM schema_migrations"],
      };
    case "goose":
      return {
        command: ["goose", "-dir", folder, "down-to", "{schema.version}"],
        current: ["./db/query", "SELECT max(version_id) FROM goose_db_version"],
      };
    case "alembic":
    case "flask-migrate":
      return {
        command: ["alembic", "downgrade", "{schema.version}"],
        "when-empty": ["alembic", "downgrade", "base"],
        current: ["alembic", "current"],
      };
    case "dbmate":
      return {
        step: ["dbmate", "--migrations-dir", folder, "--no-dump-schema", "rollback"],
        current: ["./db/query", "SELECT max(version) FROM schema_migrations"],
      };
    case "knex":
      return { step: ["npx", "knex", "migrate:down"], current: ["npx", "knex", "migrate:currentVersion"] };
    case "flyway":
      return {
        step: ["./db/undo", "{reversal.path}", "{migration.version}"],
        current: [
          "./db/query",
          "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1",
        ],
      };
    default:
      return null;
  }
}
