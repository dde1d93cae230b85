import { codeCell } from "../text/code.ts";
import { proseText } from "../text/prose.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import { type ArtifactReference, deployable, digestText } from "./artifact-reference.ts";
import type { Standing, VerifiedArtifact } from "./artifact-standing.ts";

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
      codeCell(untrusted(digestText(artifact))),
      codeCell(untrusted(origin(artifact))),
    ]),
  );
}

const words: Readonly<Record<Standing["kind"], string>> = {
  holds: "✅ holds",
  gone: "❌ gone",
  changed: "❌ changed",
  unknown: "❔ not known",
};

/** Markdown table of the artifacts, with whether each can still be deployed as it was recorded. */
export function standingTable(verified: readonly VerifiedArtifact[]): string {
  if (verified.length === 0) return "This release names no artifact.";
  return table(
    ["Artifact", "Digest", "State", "Remark"],
    verified.map(({ artifact, standing, drift }) => {
      const reason = standing.kind === "holds" ? null : standing.reason;
      const remark = [reason, drift].filter((one) => one !== null).join("; ");
      return [
        codeCell(untrusted(artifact.name)),
        codeCell(untrusted(digestText(artifact))),
        words[standing.kind],
        remark === "" ? "–" : proseText(untrusted(remark)),
      ];
    }),
  );
}

// Where the bytes are and how they were named; the digest stands in its own column.
function origin(artifact: ArtifactReference): string {
  const { kind, tag } = artifact.annotations;
  const last = artifact.uri.split("/").at(-1) ?? artifact.uri;
  switch (kind) {
    case "file":
      return last;
    case "release-asset":
      return tag === undefined ? last : `${tag}/${last}`;
    case "oci": {
      const [repository = ""] = deployable(artifact).split("@");
      return tag === undefined ? repository : `${repository}:${tag}`;
    }
    case "git":
      return tag ?? artifact.uri.replace(/^git\+/, "").replace(/@[0-9a-f]{40}$/, "");
    case "npm":
    case "generic":
      return deployable(artifact);
    default:
      return kind satisfies never;
  }
}
