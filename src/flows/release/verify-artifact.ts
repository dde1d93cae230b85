import { type ArtifactReference, deployable, digestText } from "../../core/release/artifact-reference.ts";
import type { Standing } from "../../core/release/artifact-standing.ts";
import { npmPurl, parseNpmSpec } from "../../core/release/npm-spec.ts";
import { isIndexType } from "../../core/release/oci-media-type.ts";
import { parseOciName } from "../../core/release/oci-name.ts";
import type { Release } from "../../kernel/ports/github.ts";
import type { Ports, Unresolved } from "../../kernel/ports/index.ts";
import { assetDigest, publishedAsset } from "./published-asset.ts";

export type VerifyPorts = Pick<Ports, "registry" | "packages" | "downloads" | "releases" | "commits">;

/** Where the files of the release itself are, and the releases that there are. */
export interface VerifySettings {
  readonly tag: string;
  readonly releases: () => Promise<readonly Release[]>;
}

/** Whether one artifact can still be had with its recorded digest. */
export async function standingOf(
  ports: VerifyPorts,
  artifact: ArtifactReference,
  { tag, releases }: VerifySettings,
): Promise<Standing> {
  const { kind } = artifact.annotations;
  switch (kind) {
    case "oci":
      return imageStanding(ports, artifact);
    case "file":
      return assetStanding(ports, artifact, tag, await releases());
    case "release-asset":
      return assetStanding(ports, artifact, artifact.annotations.tag ?? "", await releases());
    case "npm":
      return packageStanding(ports, artifact);
    case "git": {
      const commit = artifact.digest.gitCommit ?? "";
      const found = await ports.commits.find(commit);
      return found?.sha === commit ? holds : { kind: "gone", reason: "the repository has no such commit" };
    }
    case "generic": {
      const found = await ports.downloads.digestOf(artifact.uri);
      return found.kind === "unresolved"
        ? lost(found)
        : compared(artifact, `sha256:${found.sha256}`, "the server has");
    }
    default:
      return kind satisfies never;
  }
}

async function imageStanding(
  { registry }: Pick<Ports, "registry">,
  artifact: ArtifactReference,
): Promise<Standing> {
  const name = parseOciName(artifact.uri.replace(/^oci:\/\//, ""));
  if (name === null) return unreadable;
  const wanted = digestText(artifact);
  if (isIndexType(artifact.mediaType ?? "")) {
    const contents = await registry.contents(name.host, name.repository, wanted);
    return contents.kind === "unresolved" ? lost(contents) : holds;
  }
  const found = await registry.resolve(name.host, name.repository, wanted);
  if (found.kind === "unresolved") return lost(found);
  return compared(artifact, found.digest, "the registry answers with");
}

async function assetStanding(
  ports: Pick<Ports, "downloads" | "releases">,
  artifact: ArtifactReference,
  tag: string,
  releases: readonly Release[],
): Promise<Standing> {
  const name = decodeURIComponent(artifact.uri.split("/").at(-1) ?? "");
  const asset = await publishedAsset(ports, releases, tag, name);
  if (asset === null) return { kind: "gone", reason: "the release has no such asset" };
  const found = await assetDigest(ports, asset);
  if (found.kind === "unresolved") return lost(found);
  return compared(artifact, `sha256:${found.sha256}`, "the asset has the digest");
}

async function packageStanding(
  { packages }: Pick<Ports, "packages">,
  artifact: ArtifactReference,
): Promise<Standing> {
  const spec = parseNpmSpec(deployable(artifact));
  if (spec === null || artifact.uri !== npmPurl(spec.package, spec.version)) return unreadable;
  const found = await packages.resolve(spec.package, spec.version);
  if (found.kind === "unresolved") return lost(found);
  return compared(artifact, `sha512:${found.sha512}`, "its registry lists");
}

const holds: Standing = { kind: "holds" };
const unreadable: Standing = { kind: "unknown", reason: "its reference cannot be read" };

function compared(artifact: ArtifactReference, found: string, said: string): Standing {
  const wanted = digestText(artifact);
  return found === wanted ? holds : { kind: "changed", reason: `${said} ${found}, recorded is ${wanted}` };
}

function lost({ reason, problem }: Unresolved): Standing {
  return { kind: reason === "absent" ? "gone" : reason, reason: problem };
}
