import { describeTool } from "./describe-tool.ts";

const revisions = ["9a1f0c3d5e71", "1b7e22c04d9f", "ae1027a6acf0", "0c44d5f3b862"];

// SQLite: Python's driver would commit each statement by itself; with both of these a revision is one transaction
// (SQLAlchemy docs: SQLite, transactions; Alembic docs: transactional_ddl).
const environment = (url: string): string => `from alembic import context
from sqlalchemy import create_engine, event

engine = create_engine(${JSON.stringify(url)})
if engine.dialect.name == "sqlite":
    @event.listens_for(engine, "connect")
    def no_implicit_begin(connection, record):
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(connection):
        connection.exec_driver_sql("BEGIN")

with engine.connect() as connection:
    context.configure(connection=connection, transactional_ddl=True, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
`;

describeTool("alembic", (database, migrations) => {
  const url =
    database.dialect === "postgresql"
      ? database.url.replace("postgres://", "postgresql+psycopg://")
      : `sqlite:///${database.url}`;
  const named = migrations.map(({ title, up, down }, index) => {
    const version = revisions[index] ?? "";
    const path = `db/versions/${version}_${title}.py`;
    const text = [
      "from alembic import op",
      `revision = ${JSON.stringify(version)}`,
      `down_revision = ${index === 0 ? "None" : JSON.stringify(revisions[index - 1])}`,
      functionOf("upgrade", up),
      functionOf("downgrade", down),
    ].join("\n\n");
    return { version, up: path, reversal: path, text };
  });
  return {
    files: {
      "alembic.ini": "[alembic]\nscript_location = db\n",
      "db/env.py": environment(url),
      ...Object.fromEntries(named.map(({ up, text }) => [up, text])),
    },
    migrations: named,
    up: ["alembic", "upgrade", "head"],
    layer: {
      command: ["alembic", "downgrade", "{schema.version}"],
      "when-empty": ["alembic", "downgrade", "base"],
      current: ["alembic", "current"],
    },
    books: {
      query: "SELECT version_num AS version FROM alembic_version",
      after: (applied) => (applied === 0 ? [] : [revisions[applied - 1] ?? ""]),
    },
  };
});

function functionOf(name: string, sql: string): string {
  const statements = sql.split(/;\n?/).filter((one) => one !== "");
  return [`def ${name}():`, ...statements.map((one) => `    op.execute(${JSON.stringify(one)})`)].join("\n");
}
