import { createHash } from "node:crypto";
import { z } from "zod";
import type { GitHub } from "./client.ts";
import { literal } from "./questions.ts";

const QueriedBlob = z.object({ text: z.string().nullable().optional() }).nullable();
const RestBlob = z.object({ content: z.string(), encoding: z.literal("base64") });

/**
 * The bytes of a blob. Texts that are asked for at the same time come in one request; what is binary, cut or otherwise
 * not the bytes that the id names is asked for again by itself.
 */
export async function blobBytes(github: GitHub, sha: string): Promise<Uint8Array> {
  const naming = { step: `read the blob ${sha.slice(0, 12)}`, needs: "contents: read" };
  const blob = await github.ask({
    ...naming,
    field: `object(oid: ${literal(sha)}) { ... on Blob { text } }`,
    answer: QueriedBlob,
  });
  const bytes = Buffer.from(blob?.text ?? "", "utf8");
  if (gitBlobId(bytes) === sha) return bytes;
  const { content } = await github.read({
    ...naming,
    answer: RestBlob,
    send: (octokit, repository) => octokit.git.getBlob({ ...repository, file_sha: sha }),
  });
  return Buffer.from(content, "base64");
}

// As git names a blob: the sha1 of its length and its bytes.
function gitBlobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
