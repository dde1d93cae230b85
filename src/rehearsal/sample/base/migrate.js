// golang-migrate's conventions: db/migrations/<version>_<title>.(up|down).sql, one row in schema_migrations.
// node migrate.js up | down N | goto V | version
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";

const folder = new URL("./db/migrations/", import.meta.url);
const [command, count] = process.argv.slice(2);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });

try {
  await client.connect();
  await client.query(
    "CREATE TABLE IF NOT EXISTS schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)",
  );
  await run();
} catch (error) {
  console.error(`migrate: ${error.message}`);
  process.exitCode = 1;
} finally {
  await client.end().catch(() => {});
}

async function run() {
  if (command === "version") return console.log(await versionNow());
  if (command === "up")
    return move(
      () => true,
      () => false,
    );
  if (command === "goto") {
    const goal = wholeNumber();
    return move(
      (version) => version <= goal,
      (version) => version > goal,
    );
  }
  if (command === "down") {
    let left = wholeNumber();
    return move(
      () => false,
      () => left-- > 0,
    );
  }
  throw new Error("Write `node migrate.js up`, `down N`, `goto V` or `version`.");
}

async function move(isWantedUp, isWantedDown) {
  const known = migrations();
  const now = await versionNow();
  if (now > 0 && !known.some(({ version }) => version === now)) {
    throw new Error(`The database is at version ${now}, and there is no migration ${now} here.`);
  }
  let moved = 0;
  for (const next of known) {
    if (isWantedUp(next.version) && (await step(next, "up"))) moved += 1;
  }
  for (const next of known.reverse()) {
    if (next.version > (await versionNow()) || !isWantedDown(next.version)) continue;
    if (await step(next, "down", known)) moved += 1;
  }
  if (moved === 0) console.log("no change");
}

// One transaction for the statements and the version, so that neither is ever there without the other.
async function step(migration, direction, known = []) {
  const started = performance.now();
  await client.query("BEGIN");
  try {
    await client.query("LOCK TABLE schema_migrations IN EXCLUSIVE MODE");
    const now = await versionNow();
    if (direction === "up" ? migration.version <= now : migration.version > now) {
      await client.query("ROLLBACK");
      return false;
    }
    const file = migration[direction];
    if (file === undefined) {
      throw new Error(`Migration ${migration.version} has no ${direction} file, so it cannot be reversed.`);
    }
    await client.query(readFileSync(new URL(file, folder), "utf8"));
    const version = direction === "up" ? migration.version : before(migration.version, known);
    await client.query("DELETE FROM schema_migrations");
    if (version > 0) await client.query(`INSERT INTO schema_migrations VALUES (${version}, false)`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  const mark = direction === "up" ? "u" : "d";
  console.log(
    `${migration.version}/${mark} ${migration.title} (${(performance.now() - started).toFixed(1)}ms)`,
  );
  return true;
}

async function versionNow() {
  const { rows } = await client.query("SELECT version, dirty FROM schema_migrations");
  if (rows[0]?.dirty) throw new Error(`Dirty database version ${rows[0].version}. Fix and force version.`);
  return Number(rows[0]?.version ?? 0);
}

function before(version, known) {
  return Math.max(0, ...known.map((one) => one.version).filter((one) => one < version));
}

function migrations() {
  const found = new Map();
  for (const file of readdirSync(folder)) {
    const parts = /^(\d+)_(.*)\.(up|down)\.sql$/.exec(file);
    if (parts === null) continue;
    const version = Number(parts[1]);
    found.set(version, { version, title: parts[2], ...found.get(version), [parts[3]]: file });
  }
  return [...found.values()].sort((one, other) => one.version - other.version);
}

function wholeNumber() {
  if (!/^\d+$/.test(count ?? "")) throw new Error(`\`${command}\` needs a number, as in \`${command} 1\`.`);
  return Number(count);
}
