import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { type EmbeddedGitHub, startGitHub } from "../../src/rehearsal/github/server.ts";
import { type Registry, startRegistry } from "../../src/rehearsal/registry/server.ts";
import { type ScriptedService, startService } from "./scripted-service.ts";

/** What an action meets in a test: GitHub, an image registry, a service that answers as told, and a workspace. */
export interface ActionWorld {
  readonly github: EmbeddedGitHub;
  readonly registry: Registry;
  readonly service: ScriptedService;
  /** Holds the workspace and the runner's temporary folders; nothing outside it is written. */
  readonly folder: string;
  readonly workspace: string;
  /** Writes files of the workspace. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** The words that each run of the workspace's `deploy.cjs` was given, oldest first. */
  ran(): Promise<readonly (readonly string[])[]>;
  close(): Promise<void>;
}

const journal = "ran.jsonl";

// Stands for a team's deploy script: it says what it was asked to do, and what it could see.
const deployScript = `const { appendFileSync } = require("node:fs");
appendFileSync("${journal}", JSON.stringify(process.argv.slice(2)) + "\\n");
appendFileSync("environment.json", JSON.stringify(process.env));
console.log("deployed", ...process.argv.slice(2));
`;

/** Starts a world whose workspace holds `deploy.cjs`, a command that writes down its arguments. */
export async function startActionWorld(): Promise<ActionWorld> {
  const folder = await mkdtemp(join(tmpdir(), "rollback-ready-"));
  const workspace = join(folder, "workspace");
  const [github, registry, service] = await Promise.all([startGitHub(), startRegistry(), startService()]);
  const world: ActionWorld = {
    github,
    registry,
    service,
    folder,
    workspace,
    async write(files) {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(workspace, path)), { recursive: true });
        await writeFile(join(workspace, path), content);
      }
    },
    async ran() {
      const text = await readFile(join(workspace, journal), "utf8").catch(() => "");
      return text
        .split("\n")
        .filter(Boolean)
        .map((line): string[] => JSON.parse(line));
    },
    async close() {
      await Promise.all([github.close(), registry.close(), service.close()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  await world.write({ "deploy.cjs": deployScript });
  return world;
}

/** A new world for each test of the file; afterwards GitHub's description must not have been broken. */
export function actionWorld(): ActionWorld {
  let current: ActionWorld | undefined;
  beforeEach(async () => {
    current = await startActionWorld();
  });
  afterEach(async () => {
    const violations = current?.github.violations ?? [];
    await current?.close();
    expect(violations).toEqual([]);
  });
  return new Proxy({} as ActionWorld, {
    get: (_target, name) => Reflect.get(current ?? {}, name),
  });
}
