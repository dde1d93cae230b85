import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { z } from "zod";
import { readCatalog } from "./catalog.ts";

/** A PostgreSQL 18 engine that runs for one rehearsal. */
export interface Database {
  /** A connection address for any PostgreSQL client. */
  url: string;
  /** Tables, columns, constraints and indexes as canonical text; equal texts mean equal schemas. */
  catalog(): Promise<string>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const Ready = z.object({ host: z.string() });
const stopDeadlineMs = 2_000;

/**
 * Starts an empty database in a process that ends with this one.
 * All connections share one engine: statements are taken one at a time, and a transaction holds the others up.
 * Give values inside the statement: those sent beside it can be mixed up between clients.
 */
export async function startDatabase(): Promise<Database> {
  const child = spawn(process.execPath, [fileURLToPath(new URL("./child.ts", import.meta.url))], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const gone = once(child, "exit");
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaints = `${complaints}${chunk.toString("utf8")}`.slice(-2_000);
  });
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    gone.then(() => undefined),
  ]);
  if (line === undefined) throw new Error(`The database did not start. ${complaints}`.trim());
  const { host } = Ready.parse(JSON.parse(String(line[0])));
  const url = `postgres://postgres:postgres@${host}/postgres`;
  return {
    url,
    catalog: () => withClient(url, readCatalog),
    rows: (sql) => withClient(url, async (client) => (await client.query(sql)).rows),
    close,
  };

  async function close(): Promise<void> {
    child.stdin.end();
    const insist = setTimeout(() => child.kill("SIGKILL"), stopDeadlineMs);
    await gone;
    clearTimeout(insist);
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
