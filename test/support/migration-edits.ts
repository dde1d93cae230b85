/** A part of a text and what stands there afterwards. */
export interface Edit {
  readonly from: string;
  readonly to: string;
}

interface Row {
  readonly tool: string;
  /** The fixture's case. */
  readonly name: string;
  readonly file: string;
  /** A literal in what the migration does. */
  readonly up: Edit;
  /** Something in its reversal, in another file where it has one; or why the tool has none. */
  readonly down: (Edit & { readonly file?: string }) | string;
  /** A part of the line before which a comment may stand, where that is not the line of `up`. */
  readonly comment?: string;
}

/** Tools of which no migration is read, so that nothing is known to be edited. */
export const NOT_READ: ReadonlyMap<string, string> = new Map([
  ["unknown", "It only says that a file looks like a migration."],
]);

const SQL = {
  up: { from: "body text", to: "title text" },
  drops: { from: "DROP TABLE notes", to: "DROP TABLE IF EXISTS notes" },
};

/** For each tool an edit of what its migration does, and one of how it is taken back. */
export const EDITS: readonly Row[] = [
  {
    tool: "aerich",
    name: "reversible",
    file: "migrations/models/2_20260304101244_add_notes.py",
    up: { from: "VARCHAR(200)", to: "VARCHAR(300)" },
    down: { from: "DROP INDEX IF EXISTS", to: "DROP INDEX" },
    comment: "    return",
  },
  {
    tool: "alembic",
    name: "reversible",
    file: "alembic/versions/1975ea83b712_add_notes.py",
    up: { from: "length=200", to: "length=300" },
    down: { from: 'table_name="orders")', to: 'table_name="orders", if_exists=True)' },
  },
  {
    tool: "atlas",
    name: "reversible",
    file: "migrations/20240102120000_add_notes.sql",
    up: SQL.up,
    down: SQL.drops,
  },
  {
    tool: "bun-go",
    name: "reversible",
    file: "migrations/20240131101500_orders.go",
    up: { from: "table:shop_orders", to: "table:shop_order" },
    down: { from: ".IfExists()", to: "" },
  },
  {
    tool: "bun-sql",
    name: "reversible",
    file: "migrations/20240102120000_add_notes.up.sql",
    up: SQL.up,
    down: { file: "migrations/20240102120000_add_notes.down.sql", ...SQL.drops },
  },
  {
    tool: "dbmate",
    name: "reversible",
    file: "db/migrations/20240102120000_add_notes.sql",
    up: SQL.up,
    down: SQL.drops,
  },
  {
    tool: "diesel",
    name: "reversible",
    file: "migrations/2024-01-02-120000_add_notes/up.sql",
    up: SQL.up,
    down: { file: "migrations/2024-01-02-120000_add_notes/down.sql", ...SQL.drops },
  },
  {
    tool: "django",
    name: "reversible",
    file: "shop/orders/migrations/0002_add_notes.py",
    up: { from: 'default=""', to: 'default="none"' },
    down: "Django infers it from what the migration does.",
  },
  {
    tool: "django",
    name: "sql",
    file: "shop/orders/migrations/0002_add_notes.py",
    up: { from: "orders_order (note)", to: "orders_order (id)" },
    down: { from: "DROP INDEX orders_note", to: "DROP INDEX IF EXISTS orders_note" },
  },
  {
    tool: "doctrine",
    name: "reversible",
    file: "migrations/Version20241120093000.php",
    up: { from: "VARCHAR(255)", to: "VARCHAR(190)" },
    down: { from: "orders DROP note", to: "orders DROP COLUMN note" },
  },
  {
    tool: "doctrine",
    name: "post-up-rows",
    file: "migrations/Version20241120093000.php",
    up: { from: "'void'", to: "'open'" },
    down: { from: "orders DROP note", to: "orders DROP COLUMN note" },
  },
  {
    tool: "drizzle",
    name: "reversible",
    file: "drizzle/0002_add_notes.sql",
    up: SQL.up,
    down: { file: "drizzle/0002_add_notes.down.sql", ...SQL.drops },
  },
  {
    tool: "ecto",
    name: "reversible",
    file: "priv/repo/migrations/20241120093000_add_note_to_orders.exs",
    up: { from: "add :body, :text", to: "add :title, :text" },
    down: "Ecto infers it from the `change`.",
  },
  {
    tool: "ecto",
    name: "execute-with-two",
    file: "priv/repo/migrations/20241120093000_add_note_to_orders.exs",
    up: { from: "sum(total)", to: "max(total)" },
    down: { from: "DROP VIEW order_totals", to: "DROP VIEW IF EXISTS order_totals" },
  },
  {
    tool: "ef-core",
    name: "reversible",
    file: "src/Shop/Data/Migrations/20241120093000_AddNoteToOrders.cs",
    up: { from: "nvarchar(200)", to: "nvarchar(300)" },
    down: {
      from: 'DropColumn(\n                name: "Note"',
      to: 'DropColumn(\n                name: "Notes"',
    },
  },
  {
    tool: "flask-migrate",
    name: "reversible",
    file: "migrations/versions/1975ea83b712_add_notes.py",
    up: { from: "length=200", to: "length=300" },
    down: { from: 'table_name="orders")', to: 'table_name="orders", if_exists=True)' },
  },
  {
    tool: "flyway",
    name: "reversible",
    file: "src/main/resources/db/migration/V2__add_notes.sql",
    up: SQL.up,
    down: { file: "src/main/resources/db/migration/U2__add_notes.sql", ...SQL.drops },
  },
  {
    tool: "golang-migrate",
    name: "reversible",
    file: "db/migrations/000002_add_notes.up.sql",
    up: SQL.up,
    down: { file: "db/migrations/000002_add_notes.down.sql", ...SQL.drops },
  },
  {
    tool: "goose",
    name: "reversible",
    file: "db/migrations/00002_add_notes.sql",
    up: SQL.up,
    down: SQL.drops,
  },
  {
    tool: "goose-go",
    name: "reversible",
    file: "internal/migrations/00007_orders.go",
    up: { from: "id bigint", to: "number bigint" },
    down: { from: "DROP TABLE orders", to: "DROP TABLE IF EXISTS orders" },
    comment: "_, err := tx.ExecContext(ctx, `",
  },
  {
    tool: "knex",
    name: "reversible",
    file: "db/migrations/20261120093000_add_notes.js",
    up: { from: 'table.text("note")', to: 'table.text("title")' },
    down: { from: 'table.dropIndex(["note"])', to: 'table.dropIndex(["notes"])' },
  },
  {
    tool: "kysely",
    name: "reversible",
    file: "src/migrations/2026-11-20-add-notes.ts",
    up: { from: '"note", "text"', to: '"note", "varchar(200)"' },
    down: { from: 'dropIndex("orders_note")', to: 'dropIndex("orders_note").ifExists()' },
  },
  {
    tool: "laravel",
    name: "reversible",
    file: "database/migrations/2024_11_20_093000_add_note_to_orders.php",
    up: { from: "string('note')", to: "string('title')" },
    down: { from: "dropColumn('note')", to: "dropColumn(['note'])" },
  },
  {
    tool: "liquibase",
    name: "reversible",
    file: "src/main/resources/db/changelog/changes/0007-orders.xml",
    up: { from: 'name="note" type="varchar(255)"', to: 'name="note" type="varchar(190)"' },
    down: {
      from: "</createIndex>\n",
      to: '</createIndex>\n    <rollback><dropTable tableName="orders"/></rollback>\n',
    },
  },
  {
    tool: "liquibase-sql",
    name: "reversible",
    file: "src/main/resources/db/changelog/002-add-notes.sql",
    up: SQL.up,
    down: SQL.drops,
  },
  {
    tool: "mikro-orm",
    name: "reversible",
    file: "src/migrations/Migration20261120093000.ts",
    up: { from: '"note" text null', to: '"title" text null' },
    down: { from: "drop index", to: "drop index if exists" },
  },
  {
    tool: "node-pg-migrate",
    name: "reversible",
    file: "migrations/1795167000000_add-notes.js",
    up: { from: 'type: "text"', to: 'type: "varchar(200)"' },
    down: { from: 'dropIndex("orders", "note")', to: 'dropIndex("orders", ["note"])' },
  },
  {
    tool: "pgroll",
    name: "reversible",
    file: "db/pgroll/07_orders.json",
    up: { from: '"name": "id", "type": "bigint"', to: '"name": "id", "type": "integer"' },
    down: { from: "DROP EXTENSION hstore", to: "DROP EXTENSION IF EXISTS hstore" },
  },
  {
    tool: "phinx",
    name: "reversible",
    file: "db/migrations/20241120093000_add_note_to_orders.php",
    up: { from: "'note', 'string'", to: "'title', 'string'" },
    down: "Phinx infers it from the `change`.",
  },
  {
    tool: "phinx",
    name: "up-and-down",
    file: "db/migrations/20241120093000_create_notes.php",
    up: { from: "'text', 'string'", to: "'body', 'string'" },
    down: { from: "table('notes')->drop()", to: "table('note')->drop()" },
  },
  {
    tool: "phinx",
    name: "is-migrating-up",
    file: "db/migrations/20241120093000_add_note_to_orders.php",
    up: { from: "SELECT id FROM", to: "SELECT total FROM" },
    down: { from: "DROP VIEW open_orders", to: "DROP VIEW IF EXISTS open_orders" },
  },
  {
    tool: "pop",
    name: "reversible",
    file: "migrations/20240102120000_add_notes.autocommit.up.sql",
    up: SQL.up,
    down: { file: "migrations/20240102120000_add_notes.autocommit.down.sql", ...SQL.drops },
  },
  {
    tool: "prisma",
    name: "reversible",
    file: "prisma/migrations/20240102120000_add_notes/migration.sql",
    up: SQL.up,
    down: { file: "prisma/migrations/20240102120000_add_notes/down.sql", ...SQL.drops },
  },
  {
    tool: "rails",
    name: "reversible",
    file: "db/migrate/20241120093000_add_note_to_orders.rb",
    up: { from: "t.text :body", to: "t.text :title" },
    down: "Rails infers it from the `change`.",
  },
  {
    tool: "rails",
    name: "sql-both-ways",
    file: "db/migrate/20241120093000_add_note_to_orders.rb",
    up: { from: "orders (note)", to: "orders (title)" },
    down: { from: "DROP INDEX CONCURRENTLY order_note", to: "DROP INDEX IF EXISTS order_note" },
    comment: "execute <<~SQL",
  },
  {
    tool: "refinery",
    name: "missing",
    file: "migrations/V2__add_notes.sql",
    up: SQL.up,
    down: "refinery never runs a file to undo another.",
  },
  {
    tool: "refinery-rust",
    name: "missing",
    file: "src/migrations/V2__add_orders.rs",
    up: { from: "id bigint", to: "id integer" },
    down: "refinery never runs a file to undo another.",
    comment: '"CREATE TABLE',
  },
  {
    tool: "sea-orm",
    name: "reversible",
    file: "migration/src/m20240131_101500_create_post.rs",
    up: { from: "string(Post::Title)", to: "text(Post::Title)" },
    down: { from: "Table::drop().table", to: "Table::drop().if_exists().table" },
  },
  {
    tool: "sea-orm",
    name: "raw-sql",
    file: "migration/src/m20240131_101500_create_post.rs",
    up: { from: "id bigint", to: "id integer" },
    down: { from: 'DROP TABLE "post"', to: 'DROP TABLE IF EXISTS "post"' },
    comment: "db.execute_unprepared",
  },
  {
    tool: "sequelize",
    name: "reversible",
    file: "migrations/20261120093000-add-notes.js",
    up: { from: '"note", { type', to: '"title", { type' },
    down: { from: 'removeIndex("Orders", ["note"])', to: 'removeIndex("Orders", "orders_note")' },
  },
  {
    tool: "sqitch",
    name: "reversible",
    file: "deploy/notes.sql",
    up: SQL.up,
    down: { file: "revert/notes.sql", ...SQL.drops },
  },
  {
    tool: "sqlx",
    name: "reversible",
    file: "migrations/20240102120000_add_notes.up.sql",
    up: SQL.up,
    down: { file: "migrations/20240102120000_add_notes.down.sql", ...SQL.drops },
  },
  { tool: "tern", name: "reversible", file: "migrations/002_add_notes.sql", up: SQL.up, down: SQL.drops },
  {
    tool: "supabase",
    name: "reversible",
    file: "supabase/migrations/20240102120000_add_notes.sql",
    up: SQL.up,
    down: { file: "supabase/rollbacks/20240102120000_add_notes.sql", ...SQL.drops },
  },
  {
    tool: "typeorm",
    name: "reversible",
    file: "src/migrations/1795167000000-AddNotes.ts",
    up: { from: 'ADD "note" text', to: 'ADD "note" varchar' },
    down: { from: 'DROP INDEX "public"', to: 'DROP INDEX IF EXISTS "public"' },
  },
  {
    tool: "yoyo",
    name: "reversible",
    file: "migrations/20260304_01_x4Bq7-add-notes.py",
    up: { from: "ADD COLUMN note text", to: "ADD COLUMN note varchar" },
    down: { from: "DROP COLUMN note", to: "DROP COLUMN IF EXISTS note" },
  },
  {
    tool: "yoyo-sql",
    name: "reversible",
    file: "migrations/0002.add-notes.sql",
    up: SQL.up,
    down: { file: "migrations/0002.add-notes.rollback.sql", ...SQL.drops },
  },
];
