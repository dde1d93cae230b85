import type { ArtifactReference } from "../../core/release/artifact-reference.ts";
import {
  manifestFileName,
  manifestSchema,
  type ReleaseManifest,
  readManifest,
} from "../../core/release/manifest.ts";
import { manifestHashOf } from "../../core/release/tag-message.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { releaseUnusable } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attributeMigrations } from "./attribute-migrations.ts";
import { changesSince } from "./changes-since.ts";
import { previousRelease } from "./previous-release.ts";
import { shippedMigrations } from "./shipped-migrations.ts";

export interface MadeManifest {
  readonly manifest: ReleaseManifest;
  readonly text: string;
  readonly sha256: string;
  /** ISO 8601; the tag takes it, so that every run makes the same tag object. */
  readonly commitDate: string;
}

interface Wanted {
  readonly tag: string;
  readonly version: string;
  readonly commit: string;
  readonly references: readonly ArtifactReference[];
}

type Needed = Pick<Ports, "tags" | "releases" | "contents" | "commits" | "pulls" | "digest" | "run" | "log">;

/**
 * The manifest of a release. When an earlier run has stored one that the tag names, and its artifacts are those of this
 * run, that one holds: pull request bodies may have been edited since, and what was recorded first is what was released.
 */
export async function makeManifest(ports: Needed, wanted: Wanted): Promise<MadeManifest> {
  const commit = await ports.commits.find(wanted.commit);
  if (commit === null) {
    const hint = "Push the commit first, or leave `commit` out to release the commit of this run.";
    throw releaseUnusable(wanted.tag, `the repository has no commit ${wanted.commit}`, hint);
  }
  const stored = await storedManifest(ports, wanted);
  if (stored !== null) return { ...stored, commitDate: commit.date };
  const previous = await previousRelease(ports, wanted.version);
  const shipped = await shippedMigrations(ports, wanted.tag, previous?.commit ?? null, wanted.commit);
  const changes = await changesSince(ports, previous, wanted.commit);
  const migrations = await attributeMigrations(ports, shipped, changes);
  ports.log.info(
    `since ${previous?.tag ?? "the beginning"}: ${changes.length} merged pull requests, ${migrations.length} migrations`,
  );
  const manifest: ReleaseManifest = {
    schema: manifestSchema,
    repository: `${ports.run.owner}/${ports.run.repo}`,
    tag: wanted.tag,
    version: wanted.version,
    commit: wanted.commit,
    previous,
    artifacts: wanted.references,
    config: [],
    migrations,
    schemas: shipped.schemas,
    changes,
  };
  const text = canonicalJson(manifest);
  return { manifest, text, sha256: ports.digest.sha256(text), commitDate: commit.date };
}

async function storedManifest(
  ports: Needed,
  wanted: Wanted,
): Promise<Omit<MadeManifest, "commitDate"> | null> {
  const tag = await ports.tags.find(wanted.tag);
  const recorded = manifestHashOf(tag?.message ?? null);
  if (tag === null || recorded === null || tag.commit !== wanted.commit) return null;
  for (const asset of (await ports.releases.ofTag(wanted.tag)).flatMap((release) => release.assets)) {
    if (asset.name !== manifestFileName || asset.digest !== `sha256:${recorded}`) continue;
    const bytes = await ports.releases.bytesOf(asset);
    const text = new TextDecoder().decode(bytes);
    const reading = readManifest(text);
    if (ports.digest.sha256(bytes) !== recorded || reading.kind !== "manifest") continue;
    const same = canonicalJson(reading.manifest.artifacts) === canonicalJson(wanted.references);
    return same ? { manifest: reading.manifest, text, sha256: recorded } : null;
  }
  return null;
}
