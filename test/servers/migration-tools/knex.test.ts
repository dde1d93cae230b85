import { describeTool } from "./describe-tool.ts";

// The driver that knex asks for is compiled on installation. Node's own SQLite has all that knex calls of it.
const onNodeSqlite = `const { DatabaseSync } = require("node:sqlite");
const Dialect = require("knex/lib/dialects/better-sqlite3");
class Driver {
  constructor(filename) { this.database = new DatabaseSync(filename, { timeout: 10000 }); }
  prepare(sql) {
    const statement = this.database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...values),
      run: (values) => statement.run(...values),
    };
  }
  close() { this.database.close(); }
}
module.exports = class extends Dialect { _driver() { return Driver; } };
`;

describeTool("knex", (database, migrations) => {
  const client =
    database.dialect === "postgresql"
      ? `client: "pg", connection: ${JSON.stringify(database.url)}`
      : `client: require("./node-sqlite.cjs"), connection: { filename: ${JSON.stringify(database.url)} }, useNullAsDefault: true`;
  const named = migrations.map(({ title, up, down }, index) => {
    const version = `2026010${index + 1}000000`;
    const path = `db/${version}_${title}.js`;
    const text = `${functionOf("up", up)}${functionOf("down", down)}`;
    return { version, up: path, reversal: path, text };
  });
  const names = named.map(({ up }) => up.slice(3));
  return {
    files: {
      "knexfile.js": `module.exports = { ${client}, migrations: { directory: "db" } };\n`,
      "node-sqlite.cjs": onNodeSqlite,
      ...Object.fromEntries(named.map(({ up, text }) => [up, text])),
    },
    migrations: named,
    up: ["knex", "migrate:latest"],
    layer: { step: ["knex", "migrate:down"], current: ["knex", "migrate:currentVersion"] },
    books: {
      query: "SELECT name AS version FROM knex_migrations ORDER BY 1",
      after: (applied) => names.slice(0, applied),
    },
    // Its lock outlives a process that was killed.
    mend: { says: /already locked/, by: () => ["knex", "migrate:unlock"] },
  };
});

function functionOf(name: string, sql: string): string {
  const statements = sql.split(/;\n?/).filter((one) => one !== "");
  const body = statements.map((one) => `  await knex.raw(${JSON.stringify(one)});\n`).join("");
  return `exports.${name} = async (knex) => {\n${body}};\n`;
}
