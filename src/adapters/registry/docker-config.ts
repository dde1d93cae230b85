import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const Entry = z.object({
  auth: z.string().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  identitytoken: z.string().optional(),
  registrytoken: z.string().optional(),
});
export type DockerAuth = z.infer<typeof Entry>;

const DockerConfig = z.object({
  auths: z.record(z.string(), Entry).default({}),
  credHelpers: z.record(z.string(), z.string()).default({}),
  credsStore: z.string().default(""),
});
export type DockerConfig = z.infer<typeof DockerConfig>;

/** Docker's configuration as `docker login` leaves it: null when there is none, a problem when it cannot be read. */
export async function readDockerConfig(
  environment: NodeJS.ProcessEnv,
): Promise<DockerConfig | null | { readonly problem: string }> {
  const folder = environment["DOCKER_CONFIG"] || join(environment["HOME"] || homedir(), ".docker");
  const path = join(folder, "config.json");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isAbsent ? null : { problem: `${path} cannot be read` };
  }
  try {
    // The parser quotes the text in its message, and the text holds passwords.
    const parsed = DockerConfig.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : { problem: `${path} is not as docker writes it` };
  } catch {
    return { problem: `${path} is not JSON` };
  }
}

/**
 * The entry for a repository: of keys such as `ghcr.io`, `https://ghcr.io/v2/` or `ghcr.io/acme` the longest that
 * stands before it.
 */
export function entryFor(config: DockerConfig, host: string, repository: string): DockerAuth | null {
  const found = Object.entries(config.auths)
    .map(([key, entry]) => ({ place: placeOf(key), entry }))
    .filter(({ place }) => `${serverOf(host)}/${repository}`.startsWith(`${place}/`))
    .sort((a, b) => b.place.length - a.place.length);
  return found[0]?.entry ?? null;
}

/** The name under which docker keeps the log-in of a registry: Docker Hub has one of its own. */
export function serverAddress(host: string): string {
  return isDockerHub(host) ? "https://index.docker.io/v1/" : host;
}

/** Docker Hub by any of its names. */
export function isDockerHub(host: string): boolean {
  return host === "docker.io" || host === "index.docker.io" || host === "registry-1.docker.io";
}

function serverOf(host: string): string {
  return isDockerHub(host) ? "index.docker.io" : host;
}

function placeOf(key: string): string {
  const place = key.replace(/^https?:\/\//, "").replace(/\/(?:v[12]\/?)?$/, "");
  return isDockerHub(place) ? "index.docker.io" : place;
}
