import type { Clock, Digest, Http, Log, Registry } from "../../kernel/ports/index.ts";
import { patientHttp } from "../patient-http.ts";
import { imageAttestations } from "./attestations.ts";
import { type Connection, connectRegistry } from "./connection.ts";
import type { CredentialsFor } from "./credentials.ts";
import { imageContents } from "./image-index.ts";
import { lookUpManifest } from "./read-manifest.ts";

export interface RegistrySettings {
  readonly http: Http;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly log: Pick<Log, "mask">;
  readonly credentialsFor: CredentialsFor;
  readonly signal: AbortSignal;
}

/** Image registries over the OCI distribution API. Each repository is logged in to once, when it first asks for that. */
export function ociRegistry(settings: RegistrySettings): Registry {
  const { digest, log, credentialsFor, signal } = settings;
  const http = patientHttp(settings.http, settings.clock);
  const connections = new Map<string, Connection>();
  function connectionTo(host: string, repository: string): Connection {
    const key = `${host}/${repository}`;
    const connection =
      connections.get(key) ?? connectRegistry({ http, credentialsFor, log, signal }, host, repository);
    connections.set(key, connection);
    return connection;
  }
  return {
    resolve: (host, repository, reference) =>
      lookUpManifest(connectionTo(host, repository), digest, reference),
    contents: (host, repository, reference) =>
      imageContents(connectionTo(host, repository), digest, reference),
    attestations: (host, repository, subject, children) =>
      imageAttestations(connectionTo(host, repository), digest, subject, children),
  };
}
