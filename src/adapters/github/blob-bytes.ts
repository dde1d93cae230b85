import { createHash } from "node:crypto";
import { z } from "zod";
import type { GitHub } from "./client.ts";
import { literal } from "./questions.ts";

const QueriedBlob = z.object({ text: z.string().nullable().optional() }).nullable();
const RestBlob = z.object({ content: z.string(), encoding: z.literal("base64") });

/**
 * The bytes of a blob that is UTF-8; null for one that is binary, cut or otherwise not the bytes that the id names. Those
 * that are asked for at the same time come in one request.
 */
export async function textBytes(github: GitHub, sha: string): Promise<Uint8Array | null> {
  const blob = await github.ask({
    ...naming(sha),
    field: `object(oid: ${literal(sha)}) { ... on Blob { text } }`,
    answer: QueriedBlob,
  });
  const bytes = Buffer.from(blob?.text ?? "", "utf8");
  if (gitBlobId(bytes) === sha) return bytes;
  // unverified: whether GitHub leaves a mark of byte order in front of the text. With it the id tells.
  const marked = Buffer.concat([Buffer.from("\ufeff", "utf8"), bytes]);
  return gitBlobId(marked) === sha ? marked : null;
}

/** The bytes of a blob, whatever they are, in a request of their own. */
export async function rawBytes(github: GitHub, sha: string): Promise<Uint8Array> {
  const { content } = await github.read({
    ...naming(sha),
    answer: RestBlob,
    send: (octokit, repository) => octokit.git.getBlob({ ...repository, file_sha: sha }),
  });
  return Buffer.from(content, "base64");
}

function naming(sha: string): { readonly step: string; readonly needs: string } {
  return { step: `read the blob ${sha.slice(0, 12)}`, needs: "contents: read" };
}

// As git names a blob: the sha1 of its length and its bytes.
function gitBlobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
