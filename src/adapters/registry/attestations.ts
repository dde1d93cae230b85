import { z } from "zod";
import { ociIndexType } from "../../core/release/oci-media-type.ts";
import { mapAtMost } from "../../kernel/at-most.ts";
import type { Digest, ImageAttestation, IndexChild } from "../../kernel/ports/index.ts";
import type { Connection } from "./connection.ts";
import { type IndexEntry, readIndex } from "./image-index.ts";
import { isDigest, readManifest } from "./read-manifest.ts";

const AttestationManifest = z.object({
  layers: z.array(z.object({ annotations: z.record(z.string(), z.string()).default({}) })),
});

const sideBySide = 4;

/**
 * What a registry keeps about an image: the attestations that BuildKit puts into its index, and the referrers of the
 * digest. Null when one of these places could not be read: absent and not known are two things.
 */
export async function imageAttestations(
  connection: Connection,
  digest: Digest,
  subject: string,
  children: readonly IndexChild[],
): Promise<readonly ImageAttestation[] | null> {
  const marked = children.filter((child) => child.attests !== null && isDigest(child.attests));
  const found = [
    ...(await mapAtMost(sideBySide, marked, (child) => fromIndex(connection, digest, child))),
    await fromReferrers(connection, digest, subject),
  ];
  if (found.some((one) => one === null)) return null;
  const all = found.flatMap((one) => one ?? []);
  return all.sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

async function fromIndex(
  connection: Connection,
  digest: Digest,
  child: IndexChild,
): Promise<readonly ImageAttestation[] | null> {
  const read = await readManifest(connection, digest, child.digest, child.mediaType);
  if (read.kind === "unresolved") return null;
  const manifest = parse(AttestationManifest, read.bytes);
  if (manifest === null) return null;
  const types = manifest.layers.flatMap((layer) => layer.annotations["in-toto.io/predicate-type"] ?? []);
  return [...new Set(types)].map((type) => ({
    type,
    subject: child.attests ?? "",
    digest: child.digest,
    from: "index",
  }));
}

// OCI distribution specification: where a registry has no referrers API, clients keep the list under a tag.
async function fromReferrers(
  connection: Connection,
  digest: Digest,
  subject: string,
): Promise<readonly ImageAttestation[] | null> {
  const answer = await connection.ask({ method: "GET", path: `referrers/${subject}`, accept: ociIndexType });
  if (answer.kind === "none") return null;
  if (answer.status === 200 && answer.headers["content-type"]?.startsWith(ociIndexType) === true) {
    // A list that goes on is not a whole one.
    const isWhole = !answer.truncated && !/rel="?next/.test(answer.headers["link"] ?? "");
    const entries = isWhole ? readIndex(answer.body) : null;
    return entries?.map((entry) => referrer(entry, subject, "referrers")) ?? null;
  }
  if (![200, 400, 404, 405, 501].includes(answer.status)) return null;
  const tagged = await readManifest(connection, digest, subject.replace(":", "-"));
  if (tagged.kind === "unresolved") return tagged.reason === "absent" ? [] : null;
  const entries = readIndex(tagged.bytes);
  return entries?.map((entry) => referrer(entry, subject, "referrers-tag")) ?? null;
}

function referrer(
  { digest, mediaType, artifactType, annotations }: IndexEntry,
  subject: string,
  from: "referrers" | "referrers-tag",
): ImageAttestation {
  // Sigstore bundles name their predicate in an annotation (cosign, actions/attest).
  const predicate =
    annotations["dev.sigstore.bundle.predicateType"] ?? annotations["in-toto.io/predicate-type"];
  return { type: predicate ?? artifactType ?? mediaType, subject, digest, from };
}

function parse<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | null {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function keyOf({ subject, digest, type }: ImageAttestation): string {
  return JSON.stringify([subject, digest, type]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
