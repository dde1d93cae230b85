import { nodeDigest } from "../../../src/adapters/digest.ts";
import { nodeHttp } from "../../../src/adapters/http.ts";
import { dockerCredentials } from "../../../src/adapters/registry/credentials.ts";
import { ociRegistry } from "../../../src/adapters/registry/oci-registry.ts";
import type { Http, Registry } from "../../../src/kernel/ports/index.ts";

let slept: number[] = [];
let masked: string[] = [];

export interface RegistryFacts {
  readonly http?: Http;
  readonly environment?: NodeJS.ProcessEnv;
  readonly jobToken?: { readonly host: string; readonly token: string };
}

/** The registry port with a clock that does not wait, and with no docker configuration unless one is given. */
export function openRegistry(facts: RegistryFacts = {}): Registry {
  slept = [];
  masked = [];
  const log = { mask: (secret: string) => void masked.push(secret) };
  return ociRegistry({
    http: facts.http ?? nodeHttp(),
    digest: nodeDigest(),
    clock: { now: () => 0, monotonic: () => 0, sleep: async (ms) => void slept.push(ms) },
    log,
    credentialsFor: dockerCredentials(
      facts.environment ?? { DOCKER_CONFIG: "/nowhere" },
      facts.jobToken ?? { host: "ghcr.io", token: "" },
      log,
    ),
    signal: new AbortController().signal,
  });
}

/** The waits of the last opened registry, in milliseconds. */
export function waits(): readonly number[] {
  return slept;
}

/** What the last opened registry hid in the log. */
export function hidden(): readonly string[] {
  return masked;
}
