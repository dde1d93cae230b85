import { z } from "zod";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits");

/**
 * One artifact of a release as an in-toto ResourceDescriptor
 * (https://github.com/in-toto/attestation, spec/v1/resource_descriptor.md). Only the digest is ever deployed.
 */
export const ArtifactReference = z.object({
  name: z.string().min(1),
  /** `oci://host/repository@sha256:…`, or the URL of a release asset. */
  uri: z.string().min(1),
  digest: z.object({ sha256: Sha256 }),
  mediaType: z.string().optional(),
  annotations: z
    .object({
      kind: z.enum(["oci", "file"]),
      /** The tag that was given, which may since name other bytes. */
      tag: z.string().optional(),
      size: z.number().int().nonnegative().optional(),
    })
    .readonly(),
});
export type ArtifactReference = Readonly<z.infer<typeof ArtifactReference>>;

/** What a deploy command takes: `host/repository@sha256:…` for an image, the asset's URL for a file. */
export function deployable(artifact: ArtifactReference): string {
  return artifact.uri.startsWith("oci://") ? artifact.uri.slice("oci://".length) : artifact.uri;
}
