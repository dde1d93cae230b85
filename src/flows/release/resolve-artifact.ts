import { type ArtifactInput, fileNameOf } from "../../core/release/artifact-input.ts";
import { npmPurl } from "../../core/release/npm-spec.ts";
import type { Release } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { assetDigest, publishedAsset } from "./published-asset.ts";
import { resolveImage } from "./resolve-image.ts";
import { type ResolvedArtifact, resolved, unresolved } from "./resolved-artifact.ts";

export type ResolvePorts = Pick<
  Ports,
  "files" | "registry" | "packages" | "downloads" | "releases" | "tags" | "commits" | "run"
>;

/** What several artifacts may need: addresses of this release's own files, and the releases that there are. */
export interface ResolveSettings {
  readonly assetUrl: (name: string) => string;
  readonly releases: () => Promise<readonly Release[]>;
}

/** One artifact with its digest, by asking whoever holds the bytes, or why there is none. */
export async function resolveArtifact(
  ports: ResolvePorts,
  artifact: ArtifactInput,
  settings: ResolveSettings,
): Promise<ResolvedArtifact> {
  switch (artifact.kind) {
    case "oci":
      return resolveImage(ports, artifact);
    case "file":
      return ofFile(ports, artifact, settings.assetUrl);
    case "npm":
      return ofPackage(ports, artifact);
    case "release-asset":
      return ofAsset(ports, artifact, await settings.releases());
    case "git":
      return ofCommit(ports, artifact);
    case "generic":
      return ofUrl(ports, artifact);
    default:
      return artifact satisfies never;
  }
}

async function ofFile(
  { files }: Pick<Ports, "files">,
  { name, path }: Extract<ArtifactInput, { kind: "file" }>,
  assetUrl: (name: string) => string,
): Promise<ResolvedArtifact> {
  const hashed = await files.sha256(path);
  if (hashed === null) {
    const isEmpty = (await files.below("."))?.length === 0;
    return unresolved(`there is no such file in the workspace${isEmpty ? ", which is empty" : ""}`);
  }
  return resolved({
    name,
    uri: assetUrl(fileNameOf(path)),
    digest: { sha256: hashed.sha256 },
    mediaType: "application/octet-stream",
    annotations: { kind: "file", size: hashed.size },
  });
}

async function ofPackage(
  { packages }: Pick<Ports, "packages">,
  { name, spec }: Extract<ArtifactInput, { kind: "npm" }>,
): Promise<ResolvedArtifact> {
  const found = await packages.resolve(spec.package, spec.version);
  if (found.kind === "unresolved") return found;
  const { sha512, tarball, provenance } = found;
  if (spec.sha512 !== null && spec.sha512 !== sha512) {
    return unresolved("its registry lists another integrity than the one that is given");
  }
  const subject = `sha512:${sha512}`;
  return resolved({
    name,
    uri: npmPurl(spec.package, spec.version),
    digest: { sha512 },
    ...(tarball === null ? {} : { downloadLocation: tarball }),
    annotations: {
      kind: "npm",
      ...(provenance === null
        ? {}
        : { attestations: [{ type: provenance, subject, digest: null, from: "npm" }] }),
    },
  });
}

async function ofAsset(
  ports: Pick<Ports, "downloads" | "releases">,
  { name, tag, asset: wanted }: Extract<ArtifactInput, { kind: "release-asset" }>,
  releases: readonly Release[],
): Promise<ResolvedArtifact> {
  const asset = await publishedAsset(ports, releases, tag, wanted);
  if (asset === null) return unresolved("this repository has no published release with such an asset");
  const found = await assetDigest(ports, asset);
  if (found.kind === "unresolved") return found;
  return resolved({
    name,
    uri: asset.url,
    digest: { sha256: found.sha256 },
    annotations: { kind: "release-asset", tag, size: asset.size },
  });
}

async function ofCommit(
  { commits, tags, run }: Pick<Ports, "commits" | "tags" | "run">,
  { name, ref }: Extract<ArtifactInput, { kind: "git" }>,
): Promise<ResolvedArtifact> {
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  const commit = isCommit ? (await commits.find(ref))?.sha : (await tags.find(ref))?.commit;
  if (commit === undefined) return unresolved(`the repository has no such ${isCommit ? "commit" : "tag"}`);
  return resolved({
    name,
    uri: `git+${run.serverUrl}/${run.owner}/${run.repo}@${commit}`,
    digest: { gitCommit: commit },
    annotations: { kind: "git", ...(isCommit ? {} : { tag: ref }) },
  });
}

async function ofUrl(
  { downloads }: Pick<Ports, "downloads">,
  { name, at }: Extract<ArtifactInput, { kind: "generic" }>,
): Promise<ResolvedArtifact> {
  const found = await downloads.digestOf(at.url);
  if (found.kind === "unresolved") return found;
  if (at.sha256 !== null && at.sha256 !== found.sha256) {
    return unresolved(`its server has sha256:${found.sha256}, not the digest that is given`);
  }
  return resolved({
    name,
    uri: at.url,
    digest: { sha256: found.sha256 },
    annotations: { kind: "generic", ...(found.size === null ? {} : { size: found.size }) },
  });
}
