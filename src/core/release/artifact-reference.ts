import { z } from "zod";
import { canonicalJson } from "../text/canonical-json.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits");
const Sha512 = z.string().regex(/^[0-9a-f]{128}$/, "128 lower-case hexadecimal digits");
const GitCommit = z.string().regex(/^[0-9a-f]{40}$/, "40 lower-case hexadecimal digits");
const OciDigest = z
  .string()
  .regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, "a digest such as `sha256:…`");

/** Digests of the same bytes, each in hex by its in-toto algorithm name; at least one. npm has sha512, git its commit. */
export const DigestSet = z
  .object({ sha256: Sha256.optional(), sha512: Sha512.optional(), gitCommit: GitCommit.optional() })
  .refine((digest) => Object.values(digest).some((hex) => hex !== undefined), "at least one digest")
  .meta({ minProperties: 1 });
export type DigestSet = Readonly<z.infer<typeof DigestSet>>;

/** One manifest that an index names: the image of a platform, or an attestation of one (`unknown/unknown`). */
export const ImageChild = z.object({
  /** `os/architecture`, with the variant where there is one, such as `linux/arm64/v8`. */
  platform: z.string().min(1),
  digest: OciDigest,
  mediaType: z.string().min(1),
  size: z.number().int().nonnegative(),
});
export type ImageChild = Readonly<z.infer<typeof ImageChild>>;

/** A provenance, SBOM or other statement about a digest, and where it was found. */
export const ArtifactAttestation = z.object({
  /** Predicate type where it is known, such as `https://slsa.dev/provenance/v1`; otherwise the type of the artifact. */
  type: z.string().min(1),
  /** Of what it speaks: the image or one of its children. */
  subject: OciDigest,
  /** Of the manifest that holds it; null where the store gives none. */
  digest: OciDigest.nullable(),
  from: z.enum(["index", "referrers", "referrers-tag", "npm", "github"]),
});
export type ArtifactAttestation = Readonly<z.infer<typeof ArtifactAttestation>>;

/**
 * One artifact of a release as an in-toto ResourceDescriptor
 * (https://github.com/in-toto/attestation, spec/v1/resource_descriptor.md). Only the digest is ever deployed.
 */
export const ArtifactReference = z.object({
  name: z.string().min(1),
  /** `oci://host/repository@sha256:…`, `pkg:npm/…`, `git+https://…@commit`, or the URL of a file. */
  uri: z.string().min(1),
  digest: DigestSet,
  mediaType: z.string().optional(),
  /** Where the bytes can be had, when the URI does not say it. */
  downloadLocation: z.string().optional(),
  annotations: z
    .object({
      kind: z.enum(["oci", "file", "release-asset", "npm", "git", "generic"]),
      /** The tag that was given, which may since name other bytes; of a release asset, the tag of its release. */
      tag: z.string().optional(),
      size: z.number().int().nonnegative().optional(),
      /** Of an index: each manifest that it names, all of which the registry had. */
      children: z.array(ImageChild).readonly().optional(),
      /** Left out when there is none; `unknown` when that could not be found out. */
      attestations: z.union([z.array(ArtifactAttestation).readonly(), z.literal("unknown")]).optional(),
    })
    .readonly(),
});
export type ArtifactReference = Readonly<z.infer<typeof ArtifactReference>>;

/** What a deploy command takes: `host/repository@sha256:…`, `package@version`, a commit, or the URL of a file. */
export function deployable({ uri, digest }: Pick<ArtifactReference, "uri" | "digest">): string {
  if (uri.startsWith("oci://")) return uri.slice("oci://".length);
  if (uri.startsWith("pkg:npm/")) return decodeURIComponent(uri.slice("pkg:npm/".length));
  return uri.startsWith("git+") ? (digest.gitCommit ?? uri) : uri;
}

/** The digest as `algorithm:hex`, sha256 where there is one. */
export function digestText({ digest }: Pick<ArtifactReference, "digest">): string {
  if (digest.sha256 !== undefined) return `sha256:${digest.sha256}`;
  if (digest.sha512 !== undefined) return `sha512:${digest.sha512}`;
  return `gitCommit:${digest.gitCommit ?? ""}`;
}

/**
 * The reference with what another store knows to speak of it, each once. `null` stands for a store that could not tell:
 * what is known stays, and where nothing is, that is not known either.
 */
export function withAttestations(
  reference: ArtifactReference,
  found: readonly ArtifactAttestation[] | null,
): ArtifactReference {
  const { attestations: known = [], ...annotations } = reference.annotations;
  if (known === "unknown" || found?.length === 0) return reference;
  const all = new Map([...known, ...(found ?? [])].map((one) => [JSON.stringify(one), one]));
  const attestations = all.size === 0 ? "unknown" : [...all.values()];
  return { ...reference, annotations: { ...annotations, attestations } };
}

/** True for references to the same bits in the same order; attestations of them may have come later. */
export function areSameBits(a: readonly ArtifactReference[], b: readonly ArtifactReference[]): boolean {
  return canonicalJson(a.map(bitsOf)) === canonicalJson(b.map(bitsOf));
}

function bitsOf({ annotations: { attestations: _later, ...annotations }, ...reference }: ArtifactReference) {
  return { ...reference, annotations };
}
