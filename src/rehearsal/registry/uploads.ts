import { randomUUID } from "node:crypto";
import { type Answer, methodNotAllowed, refuse } from "./answer.ts";
import { digestOf, isDigest, type Repository, type RepositoryRequest } from "./repository.ts";

/**
 * Opens an upload, or mounts a blob that another repository has.
 * `POST ?digest=` with the bytes also only opens one: docker-registry 2.8 does so, and the OCI specification lets it.
 */
export function openUpload(
  request: RepositoryRequest,
  others: ReadonlyMap<string, Repository>,
  origin: string,
): Answer {
  if (request.method !== "POST") return methodNotAllowed("POST");
  const mount = request.query.get("mount");
  const from = request.query.get("from");
  const mounted = mount === null || from === null ? undefined : others.get(from)?.blobs.get(mount);
  if (mount !== null && mounted !== undefined) {
    request.repository.blobs.set(mount, mounted);
    return created(request, mount, origin);
  }
  const id = randomUUID();
  request.repository.uploads.set(id, { state: randomUUID(), bytes: Buffer.alloc(0) });
  return accepted(request, id, origin);
}

/** Takes a chunk (PATCH), closes an upload with its digest (PUT), says how far it is (GET) or drops it (DELETE). */
export function continueUpload(request: RepositoryRequest, id: string, origin: string): Answer {
  if (!["GET", "PATCH", "PUT", "DELETE"].includes(request.method)) {
    return methodNotAllowed("DELETE", "GET", "PATCH", "PUT");
  }
  // The address of an upload is opaque: a client that rebuilds it without its state has read the answer wrongly.
  const state = request.query.get("_state");
  if (state === null)
    return refuse(404, { code: "BLOB_UPLOAD_INVALID", message: "blob upload invalid", detail: {} });
  const upload = request.repository.uploads.get(id);
  if (upload === undefined) {
    return refuse(404, {
      code: "BLOB_UPLOAD_UNKNOWN",
      message: "blob upload unknown to registry",
      detail: {},
    });
  }
  if (upload.state !== state) {
    return refuse(404, { code: "BLOB_UPLOAD_INVALID", message: "blob upload invalid", detail: {} });
  }
  if (request.method === "GET") return { ...accepted(request, id, origin), status: 204 };
  if (request.method === "DELETE") {
    request.repository.uploads.delete(id);
    return { status: 204 };
  }
  const bytes = Buffer.concat([upload.bytes, request.body]);
  if (request.method === "PATCH") {
    request.repository.uploads.set(id, { state: randomUUID(), bytes });
    return accepted(request, id, origin);
  }
  return closeUpload(request, id, bytes, origin);
}

function closeUpload(request: RepositoryRequest, id: string, bytes: Buffer, origin: string): Answer {
  const digest = request.query.get("digest");
  if (digest === null) return digestInvalid("digest missing");
  if (!isDigest(digest)) return digestInvalid("digest parsing failed");
  request.repository.uploads.delete(id);
  if (digestOf(bytes) !== digest) return digestInvalid({ Digest: digest, Reason: {} });
  request.repository.blobs.set(digest, bytes);
  return created(request, digest, origin);
}

function accepted(request: RepositoryRequest, id: string, origin: string): Answer {
  const upload = request.repository.uploads.get(id);
  const length = upload?.bytes.length ?? 0;
  return {
    status: 202,
    headers: {
      location: `${origin}/v2/${request.name}/blobs/uploads/${id}?_state=${upload?.state ?? ""}`,
      "docker-upload-uuid": id,
      range: `0-${Math.max(length - 1, 0)}`,
    },
  };
}

function created(request: RepositoryRequest, digest: string, origin: string): Answer {
  return {
    status: 201,
    headers: {
      location: `${origin}/v2/${request.name}/blobs/${digest}`,
      "docker-content-digest": digest,
    },
  };
}

function digestInvalid(detail: unknown): Answer {
  return refuse(400, {
    code: "DIGEST_INVALID",
    message: "provided digest did not match uploaded content",
    detail,
  });
}
