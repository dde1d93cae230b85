import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mediaTypes } from "../../src/rehearsal/registry/media-types.ts";
import { digestOf } from "../../src/rehearsal/registry/repository.ts";
import { writeTar } from "../../src/rehearsal/registry/tar.ts";

/** A manifest with all that it needs, itself last: the order in which a registry takes them. */
export interface OciContent {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly blobs: readonly Buffer[];
  readonly manifests: readonly OciContent[];
}

/** An image of one file, for a platform such as `linux/arm64/v8`. */
export function image(text: string, platform = "linux/amd64"): OciContent {
  const [os, architecture, variant] = platform.split("/");
  const layer = writeTar({ "service.js": Buffer.from(text) });
  const rootfs = { type: "layers", diff_ids: [digestOf(layer)] };
  const config = json({ os, architecture, ...(variant === undefined ? {} : { variant }), rootfs });
  return manifest(config, [{ mediaType: mediaTypes.layer, bytes: layer }]);
}

/** A statement about an image as BuildKit keeps it beside the image in an index. */
export function attestation(predicateType: string): OciContent {
  const statement = json({ _type: "https://in-toto.io/Statement/v1", predicateType });
  const config = json({ os: "unknown", architecture: "unknown", rootfs: { type: "layers", diff_ids: [] } });
  return manifest(config, [
    {
      mediaType: "application/vnd.in-toto+json",
      bytes: statement,
      annotations: { "in-toto.io/predicate-type": predicateType },
    },
  ]);
}

/** An index of these entries, each with what stands beside its digest. */
export function index(
  entries: readonly (readonly [OciContent, Readonly<Record<string, unknown>>])[],
): OciContent {
  const bytes = json({
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: entries.map(([entry, beside]) => ({
      mediaType: entry.mediaType,
      digest: entry.digest,
      size: entry.bytes.length,
      ...beside,
    })),
  });
  const manifests = entries.map(([entry]) => entry);
  return { digest: digestOf(bytes), mediaType: mediaTypes.index, bytes, blobs: [], manifests };
}

/** An index of two platforms, the first with provenance. */
export function twoPlatforms(text: string) {
  const amd64 = image(text);
  const arm64 = image(text, "linux/arm64/v8");
  const provenance = attestation("https://slsa.dev/provenance/v1");
  const top = index([
    [amd64, { platform: { os: "linux", architecture: "amd64" } }],
    [arm64, { platform: { os: "linux", architecture: "arm64", variant: "v8" } }],
    [
      provenance,
      {
        platform: { os: "unknown", architecture: "unknown" },
        annotations: {
          "vnd.docker.reference.type": "attestation-manifest",
          "vnd.docker.reference.digest": amd64.digest,
        },
      },
    ],
  ]);
  return { top, amd64, arm64, provenance };
}

/** Writes an OCI image layout (OCI image specification, image-layout.md) whose one tag is `latest`. */
export function writeLayout(folder: string, top: OciContent): void {
  mkdirSync(join(folder, "blobs/sha256"), { recursive: true });
  for (const bytes of allOf(top)) {
    writeFileSync(join(folder, "blobs/sha256", digestOf(bytes).slice("sha256:".length)), bytes);
  }
  const annotations = { "org.opencontainers.image.ref.name": "latest" };
  const { mediaType, digest } = top;
  writeFileSync(
    join(folder, "index.json"),
    json({ schemaVersion: 2, manifests: [{ mediaType, digest, size: top.bytes.length, annotations }] }),
  );
  writeFileSync(join(folder, "oci-layout"), json({ imageLayoutVersion: "1.0.0" }));
}

function allOf(content: OciContent): readonly Buffer[] {
  return [...content.blobs, ...content.manifests.flatMap(allOf), content.bytes];
}

function manifest(
  config: Buffer,
  layers: readonly { mediaType: string; bytes: Buffer; annotations?: Readonly<Record<string, string>> }[],
): OciContent {
  const bytes = json({
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: { mediaType: mediaTypes.config, digest: digestOf(config), size: config.length },
    layers: layers.map(({ bytes: layer, ...beside }) => ({
      ...beside,
      digest: digestOf(layer),
      size: layer.length,
    })),
  });
  const blobs = [config, ...layers.map((layer) => layer.bytes)];
  return { digest: digestOf(bytes), mediaType: mediaTypes.manifest, bytes, blobs, manifests: [] };
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
