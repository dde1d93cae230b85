import type { ArtifactReference } from "../../core/release/artifact-reference.ts";
import { parseOciName } from "../../core/release/oci-name.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export interface ArtifactProblem {
  readonly artifact: ArtifactReference;
  readonly problem: string;
}

/** Asks each registry and the release itself whether the recorded digests are still there; answers with what is not. */
export async function verifyArtifacts(
  ports: Pick<Ports, "registry" | "releases">,
  release: ReleaseState,
): Promise<readonly ArtifactProblem[]> {
  if (release.manifest === null || release.tag === null) return [];
  const artifacts = release.manifest.document.artifacts;
  const files = artifacts.filter((artifact) => artifact.annotations.kind === "file");
  const published = files.length === 0 ? [] : await ports.releases.ofTag(release.tag);
  const assets = new Map(
    published
      .filter((one) => !one.draft)
      .flatMap((one) => one.assets)
      .map((asset) => [asset.name, asset]),
  );
  const problems = await Promise.all(
    artifacts.map(async (artifact): Promise<ArtifactProblem | null> => {
      const wanted = `sha256:${artifact.digest.sha256}`;
      if (artifact.annotations.kind === "file") {
        const asset = assets.get(decodeURIComponent(artifact.uri.split("/").at(-1) ?? ""));
        if (asset === undefined) return { artifact, problem: "the release has no such asset" };
        if (asset.digest === wanted) return null;
        return {
          artifact,
          problem: `the asset has the digest ${asset.digest ?? "unknown"}, recorded is ${wanted}`,
        };
      }
      const name = parseOciName(artifact.uri.replace(/^oci:\/\//, ""));
      if (name === null) return { artifact, problem: "its reference cannot be read" };
      const resolution = await ports.registry.resolve(name.host, name.repository, wanted);
      if (resolution.kind === "unresolved") return { artifact, problem: resolution.problem };
      return resolution.digest === wanted
        ? null
        : { artifact, problem: `the registry answers with ${resolution.digest}` };
    }),
  );
  return problems.filter((problem) => problem !== null);
}
