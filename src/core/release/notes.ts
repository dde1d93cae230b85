import { inlineText } from "../text/inline.ts";
import { untrusted } from "../text/untrusted.ts";
import { artifactTable } from "./artifact-report.ts";
import type { ReleaseManifest } from "./manifest.ts";

/** The release's page: what changed, what it ships, and which bits it is. */
export function releaseNotes(manifest: ReleaseManifest): string {
  const since = manifest.previous === null ? "the beginning" : manifest.previous.tag;
  const changes = manifest.changes.map(
    (change) =>
      `- ${inlineText(untrusted(change.title), 200)} (#${change.number})${change.plan === null ? "" : ", with a rollback plan"}`,
  );
  const migrations = manifest.migrations.map(
    (one) => `- ${inlineText(untrusted(one.up.path))}: ${one.verdict}`,
  );
  const parts = [
    changes.length === 0 ? "" : `## Changes since ${inlineText(untrusted(since))}\n\n${changes.join("\n")}`,
    migrations.length === 0 ? "" : `## Migrations\n\n${migrations.join("\n")}`,
    `## Artifacts\n\n${artifactTable(manifest.artifacts)}`,
    "What a rollback needs to know of this release is in `release-manifest.json`; the tag carries its sha256.",
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
