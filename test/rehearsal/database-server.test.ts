import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Database, startDatabase } from "../../src/rehearsal/database/server.ts";

describe("the database", () => {
  let database: Database;
  beforeAll(async () => {
    database = await startDatabase();
  }, 20_000);
  afterAll(() => database.close());

  it("is PostgreSQL 18", async () => {
    const rows = await database.rows("SHOW server_version_num");

    expect(String(rows[0]?.["server_version_num"])).toMatch(/^18/);
  });

  it("serves several clients at once", async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 4 });

    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((value) => pool.query(`SELECT ${value} AS value`)),
    );

    expect(answers.map(({ rows }) => rows[0].value)).toEqual([1, 2, 3, 4, 5, 6]);
    await pool.end();
  });

  it("keeps what a transaction does from others until it commits, and undoes it when its client goes", async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query("BEGIN");
    await client.query("CREATE TABLE half_done (id int)");

    const seen = database.rows("SELECT to_regclass('half_done') AS found");
    await client.end();

    expect(await seen).toEqual([{ found: null }]);
  });

  it("has the same catalog after a change and its reversal, and another between them", async () => {
    await database.rows(
      "CREATE TABLE pets (id bigint PRIMARY KEY, name text NOT NULL UNIQUE); CREATE TABLE schema_migrations (version bigint)",
    );
    const before = await database.catalog();

    await database.rows("ALTER TABLE pets ADD COLUMN age int DEFAULT 1; CREATE INDEX pets_age ON pets (age)");
    const between = await database.catalog();
    await database.rows("ALTER TABLE pets DROP COLUMN age");
    const after = await database.catalog();

    expect(after).toBe(before);
    expect(before).not.toContain("schema_migrations");
    expect(between.split("\n").filter((line) => !before.includes(line))).toEqual([
      "column public.pets.age integer default 1",
      "index public.CREATE INDEX pets_age ON public.pets USING btree (age)",
    ]);
  });
});

describe("a database whose parent is killed", () => {
  it("is gone too", { timeout: 20_000 }, async () => {
    const module = new URL("../../src/rehearsal/database/server.ts", import.meta.url).href;
    const script = `const { startDatabase } = await import(${JSON.stringify(module)}); console.log((await startDatabase()).url); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [url] = await once(createInterface({ input: parent.stdout }), "line");
    const reachedBefore = await isReachable(String(url));

    parent.kill("SIGKILL");
    await once(parent, "exit");

    expect(reachedBefore).toBe(true);
    await expect.poll(() => isReachable(String(url)), { timeout: 3_000 }).toBe(false);
  });
});

async function isReachable(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    await wait(5);
    return false;
  }
}
