import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { registry as actions } from "../registry.ts";
import { type Database, startDatabase } from "./database/server.ts";
import { type EmbeddedGitHub, startGitHub } from "./github/server.ts";
import { type Platform, startPlatform } from "./platform/server.ts";
import { type Registry, startRegistry } from "./registry/server.ts";
import type { JobContext } from "./runner/job-context.ts";

/** Everything that a pipeline meets, on this machine: GitHub, an image registry, a database and what runs services. */
export interface World {
  readonly github: EmbeddedGitHub;
  readonly registry: Registry;
  readonly database: Database;
  readonly platform: Platform;
  /** Lies inside the repository, so that the sample service finds its database driver. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Starts the four servers side by side below `folder`, which is emptied first. Closing ends every process. */
export async function startWorld(folder: string): Promise<World> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [github, registry, database] = await Promise.all([startGitHub(), startRegistry(), startDatabase()]);
  const workdir = join(folder, "platform");
  await mkdir(workdir, { recursive: true });
  const platform = await startPlatform({
    registryUrl: registry.url,
    workdir,
    env: { DATABASE_URL: database.url },
  });
  return {
    github,
    registry,
    database,
    platform,
    folder,
    async close() {
      await platform.close();
      await Promise.all([database.close(), registry.close(), github.close()]);
    },
  };
}

/** A token with exactly the permissions that the action declares, as its README tells users to give. */
export async function tokenFor(world: Pick<World, "github">, action: string): Promise<string> {
  const open = actions[action];
  if (open === undefined) throw new Error(`No action is called ${action}.`);
  const { permissions } = await open();
  // GitHub's API writes pull_requests where workflows write pull-requests.
  const asApi = Object.entries(permissions).map(
    ([name, level]) => [name.replaceAll("-", "_"), level] as const,
  );
  return world.github.issueToken({
    label: action,
    login: "github-actions[bot]",
    type: "Bot",
    permissions: Object.fromEntries(asApi),
  });
}

/** Writes a checkout of a commit's files and returns its folder. */
export async function checkout(
  world: World,
  name: string,
  files: Readonly<Record<string, Buffer>>,
): Promise<string> {
  const folder = join(world.folder, name);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

export interface JobFacts {
  readonly sha: string;
  readonly ref: string;
  readonly eventName: string;
  readonly event: unknown;
  readonly runId: number;
  readonly job: string;
  readonly workspace: string;
  readonly token: string;
  readonly runAttempt?: number;
}

/** The context of one job of the sample repository's workflows. */
export function jobContext(world: World, facts: JobFacts): JobContext {
  const { github } = world;
  return {
    workspace: facts.workspace,
    temp: join(world.folder, "temp", `${facts.runId}-${facts.job}`),
    apiUrl: github.url,
    serverUrl: github.serverUrl,
    graphqlUrl: github.graphqlUrl,
    repository: `${github.owner}/${github.repo}`,
    repositoryId: String(github.repository.id),
    ref: facts.ref,
    sha: facts.sha,
    eventName: facts.eventName,
    event: facts.event,
    runId: facts.runId,
    runAttempt: facts.runAttempt ?? 1,
    runNumber: facts.runId,
    workflow: "pipeline",
    job: facts.job,
    actor: "mona",
    token: facts.token,
    env: {
      PLATFORM_URL: world.platform.url,
      DATABASE_URL: world.database.url,
      // Node keeps the compiled code of the actions there, so that each step does not compile it anew.
      NODE_COMPILE_CACHE: join(world.folder, "compiled"),
    },
  };
}
