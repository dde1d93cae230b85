import { readFile } from "node:fs/promises";
import { isThisMachine } from "../addresses.ts";

/** A registry of npm packages and the token that goes to it; null when none is set up for it. */
export interface NpmRegistry {
  readonly url: URL;
  readonly token: string | null;
}

const defaultRegistry = "https://registry.npmjs.org/";

/**
 * The registry of a package, as the environment and the user's .npmrc say (actions/setup-node writes that). The
 * workspace's own .npmrc is not read: it could send the token elsewhere. A token goes to the registry that the .npmrc
 * names for it; without a .npmrc NODE_AUTH_TOKEN goes to the registry of the environment. Null for an address that is
 * not https.
 */
export async function npmRegistryFor(
  name: string,
  environment: NodeJS.ProcessEnv,
): Promise<NpmRegistry | null> {
  const lines = await userConfig(environment);
  const scope = /^(@[^/]+)\//.exec(name)?.[1];
  const named =
    (scope === undefined ? undefined : lines.get(`${scope}:registry`)) ??
    environment["npm_config_registry"] ??
    environment["NPM_CONFIG_REGISTRY"] ??
    lines.get("registry") ??
    defaultRegistry;
  const url = URL.parse(named.endsWith("/") ? named : `${named}/`);
  if (url === null || url.username !== "" || url.password !== "") return null;
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isThisMachine(url.hostname))) return null;
  const given = environment["NODE_AUTH_TOKEN"] || null;
  return { url, token: lines.size === 0 ? given : tokenIn(lines, url) };

  function tokenIn(config: ReadonlyMap<string, string>, registry: URL): string | null {
    // npm docs: a token is kept under the registry's address without its scheme, or a part of that from its left.
    for (let path = `${registry.host}${registry.pathname}`; path.includes("/"); path = path.slice(0, -1)) {
      const kept = path.endsWith("/") ? config.get(`//${path}:_authToken`) : undefined;
      if (kept !== undefined) return kept === "" ? null : kept;
    }
    return null;
  }
}

async function userConfig(environment: NodeJS.ProcessEnv): Promise<ReadonlyMap<string, string>> {
  const path = environment["NPM_CONFIG_USERCONFIG"] ?? environment["npm_config_userconfig"];
  const text = path === undefined ? "" : await readFile(path, "utf8").catch(() => "");
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const [, key, value] =
      /^\s*((?:@[^:=\s]+:)?registry|\/\/[^=\s]+:_authToken)\s*=\s*"?([^"\s]*)"?\s*$/.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, filled(value, environment)] as const];
  });
  return new Map(lines);
}

function filled(value: string, environment: NodeJS.ProcessEnv): string {
  return value.replace(/\$\{([^}]+)\}/g, (_whole, name: string) => environment[name] ?? "");
}
