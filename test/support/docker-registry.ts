import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "../../src/rehearsal/platform/free-port.ts";

/** Debian's docker-registry, running. */
export interface DockerRegistry {
  readonly url: string;
  readonly host: string;
  /** Ends it and starts it again over the same images, with other settings. */
  restart(settings: DockerRegistrySettings): Promise<void>;
  close(): Promise<void>;
}

export interface DockerRegistrySettings {
  /** Lines of an htpasswd file (bcrypt); without them nobody needs to log in. */
  readonly htpasswd?: string;
  readonly isReadOnly?: boolean;
}

/** Whether docker-registry is installed. CI must have it; elsewhere its absence is said in one line. */
export function hasDockerRegistry(): boolean {
  return isInstalled("docker-registry", "the contract is checked on our registry alone");
}

/** Whether a program of the tests' real parts is installed; in CI its absence is an error. */
export function isInstalled(program: string, otherwise: string): boolean {
  const isThere = spawnSync(program, ["--version"]).status === 0;
  if (!isThere && process.env["CI"] === "true") throw new Error(`CI must install ${program}.`);
  if (!isThere) console.log(`${program} is not installed: ${otherwise}.`);
  return isThere;
}

/** Starts docker-registry on a free loopback port over an empty folder. */
export async function startDockerRegistry(settings: DockerRegistrySettings = {}): Promise<DockerRegistry> {
  const folder = mkdtempSync(join(tmpdir(), "docker-registry-"));
  const host = `127.0.0.1:${await findFreePort()}`;
  const url = `http://${host}`;
  let stop = await serve(folder, host, settings);
  return {
    url,
    host,
    async restart(others) {
      await stop();
      stop = await serve(folder, host, others);
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serve(
  folder: string,
  host: string,
  { htpasswd, isReadOnly = false }: DockerRegistrySettings,
): Promise<() => Promise<void>> {
  const path = join(folder, "htpasswd");
  if (htpasswd !== undefined) writeFileSync(path, htpasswd);
  const config = {
    version: 0.1,
    log: { level: "error", accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: join(folder, "data") },
      delete: { enabled: true },
      maintenance: { readonly: { enabled: isReadOnly } },
    },
    http: { addr: host },
    ...(htpasswd === undefined ? {} : { auth: { htpasswd: { realm: "images", path } } }),
  };
  // JSON is YAML too.
  writeFileSync(join(folder, "config.yml"), JSON.stringify(config));
  const child = spawn("docker-registry", ["serve", join(folder, "config.yml")], { stdio: "ignore" });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  await untilServing(`http://${host}/v2/`);
  return async () => {
    child.kill("SIGTERM");
    await gone;
  };
}

async function untilServing(url: string): Promise<void> {
  for (let attempt = 0; attempt < 250; attempt += 1) {
    const isServing = await fetch(url).then(
      ({ status }) => status === 200 || status === 401,
      () => false,
    );
    if (isServing) return;
    await wait(20);
  }
  throw new Error(`docker-registry did not serve ${url} within 5 s.`);
}
