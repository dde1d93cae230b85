import { type Answer, methodNotAllowed, refuse } from "./answer.ts";
import { isDigest, type RepositoryRequest } from "./repository.ts";

/** Answers GET and HEAD of one blob, whole or by a single byte range. */
export function answerBlob(request: RepositoryRequest, digest: string): Answer {
  if (request.method !== "GET" && request.method !== "HEAD") return methodNotAllowed("GET", "HEAD");
  if (!isDigest(digest)) {
    return refuse(400, {
      code: "DIGEST_INVALID",
      message: "provided digest did not match uploaded content",
      detail: {},
    });
  }
  const bytes = request.repository.blobs.get(digest);
  if (bytes === undefined) {
    return refuse(404, { code: "BLOB_UNKNOWN", message: "blob unknown to registry", detail: digest });
  }
  const headers = {
    "accept-ranges": "bytes",
    "cache-control": "max-age=31536000",
    "content-type": "application/octet-stream",
    "docker-content-digest": digest,
    etag: `"${digest}"`,
  };
  return inRange(request.headers["range"], bytes, headers) ?? { status: 200, headers, body: bytes };
}

function inRange(
  range: string | undefined,
  bytes: Buffer,
  headers: Record<string, string>,
): Answer | undefined {
  const found = /^bytes=(\d+)-(\d*)$/.exec(range ?? "");
  if (found === null) return undefined;
  const first = Number(found[1]);
  const last = Math.min(found[2] ? Number(found[2]) : bytes.length - 1, bytes.length - 1);
  if (first > last)
    return { status: 416, headers: { ...headers, "content-range": `bytes */${bytes.length}` } };
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${first}-${last}/${bytes.length}` },
    body: bytes.subarray(first, last + 1),
  };
}
