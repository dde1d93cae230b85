import { z } from "zod";
import { callRegistry, type RegistryAccess } from "../registry/client.ts";
import { mediaTypes } from "../registry/media-types.ts";
import { digestOf } from "../registry/repository.ts";
import { readTar } from "../registry/tar.ts";
import type { ImageReference } from "./image-reference.ts";

/** The files of an image whose bytes were all hashed, and the version that it says it is. */
export interface PulledImage {
  files: Record<string, Buffer>;
  version: string | null;
}

const Manifest = z.object({
  layers: z.array(z.object({ mediaType: z.literal(mediaTypes.layer), digest: z.string() })),
  annotations: z.record(z.string(), z.string()).default({}),
});

/** Pulls an image by digest. Throws when the manifest or a layer is not the bytes that its digest names. */
export async function pullImage(access: RegistryAccess, image: ImageReference): Promise<PulledImage> {
  const bytes = await pullVerified(access, `/v2/${image.repository}/manifests/${image.digest}`, image.digest);
  const manifest = Manifest.parse(JSON.parse(bytes.toString("utf8")));
  const files: Record<string, Buffer> = {};
  for (const layer of manifest.layers) {
    const path = `/v2/${image.repository}/blobs/${layer.digest}`;
    Object.assign(files, readTar(await pullVerified(access, path, layer.digest)));
  }
  return { files, version: manifest.annotations["org.opencontainers.image.version"] ?? null };
}

async function pullVerified(access: RegistryAccess, path: string, digest: string): Promise<Buffer> {
  const response = await callRegistry(access, {
    method: "GET",
    path,
    headers: { accept: `${mediaTypes.manifest}, ${mediaTypes.layer}` },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const seen = digestOf(bytes);
  if (seen !== digest) throw new Error(`The registry sent ${seen} for ${digest}; nothing was started.`);
  return bytes;
}
