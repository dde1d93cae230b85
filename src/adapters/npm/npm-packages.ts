import { z } from "zod";
import { sha512OfIntegrity } from "../../core/release/npm-spec.ts";
import type {
  Clock,
  Http,
  HttpAnswer,
  Log,
  PackageResolution,
  Packages,
  Unresolved,
} from "../../kernel/ports/index.ts";
import { patientHttp } from "../patient-http.ts";
import { type NpmRegistry, npmRegistryFor } from "./npm-config.ts";

/** A package as its registry lists it (npm registry documentation: package metadata), as far as it is read. */
const Packument = z.object({
  versions: z.record(
    z.string(),
    z.object({
      dist: z.object({
        integrity: z.string().optional(),
        tarball: z.string().optional(),
        attestations: z
          .object({ provenance: z.object({ predicateType: z.string().min(1) }).optional() })
          .optional()
          .catch(undefined),
      }),
    }),
  ),
});

export interface NpmSettings {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Pick<Log, "mask">;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

const timeoutMs = 30_000;
const maxBytes = 64 * 1_048_576;

/** Packages of npm by what their registry says of them: the sha512 that npm itself compares on each install. */
export function npmPackages(settings: NpmSettings): Packages {
  const http = patientHttp(settings.http, settings.clock);
  return {
    async resolve(name, version) {
      const registry = await npmRegistryFor(name, settings.environment);
      if (registry === null)
        return unresolved("unknown", "the npm registry that is set up has no https address");
      if (registry.token !== null) settings.log.mask(registry.token);
      const answer = await http.send(questionFor(registry, name), settings.signal);
      return readVersion(answer, registry.url, version);
    },
  };
}

function questionFor({ url, token }: NpmRegistry, name: string) {
  return {
    method: "GET",
    // The slash of a scoped name is escaped, as npm does.
    url: new URL(name.replace("/", "%2f"), url).href,
    headers: {
      // The short form, without readmes.
      accept: "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    timeoutMs,
    maxBytes,
  };
}

function readVersion(answer: HttpAnswer, registry: URL, version: string): PackageResolution {
  const { host } = registry;
  if (answer.kind === "unreachable") {
    return unresolved("unknown", `${host} cannot be reached (${answer.problem}: ${answer.detail})`);
  }
  if (answer.status === 404) {
    return unresolved("absent", `${host} has no such package, or hides it from who has not logged in (404)`);
  }
  if (answer.status === 401 || answer.status === 403) {
    return unresolved(
      "unknown",
      `${host} wants a log-in (${answer.status}): set \`NODE_AUTH_TOKEN\` for this step`,
    );
  }
  if (answer.status !== 200) return unresolved("unknown", `${host} answered ${answer.status}`);
  if (answer.truncated) return unresolved("unknown", `${host} lists more than 64 MiB for it`);
  const versions = readVersions(answer.body);
  if (versions === null) return unresolved("unknown", `${host} did not answer as an npm registry does`);
  const dist = Object.hasOwn(versions, version) ? versions[version]?.dist : undefined;
  if (dist === undefined) return unresolved("absent", `${host} has no version ${version} of it`);
  const sha512 = sha512OfIntegrity(dist.integrity ?? "");
  if (sha512 === null) {
    return unresolved(
      "unknown",
      `${host} gives no sha512 for it, as with packages of before 2017; publish it again under a new version`,
    );
  }
  const provenance = dist.attestations?.provenance?.predicateType ?? null;
  return { kind: "resolved", sha512, tarball: plainUrl(dist.tarball), provenance };
}

function readVersions(body: Uint8Array): z.infer<typeof Packument>["versions"] | null {
  try {
    return Packument.parse(JSON.parse(new TextDecoder().decode(body))).versions;
  } catch {
    return null;
  }
}

// It goes into a manifest that others read: no address that holds a key.
function plainUrl(seen: string | undefined): string | null {
  const url = URL.parse(seen ?? "");
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.username === "" && url.password === "" && url.search === "" ? url.href : null;
}

function unresolved(reason: Unresolved["reason"], problem: string): Unresolved {
  return { kind: "unresolved", reason, problem };
}
