import { createHash } from "node:crypto";

/** One manifest as it was put: the exact bytes, since the digest is over them. */
export interface StoredManifest {
  mediaType: string;
  bytes: Buffer;
}

/** An upload that was opened and not closed; `state` changes with each chunk, as in docker-registry. */
export interface Upload {
  state: string;
  bytes: Buffer;
}

/** All that one repository holds. Blobs are not shared between repositories unless they are mounted. */
export interface Repository {
  blobs: Map<string, Buffer>;
  manifests: Map<string, StoredManifest>;
  tags: Map<string, string>;
  uploads: Map<string, Upload>;
}

/** A request after its path was read: the repository that it names and what it wants there. */
export interface RepositoryRequest {
  method: string;
  name: string;
  repository: Repository;
  headers: Record<string, string | undefined>;
  query: URLSearchParams;
  body: Buffer;
}

/** A repository without content. */
export function emptyRepository(): Repository {
  return { blobs: new Map(), manifests: new Map(), tags: new Map(), uploads: new Map() };
}

/** The digest of some bytes, written `sha256:<hex>`. */
export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** Whether a text is a sha256 digest, the only algorithm that is kept here. */
export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}
