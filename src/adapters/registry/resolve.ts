import type { Digest, Http, HttpAnswer, Registry, Resolution } from "../../kernel/ports/index.ts";
import { bearerChallenge } from "./challenge.ts";

// All four, because a registry answers 404 for a manifest of a type that was not asked for.
const accept = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

const timeoutMs = 15_000;
const maxManifestBytes = 4_194_304;

type Answer = Extract<HttpAnswer, { kind: "response" }>;

/**
 * Resolves a tag or digest over the OCI distribution API: HEAD, and when that gives no digest, GET and the hash of the
 * bytes. A bearer challenge is answered with an anonymous token, which goes to the challenging registry only.
 */
export function ociRegistry(http: Http, digest: Digest, signal: AbortSignal): Registry {
  async function ask(method: "HEAD" | "GET", url: string, token: string | null): Promise<HttpAnswer> {
    const headers = { accept, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
    return http.send({ method, url, headers, timeoutMs, maxBytes: maxManifestBytes }, signal);
  }
  return {
    async resolve(host, repository, reference): Promise<Resolution> {
      const url = `${schemeFor(host)}://${apiHost(host)}/v2/${repository}/manifests/${reference}`;
      let token: string | null = null;
      let head = await ask("HEAD", url, null);
      if (head.kind === "response" && head.status === 401) {
        const challenge = bearerChallenge(head.headers["www-authenticate"] ?? "", host, repository);
        if (challenge === null) return unresolved("the registry wants a log-in that this step cannot give");
        const granted = await anonymousToken(http, challenge, signal);
        if (granted === null) return unresolved("the registry gives no token without a log-in");
        token = granted;
        head = await ask("HEAD", url, token);
      }
      if (head.kind === "unreachable")
        return unresolved(`${host} cannot be reached (${head.problem}: ${head.detail})`);
      if (head.status === 404) return unresolved("the registry has no such tag or digest (404)");
      const named = head.status === 200 ? named200(head, reference) : null;
      return named ?? hashed(await ask("GET", url, token), digest, reference);
    },
  };
}

// Null when the header does not settle it: then the bytes do.
function named200(head: Answer, reference: string): Resolution | null {
  const found = head.headers["docker-content-digest"] ?? "";
  const mediaType = (head.headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";
  const size = Number(head.headers["content-length"]);
  if (!isDigest(found) || !accept.includes(mediaType) || mediaType === "" || !Number.isSafeInteger(size))
    return null;
  if (isDigest(reference) && reference !== found) return null;
  return { kind: "resolved", digest: found, mediaType, size };
}

function hashed(got: HttpAnswer, digest: Digest, reference: string): Resolution {
  if (got.kind === "unreachable")
    return unresolved(`the registry cannot be reached (${got.problem}: ${got.detail})`);
  if (got.status !== 200) return unresolved(`the registry answered ${got.status}`);
  if (got.truncated) return unresolved("its manifest is over 4 MiB");
  const mediaType = (got.headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";
  if (mediaType === "" || !accept.includes(mediaType))
    return unresolved(`the registry answered \`${mediaType}\`, not a manifest`);
  const found = `sha256:${digest.sha256(got.body)}`;
  if (isDigest(reference) && reference !== found) return unresolved(`the registry gave bytes of ${found}`);
  return { kind: "resolved", digest: found, mediaType, size: got.body.byteLength };
}

async function anonymousToken(http: Http, url: string, signal: AbortSignal): Promise<string | null> {
  const answer = await http.send({ method: "GET", url, timeoutMs, maxBytes: 65_536 }, signal);
  if (answer.kind !== "response" || answer.status !== 200) return null;
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(answer.body));
    if (typeof body !== "object" || body === null) return null;
    const token = "token" in body ? body.token : "access_token" in body ? body.access_token : null;
    return typeof token === "string" ? token : null;
  } catch {
    return null;
  }
}

// Docker Hub's registry does not stand at the name that its images carry.
function apiHost(host: string): string {
  return host === "docker.io" ? "registry-1.docker.io" : host;
}

// As docker does: plain HTTP only to this machine.
function schemeFor(host: string): string {
  return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(host) ? "http" : "https";
}

function isDigest(seen: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(seen);
}

function unresolved(problem: string): Resolution {
  return { kind: "unresolved", problem };
}
