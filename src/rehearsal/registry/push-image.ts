import { callRegistry, type RegistryAccess } from "./client.ts";
import { mediaTypes } from "./media-types.ts";
import { digestOf } from "./repository.ts";
import { writeTar } from "./tar.ts";

/** An image to build from files and push under a tag. */
export interface ImageToPush extends RegistryAccess {
  repository: string;
  tag: string;
  files: Readonly<Record<string, Buffer>>;
  annotations?: Readonly<Record<string, string>>;
}

/** Builds a one-layer OCI image and pushes it. The same files and annotations always give the same digest. */
export async function pushImage(image: ImageToPush): Promise<{ digest: string }> {
  const layer = writeTar(image.files);
  const config = Buffer.from(
    JSON.stringify({
      architecture: "amd64",
      os: "linux",
      config: { Cmd: ["node", "service.js"] },
      rootfs: { type: "layers", diff_ids: [digestOf(layer)] },
    }),
  );
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      config: { mediaType: mediaTypes.config, digest: digestOf(config), size: config.length },
      layers: [{ mediaType: mediaTypes.layer, digest: digestOf(layer), size: layer.length }],
      ...(image.annotations === undefined ? {} : { annotations: image.annotations }),
    }),
  );
  await pushBlob(image, config);
  await pushBlob(image, layer);
  await callRegistry(image, {
    method: "PUT",
    path: `/v2/${image.repository}/manifests/${image.tag}`,
    headers: { "content-type": mediaTypes.manifest },
    body: manifest,
  });
  return { digest: digestOf(manifest) };
}

async function pushBlob(image: ImageToPush, bytes: Buffer): Promise<void> {
  const opened = await callRegistry(image, {
    method: "POST",
    path: `/v2/${image.repository}/blobs/uploads/`,
  });
  const upload = new URL(opened.headers.get("location") ?? "", image.registryUrl);
  upload.searchParams.set("digest", digestOf(bytes));
  await callRegistry(image, {
    method: "PUT",
    path: upload.href,
    headers: { "content-type": "application/octet-stream" },
    body: bytes,
  });
}
