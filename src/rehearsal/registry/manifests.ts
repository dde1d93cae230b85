import { z } from "zod";
import { type Answer, methodNotAllowed, refuse } from "./answer.ts";
import { mediaTypes } from "./media-types.ts";
import { digestOf, isDigest, type RepositoryRequest, type StoredManifest } from "./repository.ts";

const Descriptor = z.object({ digest: z.string() });
const ImageManifest = z.object({
  schemaVersion: z.literal(2),
  mediaType: z.string().optional(),
  config: Descriptor,
  layers: z.array(Descriptor),
});
const ImageIndex = z.object({
  schemaVersion: z.literal(2),
  mediaType: z.string().optional(),
  manifests: z.array(Descriptor),
});

/** Answers everything about one manifest, named by tag or by digest. */
export function answerManifest(request: RepositoryRequest, reference: string, origin: string): Answer {
  switch (request.method) {
    case "GET":
    case "HEAD":
      return readManifest(request, reference);
    case "PUT":
      return putManifest(request, reference, origin);
    case "DELETE":
      return deleteManifest(request, reference);
    default:
      return methodNotAllowed("DELETE", "GET", "HEAD", "PUT");
  }
}

function readManifest(request: RepositoryRequest, reference: string): Answer {
  const { manifests, tags } = request.repository;
  const digest = isDigest(reference) ? reference : tags.get(reference);
  const stored = digest === undefined ? undefined : manifests.get(digest);
  if (digest === undefined || stored === undefined) {
    const detail = isDigest(reference) ? { Name: request.name, Revision: reference } : { Tag: reference };
    return refuse(404, { code: "MANIFEST_UNKNOWN", message: "manifest unknown", detail });
  }
  if (request.headers["if-none-match"] === `"${digest}"`) return { status: 304 };
  // docker-registry 2.8 hides a manifest from whoever does not name its type, and takes `*/*` for no name.
  const accepted = (request.headers["accept"] ?? "").split(",").map((range) => range.split(";")[0]?.trim());
  if (!accepted.includes(stored.mediaType)) {
    return refuse(404, { code: "MANIFEST_UNKNOWN", message: unacceptable(stored.mediaType) });
  }
  return {
    status: 200,
    headers: {
      "content-type": stored.mediaType,
      "docker-content-digest": digest,
      etag: `"${digest}"`,
    },
    body: stored.bytes,
  };
}

function unacceptable(mediaType: string): string {
  return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerList
    ? "OCI index found, but accept header does not support OCI indexes"
    : "OCI manifest found, but accept header does not support OCI manifests";
}

function putManifest(request: RepositoryRequest, reference: string, origin: string): Answer {
  const mediaType = request.headers["content-type"]?.split(";")[0]?.trim() ?? "";
  const stored: StoredManifest = { mediaType, bytes: request.body };
  const digest = digestOf(stored.bytes);
  const needs = neededBy(stored);
  if (needs === undefined) {
    return refuse(400, { code: "MANIFEST_INVALID", message: "manifest invalid", detail: {} });
  }
  if (isDigest(reference) && reference !== digest) return digestInvalid();
  const { blobs, manifests, tags } = request.repository;
  const missing = [
    ...needs.blobs.filter((needed) => !blobs.has(needed)),
    ...needs.manifests.filter((needed) => !manifests.has(needed)),
  ];
  if (missing.length > 0) {
    return refuse(
      400,
      missing.map((needed) => ({
        code: "MANIFEST_BLOB_UNKNOWN",
        message: "blob unknown to registry",
        detail: needed,
      })),
    );
  }
  manifests.set(digest, stored);
  if (!isDigest(reference)) tags.set(reference, digest);
  return {
    status: 201,
    headers: {
      location: `${origin}/v2/${request.name}/manifests/${digest}`,
      "docker-content-digest": digest,
    },
  };
}

function neededBy(stored: StoredManifest): { blobs: string[]; manifests: string[] } | undefined {
  const value = parseJson(stored.bytes);
  switch (stored.mediaType) {
    case mediaTypes.manifest:
    case mediaTypes.dockerManifest: {
      const parsed = ImageManifest.safeParse(value).data;
      if (parsed === undefined || isOtherType(parsed, stored)) return undefined;
      return { blobs: [parsed.config, ...parsed.layers].map(({ digest }) => digest), manifests: [] };
    }
    case mediaTypes.index:
    case mediaTypes.dockerList: {
      const parsed = ImageIndex.safeParse(value).data;
      if (parsed === undefined || isOtherType(parsed, stored)) return undefined;
      return { blobs: [], manifests: parsed.manifests.map(({ digest }) => digest) };
    }
    default:
      return undefined;
  }
}

function isOtherType(parsed: { mediaType?: string | undefined }, stored: StoredManifest): boolean {
  return parsed.mediaType !== undefined && parsed.mediaType !== stored.mediaType;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

function deleteManifest(request: RepositoryRequest, reference: string): Answer {
  if (!isDigest(reference)) return digestInvalid();
  const { manifests, tags } = request.repository;
  if (!manifests.delete(reference)) {
    return refuse(404, { code: "MANIFEST_UNKNOWN", message: "manifest unknown" });
  }
  for (const [tag, digest] of tags) if (digest === reference) tags.delete(tag);
  return { status: 202 };
}

function digestInvalid(): Answer {
  return refuse(400, {
    code: "DIGEST_INVALID",
    message: "provided digest did not match uploaded content",
  });
}
