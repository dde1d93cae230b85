import { codeCell } from "../text/code.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import { type ArtifactReference, deployable } from "./artifact-reference.ts";

/** Each artifact's name and what a deploy command takes for it. */
export function deployables(artifacts: readonly ArtifactReference[]): Readonly<Record<string, string>> {
  return Object.fromEntries(artifacts.map((artifact) => [artifact.name, deployable(artifact)]));
}

/** Markdown table of the artifacts with their digests. */
export function artifactTable(artifacts: readonly ArtifactReference[]): string {
  if (artifacts.length === 0) return "This release names no artifact.";
  return table(
    ["Artifact", "Digest", "From"],
    artifacts.map((artifact) => [
      codeCell(untrusted(artifact.name)),
      codeCell(untrusted(`sha256:${artifact.digest.sha256}`)),
      codeCell(untrusted(origin(artifact))),
    ]),
  );
}

// Where the bytes are and how they were named; the digest stands in its own column.
function origin(artifact: ArtifactReference): string {
  if (artifact.annotations.kind === "file") return artifact.uri.split("/").at(-1) ?? artifact.uri;
  const { tag } = artifact.annotations;
  const [repository = ""] = deployable(artifact).split("@");
  return tag === undefined ? repository : `${repository}:${tag}`;
}
