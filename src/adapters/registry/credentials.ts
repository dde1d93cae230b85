import type { Log } from "../../kernel/ports/index.ts";
import { type DockerAuth, entryFor, readDockerConfig, serverAddress } from "./docker-config.ts";
import { askCredentialHelper } from "./docker-credential.ts";

/** How to log in to a registry. `none` says why, when there should have been something. */
export type Credential =
  | { readonly kind: "basic"; readonly user: string; readonly password: string }
  /** The job's own token: it goes to its registry and nowhere else, and may be refused where anyone may read. */
  | { readonly kind: "job"; readonly token: string }
  /** Is exchanged for a bearer token (OAuth 2.0 refresh token). */
  | { readonly kind: "identity"; readonly token: string }
  | { readonly kind: "bearer"; readonly token: string }
  | { readonly kind: "none"; readonly problem: string | null };

export type CredentialsFor = (host: string, repository: string) => Promise<Credential>;

/**
 * Log-ins as docker keeps them: a helper of the registry, the store of all, the file. Where there is none, the job's own
 * token for the registry of GitHub itself. Each secret is masked as soon as it is read.
 */
export function dockerCredentials(
  environment: NodeJS.ProcessEnv,
  jobToken: { readonly host: string; readonly token: string },
  log: Pick<Log, "mask">,
): CredentialsFor {
  return async (host, repository) => {
    const found = await fromDocker(environment, host, repository);
    for (const secret of secretsOf(found)) log.mask(secret);
    if (found.kind !== "none" || host !== jobToken.host || jobToken.token === "") return found;
    return { kind: "job", token: jobToken.token };
  };
}

async function fromDocker(
  environment: NodeJS.ProcessEnv,
  host: string,
  repository: string,
): Promise<Credential> {
  const config = await readDockerConfig(environment);
  if (config === null) return none(null);
  if ("problem" in config) return none(config.problem);
  const server = serverAddress(host);
  const helper = config.credHelpers[server] ?? config.credHelpers[host] ?? config.credsStore;
  const asked = helper === "" ? null : await askCredentialHelper(helper, server, environment);
  if (asked?.kind === "found") {
    const { user, secret } = asked;
    return user === "<token>"
      ? { kind: "identity", token: secret }
      : { kind: "basic", user, password: secret };
  }
  const entry = entryFor(config, host, repository);
  const kept = entry === null ? none(null) : credentialOf(entry);
  return kept.kind === "none" && asked?.kind === "failed" ? none(asked.problem) : kept;
}

function credentialOf(entry: DockerAuth): Credential {
  if (entry.identitytoken) return { kind: "identity", token: entry.identitytoken };
  if (entry.registrytoken) return { kind: "bearer", token: entry.registrytoken };
  if (entry.username && entry.password)
    return { kind: "basic", user: entry.username, password: entry.password };
  const decoded = Buffer.from(entry.auth ?? "", "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  if (colon < 1) return none(null);
  // Docker pads with NUL characters in old files.
  return {
    kind: "basic",
    user: decoded.slice(0, colon),
    password: decoded.slice(colon + 1).replace(/\0+$/, ""),
  };
}

function secretsOf(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case "basic": {
      const { user, password } = credential;
      return [password, basicValue(user, password)].filter((secret) => secret !== "");
    }
    case "identity":
    case "bearer":
    case "job":
      return [credential.token];
    case "none":
      return [];
    default:
      return credential satisfies never;
  }
}

/** User and password as the Basic scheme carries them (RFC 7617). */
export function basicValue(user: string, password: string): string {
  return Buffer.from(`${user}:${password}`).toString("base64");
}

function none(problem: string | null): Credential {
  return { kind: "none", problem };
}
