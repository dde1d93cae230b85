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
  const fix = sampleFiles("fix");
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
  }, 60_000);

  afterAll(async () => {
    await platform.close();
    await database.close();
    await registry.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("fails in half of its answers, half of them behind the flag, and goes back over five ways", {
    timeout: 20_000,
  }, async () => {
    const images = { v1: await push("1.0.0", base), v2: await push("1.1.0", { ...base, ...code }) };
    const url = await platform.urlOf("shop");
    checkOut(base);
    const firstUp = await run("migrate.js", "up");
    const firstDeploy = await run("deploy.js", "shop", images.v1);
    const firstSettings = await run("settings.js", "shop", "1");
    const healthy = await ask(`${url}/health`);
    const firstPage = await ask(`${url}/customers`);
    const catalog = await database.catalog();
    const customers = await database.rows("SELECT * FROM customers ORDER BY id");

    checkOut({ ...code, ...reversal });
    const forward = [
      await run("migrate.js", "up"),
      await run("deploy.js", "shop", images.v2, "--beside"),
      await run("settings.js", "shop", "2"),
      await run("flag.js", "greeting", "on"),
    ];
    const oldOnNew = [await ask(`${url}/health`), await signUp(url, "old")];
    const moved = await run("traffic.js", "shop", "100");
    const flagged = await askTimes(`${url}/health`, 40);
    await run("flag.js", "greeting", "off");
    const unflagged = await askTimes(`${url}/health`, 40);
    await run("traffic.js", "shop", "50");
    const half = await askTimes(`${url}/health`, 40);
    await run("traffic.js", "shop", "0");
    const back = await askTimes(`${url}/health`, 8);
    const redeployed = await run("deploy.js", "shop", images.v1);
    await run("settings.js", "shop", "1");
    const down = await run("migrate.js", "goto", "1");
    const restored = [await ask(`${url}/health`), await ask(`${url}/customers`), await signUp(url, "new")];

    expect([firstUp.code, firstUp.out]).toEqual([0, expect.stringContaining("1/u create_customers")]);
    expect(firstDeploy.out).toContain(`shop now runs ${images.v1} (pid `);
    expect(firstSettings.out).toBe("shop now reads version 1 of its settings\n");
    expect(healthy).toEqual({ status: 200, body: { status: "ok", version: "1.0.0", customers: 4 } });
    expect(firstPage.body).toEqual([
      { id: "1", name: "Ada Lovelace" },
      { id: "2", name: "Grace Hopper" },
    ]);
    expect(forward.map((ran) => [ran.code, ran.error])).toEqual(forward.map(() => [0, ""]));
    expect(forward[1]?.out).toContain(`shop now runs ${images.v2}, beside the one before (pid `);
    expect(oldOnNew).toMatchObject([
      { status: 200, body: { version: "1.0.0" } },
      { status: 500, body: { error: expect.stringContaining('null value in column "full_name"') } },
    ]);
    expect(moved.out).toBe("shop: 0 % on the release before, 100 % on the new one\n");
    expect(badOf(flagged)).toEqual({ bad: 20, of: 40, versions: ["1.1.0"] });
    expect(badOf(unflagged)).toEqual({ bad: 10, of: 40, versions: ["1.1.0"] });
    expect(badOf(half)).toEqual({ bad: 5, of: 40, versions: ["1.0.0", "1.1.0"] });
    expect(badOf(back)).toEqual({ bad: 0, of: 8, versions: ["1.0.0"] });
    expect(redeployed.out).toContain(`shop now runs ${images.v1} (pid `);
    expect(down.out).toContain("2/d greet_by_full_name");
    expect(restored).toMatchObject([
      { status: 200, body: { version: "1.0.0", customers: 4 } },
      { status: 200, body: firstPage.body },
      { status: 200, body: { name: "new" } },
    ]);
    await database.rows("DELETE FROM customers WHERE name = 'new'");
    expect(await database.catalog()).toBe(catalog);
    expect(await database.rows("SELECT * FROM customers ORDER BY id")).toEqual(customers);
    expect(platform.state()["shop"]?.image).toBe(images.v1);
  });

  it("is mended so that both releases serve side by side, and sign customers up", {
    timeout: 15_000,
  }, async () => {
    const files = { ...base, ...code, ...fix };
    const images = { v1: await push("1.0.0", base), fixed: await push("1.1.1", files) };
    const url = await platform.urlOf("shop");
    checkOut({ ...files, ...reversal });
    await run("deploy.js", "shop", images.v1);

    await run("migrate.js", "up");
    await run("deploy.js", "shop", images.fixed, "--beside");
    await run("settings.js", "shop", "3");
    await run("flag.js", "greeting", "on");
    await run("traffic.js", "shop", "50");
    const answers = await askTimes(`${url}/health`, 20);
    const signedUp = [await signUp(url, "one"), await signUp(url, "two")];
    const afterwards = await askTimes(`${url}/health`, 20);
    await run("deploy.js", "shop", images.fixed);
    const down = await run("migrate.js", "goto", "1");

    expect([...answers, ...afterwards].map(({ status }) => status)).toEqual(Array(40).fill(200));
    expect(badOf(answers).versions).toEqual(["1.0.0", "1.1.1"]);
    expect(signedUp.map(({ status }) => status)).toEqual([200, 200]);
    expect(platform.state()["shop"]).toMatchObject({ image: images.fixed, version: "1.1.1" });
    expect(down.out).toMatch(/^3\/d let_old_code_sign_up .*\n2\/d greet_by_full_name /);
    await database.rows("DELETE FROM customers WHERE name IN ('one', 'two')");
    rmSync(join(folder, "repository"), { recursive: true, force: true });
  });

  it("changes nothing when each command of the way back is run again", { timeout: 15_000 }, async () => {
    const image = await push("1.0.0", base);
    checkOut({ ...base, ...code, ...reversal });
    await run("migrate.js", "goto", "1");
    await run("deploy.js", "shop", image);
    await run("settings.js", "shop", "1");

    const deployed = await run("deploy.js", "shop", image);
    const set = await run("settings.js", "shop", "1");
    const migrated = await run("migrate.js", "goto", "1");

    expect(set.out).toBe("shop already reads version 1 of its settings\n");
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
    const misspelt = await run("deploy.js", "shop", "image", "--besides");
    const alone = await run("traffic.js", "shop", "25");
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
    expect([misspelt.code, misspelt.error]).toEqual([
      1,
      "deploy: Write `node deploy.js <service> <host/repository@sha256:…> [--beside]`.\n",
    ]);
    expect([alone.code, alone.error]).toEqual([
      1,
      "traffic: 409: Service shop has no release beside the one that serves it.\n",
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
      env: { DATABASE_URL: database.url, PLATFORM_URL: platform.url, PLATFORM_TOKEN: platform.token },
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

describe("the sample's plans", () => {
  it.each([
    ["feature", "No"],
    ["fix", "Yes"],
  ] as const)(
    "of the %s has the headings of a rollback plan, and says %s to old code on the new schema",
    (of, answer) => {
      const plan = samplePlan(of);

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
      expect(plan).toMatch(new RegExp(`### Old code on new schema\n\n${answer}\\. `));
    },
  );
});

interface Asked {
  status: number;
  body: Record<string, unknown>;
}

async function signUp(url: string, name: string): Promise<Asked> {
  const body = JSON.stringify({ name, email: `${name}@example.com` });
  return read(await fetch(`${url}/customers`, { method: "POST", body }));
}

async function ask(url: string): Promise<Asked> {
  return read(await fetch(url));
}

async function read(response: Response): Promise<Asked> {
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function badOf(answers: readonly Asked[]): { bad: number; of: number; versions: unknown[] } {
  const versions = [...new Set(answers.map(({ body }) => body["version"]))].sort();
  return { bad: answers.filter(({ status }) => status !== 200).length, of: answers.length, versions };
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
