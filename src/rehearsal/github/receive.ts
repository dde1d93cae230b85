import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Bytes that were uploaded, hashed as they came. */
export interface Upload {
  /** What Content-Length said; undefined without it. */
  readonly announced: number | undefined;
  /** What came; less than announced when the upload broke off. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** Undefined when there were too many to keep. */
  readonly bytes: Buffer | undefined;
}

/** Reads the whole body, which for JSON is small. Null when the caller went away meanwhile. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  const isWhole = await drain(request, (chunk) => chunks.push(chunk));
  return isWhole ? Buffer.concat(chunks) : null;
}

/** Reads an upload of any size; beyond `kept` bytes only its digest and size stay. */
export async function readUpload(request: IncomingMessage, kept: number): Promise<Upload> {
  const length = request.headers["content-length"];
  const announced = length === undefined ? undefined : Number(length);
  const hash = createHash("sha256");
  let size = 0;
  let chunks: Buffer[] = [];
  await drain(request, (chunk) => {
    size += chunk.length;
    hash.update(chunk);
    if (size <= kept && (announced ?? 0) <= kept) chunks.push(chunk);
    else chunks = [];
  });
  const bytes = size <= kept ? Buffer.concat(chunks) : undefined;
  return { announced, size, sha256: hash.digest("hex"), bytes };
}

/** False when the connection ended before the body did. */
async function drain(request: IncomingMessage, take: (chunk: Buffer) => void): Promise<boolean> {
  try {
    for await (const chunk of request) take(chunk as Buffer);
    return true;
  } catch {
    return false;
  }
}
