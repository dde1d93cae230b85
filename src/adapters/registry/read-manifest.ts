import type { Digest, Resolution, Unresolved } from "../../kernel/ports/index.ts";
import type { Connection, RegistryAnswer } from "./connection.ts";
import { acceptHeader, manifestType } from "./manifest-types.ts";

/** A manifest with its exact bytes, over which its digest is. */
export type ManifestReading =
  | {
      readonly kind: "manifest";
      readonly digest: string;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
    }
  | Unresolved;

type Answer = Extract<RegistryAnswer, { kind: "answer" }>;

/** Asks what a tag or digest names: HEAD, and where its headers do not settle it, GET and the hash of the bytes. */
export async function lookUpManifest(
  connection: Connection,
  digest: Digest,
  reference: string,
  expectedType?: string,
): Promise<Resolution> {
  const question = { path: `manifests/${reference}`, accept: acceptHeader(expectedType) };
  const head = await connection.ask({ ...question, method: "HEAD" });
  if (head.kind === "none") return unresolved("unknown", head.problem);
  if (head.status === 200) {
    const named = namedByHeaders(head, reference, expectedType);
    if (named !== null) return named;
  } else if (isAnswered(head.status)) return refusedText(head);
  const read = await readManifest(connection, digest, reference, expectedType);
  if (read.kind === "unresolved") return read;
  const { digest: found, mediaType, bytes } = read;
  return { kind: "resolved", digest: found, mediaType, size: bytes.byteLength };
}

/** Gets the manifest of a tag or digest; what comes for a digest must have it. */
export async function readManifest(
  connection: Connection,
  digest: Digest,
  reference: string,
  expectedType?: string,
): Promise<ManifestReading> {
  const accept = acceptHeader(expectedType);
  const got = await connection.ask({ method: "GET", path: `manifests/${reference}`, accept });
  if (got.kind === "none") return unresolved("unknown", got.problem);
  if (got.status !== 200) return refusedText(got);
  if (got.truncated) return unresolved("unknown", "its manifest is over 4 MiB");
  const mediaType = manifestType(got.headers["content-type"], expectedType);
  if (mediaType === null) {
    const seen = got.headers["content-type"]?.split(";")[0]?.trim() ?? "";
    return unresolved("unknown", `the registry answered \`${seen}\`, not a manifest`);
  }
  if (reference.startsWith("sha512:")) {
    return unresolved("unknown", "the registry does not confirm its sha512 digest");
  }
  const found = `sha256:${digest.sha256(got.body)}`;
  if (isDigest(reference) && reference !== found) {
    return unresolved("changed", `the registry gave bytes of ${found}`);
  }
  return { kind: "manifest", digest: found, mediaType, bytes: got.body };
}

// Null when the headers do not settle it: then the bytes do.
function namedByHeaders(head: Answer, reference: string, expectedType?: string): Resolution | null {
  const found = head.headers["docker-content-digest"] ?? "";
  const mediaType = manifestType(head.headers["content-type"], expectedType);
  const length = head.headers["content-length"] ?? "";
  if (!isDigest(found) || mediaType === null || !/^\d{1,12}$/.test(length)) return null;
  if (isDigest(reference) ? reference !== found : !found.startsWith("sha256:")) return null;
  return { kind: "resolved", digest: found, mediaType, size: Number(length) };
}

// Answers to HEAD that GET would only repeat.
function isAnswered(status: number): boolean {
  return [401, 403, 404, 429].includes(status);
}

function refusedText({ status, isStranger }: Answer): Unresolved {
  switch (status) {
    case 404:
      return isStranger
        ? unresolved(
            "unknown",
            "the registry has no such tag or digest, or hides it from who has not logged in (404)",
          )
        : unresolved("absent", "the registry has no such tag or digest (404)");
    case 401:
      return unresolved("unknown", "the registry does not accept the log-in that it asked for (401)");
    case 403:
      return unresolved(
        "unknown",
        "the registry refuses it (403): this log-in may not read it, or it is not there",
      );
    case 429:
      return unresolved("unknown", "the registry has had too many requests (429); run the step again later");
    default:
      return unresolved("unknown", `the registry answered ${status}`);
  }
}

/** A digest as OCI writes it, of an algorithm that every registry must know. */
export function isDigest(seen: string): boolean {
  return /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(seen);
}

function unresolved(reason: Unresolved["reason"], problem: string): Unresolved {
  return { kind: "unresolved", reason, problem };
}
