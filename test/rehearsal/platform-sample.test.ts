import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, startDatabase } from "../../src/rehearsal/database/server.ts";
import { type Platform, startPlatform } from "../../src/rehearsal/platform/server.ts";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { type Registry, startRegistry } from "../../src/rehearsal/registry/server.ts";
import { sampleFiles, samplePlan } from "../../src/rehearsal/sample/files.ts";

describe("the sample service, with a real registry, platform and database", () => {
  const base = sampleFiles("base");
  const code = sampleFiles("feature-code");
  const reversal = sampleFiles("feature-reversal");
  let registry: Registry;
  let database: Database;
  let platform: Platform;
  let folder: string;

  beforeAll(async () => {
    folder = temporaryFolder();
    registry = await startRegistry();
    database = await startDatabase();
    platform = await startPlatform({
      registryUrl: registry.url,
      workdir: join(folder, "platform"),
      env: { DATABASE_URL: database.url },
    });
  }, 20_000);

  afterAll(async () => {
    await platform.close();
    await database.close();
    await registry.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("goes forward to a version that fails, and back to the schema and the service it had", {
    timeout: 15_000,
  }, async () => {
    const images = { v1: await push("1.0.0", base), v2: await push("1.1.0", { ...base, ...code }) };
    const url = await platform.urlOf("shop");
    checkOut(base);
    const firstUp = await run("migrate.js", "up");
    const firstDeploy = await run("deploy.js", "shop", images.v1);
    const healthy = await ask(`${url}/health`);
    const catalog = await database.catalog();
    const customers = await database.rows("SELECT * FROM customers ORDER BY id");

    checkOut({ ...code, ...reversal });
    const secondUp = await run("migrate.js", "up");
    const oldOnNew = await ask(`${url}/health`);
    const secondDeploy = await run("deploy.js", "shop", images.v2);
    const answers = await askTimes(`${url}/health`, 30);
    const back = await run("deploy.js", "shop", images.v1);
    const backOnNew = await ask(`${url}/health`);
    const down = await run("migrate.js", "down", "1");
    const restored = await askTimes(`${url}/health`, 5);

    expect([firstUp.code, firstUp.out]).toEqual([0, expect.stringContaining("1/u create_customers")]);
    expect([firstDeploy.code, firstDeploy.out]).toEqual([
      0,
      expect.stringContaining(`shop now runs ${images.v1}`),
    ]);
    expect(healthy).toEqual({ status: 200, body: { status: "ok", version: "1.0.0", customers: 3 } });
    expect([secondUp.code, secondDeploy.code]).toEqual([0, 0]);
    expect(oldOnNew).toEqual({
      status: 500,
      body: { status: "failing", version: "1.0.0", error: 'column "name" does not exist' },
    });
    expect(answers.filter(({ status }) => status === 500)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.find(({ status }) => status === 500)?.body).toMatchObject({
      version: "1.1.0",
      error: expect.stringContaining("toLowerCase"),
    });
    expect([back.code, backOnNew.status]).toEqual([0, 500]);
    expect([down.code, down.out]).toEqual([0, expect.stringContaining("2/d greet_by_full_name")]);
    expect(restored.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(restored[0]?.body).toMatchObject({ version: "1.0.0", customers: 3 });
    expect(await database.catalog()).toBe(catalog);
    expect(await database.rows("SELECT * FROM customers ORDER BY id")).toEqual(customers);
    expect(platform.state()["shop"]?.image).toBe(images.v1);
  });

  it("changes nothing when each command of the way back is run again", { timeout: 15_000 }, async () => {
    const image = await push("1.0.0", base);
    checkOut({ ...base, ...code, ...reversal });
    await run("migrate.js", "goto", "1");
    await run("deploy.js", "shop", image);

    const deployed = await run("deploy.js", "shop", image);
    const migrated = await run("migrate.js", "goto", "1");

    expect([deployed.code, deployed.out]).toEqual([0, expect.stringContaining("shop already runs")]);
    expect([migrated.code, migrated.out]).toEqual([0, "no change\n"]);
  });

  it("says in one line what is wrong and exits with 1", { timeout: 15_000 }, async () => {
    checkOut({ ...base, ...code });
    rmSync(join(folder, "repository/db/migrations/000002_greet_by_full_name.down.sql"), { force: true });
    await run("migrate.js", "up");

    const irreversible = await run("migrate.js", "down", "1");
    const counted = await run("migrate.js", "down", "one");
    const tagged = await run("deploy.js", "shop", `${registry.host}/acme/shop:1.0.0`);
    checkOut(reversal);
    await run("migrate.js", "goto", "1");

    expect([irreversible.code, irreversible.error]).toEqual([
      1,
      "migrate: Migration 2 has no down file, so it cannot be reversed.\n",
    ]);
    expect([counted.code, counted.error]).toEqual([1, "migrate: `down` needs a number, as in `down 1`.\n"]);
    expect([tagged.code, tagged.error]).toEqual([
      1,
      expect.stringMatching(/^deploy: 400: .*names no digest.*\n$/),
    ]);
  });

  it("undoes a migration as a whole when one of its statements fails", { timeout: 15_000 }, async () => {
    checkOut({
      ...base,
      "db/migrations/000002_half.up.sql": Buffer.from(
        "CREATE TABLE half (id int);\nSELECT * FROM nowhere;\n",
      ),
    });
    rmSync(join(folder, "repository/db/migrations/000002_greet_by_full_name.up.sql"), { force: true });
    const before = await database.catalog();

    const failed = await run("migrate.js", "up");
    const version = await run("migrate.js", "version");

    expect([failed.code, failed.error]).toEqual([1, 'migrate: relation "nowhere" does not exist\n']);
    expect(version.out).toBe("1\n");
    expect(await database.catalog()).toBe(before);
  });

  async function push(version: string, files: Record<string, Buffer>): Promise<string> {
    const image = { registryUrl: registry.url, repository: "acme/shop", tag: version };
    const shipped = {
      "service.js": files["service.js"] ?? Buffer.alloc(0),
      "package.json": files["package.json"] ?? Buffer.alloc(0),
    };
    const annotations = { "org.opencontainers.image.version": version };
    const { digest } = await pushImage({ ...image, files: shipped, annotations });
    return `${registry.host}/acme/shop@${digest}`;
  }

  function checkOut(files: Record<string, Buffer>): void {
    for (const [path, bytes] of Object.entries(files)) {
      const target = join(folder, "repository", path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  }

  function run(...command: string[]): Promise<{ code: number | null; out: string; error: string }> {
    const child = spawn(process.execPath, command, {
      cwd: join(folder, "repository"),
      env: { DATABASE_URL: database.url, PLATFORM_URL: platform.url },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let error = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      error += chunk.toString("utf8");
    });
    return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, error })));
  }
});

describe("the sample's plan", () => {
  it("has the headings of a rollback plan, and answers no to old code on the new schema", () => {
    const plan = samplePlan();

    expect(plan.match(/^#+ .*$/gm)).toEqual([
      "## Rollback plan",
      "### Strategy",
      "### Steps",
      "### Trigger",
      "### Verification",
      "### Owner",
      "### Time to roll back",
      "### Data impact",
      "### Old code on new schema",
      "### Backup",
      "### Point of no return",
      "### Reversal",
      "### Tested",
    ]);
    expect(plan).toMatch(/### Old code on new schema\n\nNo\. /);
  });
});

interface Asked {
  status: number;
  body: Record<string, unknown>;
}

async function ask(url: string): Promise<Asked> {
  const response = await fetch(url);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function askTimes(url: string, count: number): Promise<Asked[]> {
  const answers: Asked[] = [];
  while (answers.length < count) answers.push(await ask(url));
  return answers;
}

/** Inside the repository, so that the sample finds `pg` as an installed package. */
function temporaryFolder(): string {
  const parent = fileURLToPath(new URL("../../node_modules/.cache/rollback-ready/", import.meta.url));
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, "sample-"));
}
