import { z } from "zod";
import { isIndexType } from "../../core/release/oci-media-type.ts";
import { mapAtMost } from "../../kernel/at-most.ts";
import type { Digest, ImageContents, IndexChild } from "../../kernel/ports/index.ts";
import type { Connection } from "./connection.ts";
import { lookUpManifest, readManifest } from "./read-manifest.ts";

/** One entry of an index (OCI image specification, image-index.md), as far as it is read. */
export const IndexEntry = z.object({
  mediaType: z.string().min(1).default("application/vnd.oci.image.manifest.v1+json"),
  artifactType: z.string().optional(),
  digest: z.string().regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/),
  size: z.number().int().nonnegative(),
  platform: z.object({ os: z.string(), architecture: z.string(), variant: z.string().optional() }).optional(),
  annotations: z.record(z.string(), z.string()).default({}),
});
export type IndexEntry = z.infer<typeof IndexEntry>;

const ImageIndex = z.object({ manifests: z.array(IndexEntry).max(1000) });

const sideBySide = 4;

/** Reads the manifest of a digest; of an index, each child must be there too: an index outlives what it names. */
export async function imageContents(
  connection: Connection,
  digest: Digest,
  reference: string,
): Promise<ImageContents> {
  const read = await readManifest(connection, digest, reference);
  if (read.kind === "unresolved") return read;
  // What the bytes say of themselves counts: a header can be wrong, and children would go unchecked.
  if (!isIndexType(read.mediaType) && readIndex(read.bytes) === null) return { kind: "whole", children: [] };
  const entries = readIndex(read.bytes);
  if (entries === null) {
    const problem = "its index cannot be read, or names more than 1,000 manifests";
    return { kind: "unresolved", reason: "unknown", problem };
  }
  if (entries.some((entry) => isIndexType(entry.mediaType))) {
    const problem = "its index names another index, whose images are not checked";
    return { kind: "unresolved", reason: "unknown", problem };
  }
  const children = entries.map(childOf);
  const looked = await mapAtMost(sideBySide, children, (child) =>
    lookUpManifest(connection, digest, child.digest, child.mediaType),
  );
  for (const [at, child] of children.entries()) {
    const found = looked[at];
    if (found?.kind !== "unresolved") continue;
    const problem = `its index names ${child.platform} (${child.digest}), and ${found.problem}`;
    return { kind: "unresolved", reason: found.reason, problem };
  }
  return { kind: "whole", children };
}

/** The entries of an index; null when the bytes are not one. */
export function readIndex(bytes: Uint8Array): readonly IndexEntry[] | null {
  try {
    return ImageIndex.parse(JSON.parse(new TextDecoder().decode(bytes))).manifests;
  } catch {
    return null;
  }
}

function childOf({ digest, mediaType, size, platform, annotations }: IndexEntry): IndexChild {
  const words = [platform?.os, platform?.architecture, platform?.variant].filter((word) => word);
  // BuildKit, attestation-storage.md: a child that is marked so speaks of another child.
  const isAttestation = annotations["vnd.docker.reference.type"] === "attestation-manifest";
  return {
    platform: words.length === 0 ? "unknown/unknown" : words.join("/"),
    digest,
    mediaType,
    size,
    attests: isAttestation ? (annotations["vnd.docker.reference.digest"] ?? null) : null,
  };
}
