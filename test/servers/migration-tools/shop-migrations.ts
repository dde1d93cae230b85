import type { Dialect } from "./database.ts";

export interface ShopMigration {
  readonly title: string;
  readonly up: string;
  readonly down: string;
}

// How long the third reversal takes stands in the database, so that its file need not change: a test that kills the tool
// makes it slow, after it has dropped its table.
const waits: Readonly<Record<Dialect, string>> = {
  postgresql: "SELECT pg_sleep(amount) FROM delays;",
  sqlite:
    "WITH RECURSIVE c(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM c WHERE x < (SELECT amount FROM delays)) SELECT count(*) FROM c;",
};

/** Puts off the end of the third reversal: a server goes on for a moment after its client was killed, a file does not. */
export const slowDown: Readonly<Record<Dialect, string>> = {
  postgresql: "UPDATE delays SET amount = 3",
  sqlite: "UPDATE delays SET amount = 2000000000",
};

/** Four migrations of a shop, oldest first, each with data that its way back must leave or take. */
export function shopMigrations(dialect: Dialect): readonly ShopMigration[] {
  return [
    {
      title: "pets",
      up: `CREATE TABLE pets (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO pets VALUES (1, 'Ada'), (2, 'Bo');
CREATE TABLE delays (amount integer NOT NULL);
INSERT INTO delays VALUES (0);`,
      down: `DROP TABLE delays;
DROP TABLE pets;`,
    },
    {
      title: "owners",
      up: `ALTER TABLE pets ADD COLUMN owner text;
UPDATE pets SET owner = 'Kim' WHERE id = 1;`,
      down: "ALTER TABLE pets DROP COLUMN owner;",
    },
    {
      title: "visits",
      up: `CREATE TABLE visits (id integer PRIMARY KEY, pet integer NOT NULL);
INSERT INTO visits VALUES (1, 1);`,
      down: `DROP TABLE visits;
${waits[dialect]}`,
    },
    {
      title: "notes",
      up: `ALTER TABLE visits ADD COLUMN note text;
UPDATE visits SET note = 'fine';`,
      down: "ALTER TABLE visits DROP COLUMN note;",
    },
  ];
}
