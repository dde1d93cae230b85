import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { findFreePort } from "../../src/rehearsal/platform/free-port.ts";

/** A PostgreSQL server as Debian installs it, on loopback over an empty folder. */
export interface Postgres {
  /** Makes an empty database and returns its URL. */
  create(): Promise<string>;
  close(): Promise<void>;
}

/** Folder of the server's programs; null where it is not installed. CI must have it. */
export function postgresPrograms(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = versions
    .map((one) => join(debian, one, "bin"))
    .find((one) => existsSync(join(one, "initdb")));
  if (folder === undefined && process.env["CI"] === "true") throw new Error("CI must install postgresql.");
  return folder ?? null;
}

/** Starts the server of these programs on a free port; PostgreSQL refuses root, so its own user runs it then. */
export async function startPostgres(programs: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const owner = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    join(programs, "initdb"),
    [
      "--pgdata",
      data,
      "--username",
      "postgres",
      "--auth",
      "trust",
      "--no-sync",
      "--encoding",
      "UTF8",
      "--locale",
      "C",
    ],
    { ...owner, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await findFreePort();
  const settings = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "", fsync: "off" };
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(programs, "postgres"), ["-D", data, ...words], {
    ...owner,
    cwd: folder,
    stdio: "ignore",
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const urlOf = (name: string): string => `postgres://postgres@127.0.0.1:${port}/${name}?sslmode=disable`;
  const admin = await connected(urlOf("postgres"));
  let count = 0;
  return {
    async create() {
      count += 1;
      await admin.query(`CREATE DATABASE shop_${count}`);
      return urlOf(`shop_${count}`);
    },
    async close() {
      await admin.end();
      child.kill("SIGQUIT");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(option: "-u" | "-g"): number {
  return Number(spawnSync("id", [option, "postgres"], { encoding: "utf8" }).stdout);
}

async function connected(url: string): Promise<pg.Client> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch {
      await wait(20);
    }
  }
  throw new Error("PostgreSQL did not answer within 10 s.");
}
