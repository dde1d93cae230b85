import { type ArtifactInput, fileNameOf } from "../../core/release/artifact-input.ts";
import type { ArtifactReference } from "../../core/release/artifact-reference.ts";
import { ociNameText } from "../../core/release/oci-name.ts";
import { artifactUnresolved } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** Each artifact with its digest: files by hashing their bytes, images by asking their registry. Throws for the first without. */
export async function resolveArtifacts(
  ports: Pick<Ports, "files" | "registry" | "log">,
  artifacts: readonly ArtifactInput[],
  assetUrl: (name: string) => string,
): Promise<readonly ArtifactReference[]> {
  const resolved: ArtifactReference[] = [];
  for (const artifact of artifacts) {
    const reference =
      artifact.kind === "file" ? await ofFile(ports, artifact, assetUrl) : await ofImage(ports, artifact);
    ports.log.info(`artifact ${artifact.name}: sha256:${reference.digest.sha256}`);
    resolved.push(reference);
  }
  return resolved;
}

async function ofFile(
  ports: Pick<Ports, "files">,
  artifact: Extract<ArtifactInput, { kind: "file" }>,
  assetUrl: (name: string) => string,
): Promise<ArtifactReference> {
  const hashed = await ports.files.sha256(artifact.path);
  if (hashed === null)
    throw artifactUnresolved(
      artifact.name,
      `file:${artifact.path}`,
      "there is no such file in the workspace",
    );
  return {
    name: artifact.name,
    uri: assetUrl(fileNameOf(artifact.path)),
    digest: { sha256: hashed.sha256 },
    mediaType: "application/octet-stream",
    annotations: { kind: "file", size: hashed.size },
  };
}

async function ofImage(
  ports: Pick<Ports, "registry">,
  artifact: Extract<ArtifactInput, { kind: "oci" }>,
): Promise<ArtifactReference> {
  const { image } = artifact;
  const seen = ociNameText(image);
  const resolution = await ports.registry.resolve(
    image.host,
    image.repository,
    image.digest ?? image.tag ?? "latest",
  );
  if (resolution.kind === "unresolved") throw artifactUnresolved(artifact.name, seen, resolution.problem);
  const { digest, mediaType, size } = resolution;
  if (image.digest !== null && image.digest !== digest) {
    throw artifactUnresolved(artifact.name, seen, `the registry answers with ${digest}`);
  }
  return {
    name: artifact.name,
    uri: `oci://${image.host}/${image.repository}@${digest}`,
    digest: { sha256: digest.slice("sha256:".length) },
    mediaType,
    annotations: { kind: "oci", size, ...(image.tag === null ? {} : { tag: image.tag }) },
  };
}
