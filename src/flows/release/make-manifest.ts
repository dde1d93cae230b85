import type { PlanRules } from "../../core/policy/plan-rules.ts";
import { defaultPolicy, policyPath } from "../../core/policy/policy.ts";
import { readPolicy } from "../../core/policy/read.ts";
import { type ArtifactReference, areSameBits, digestText } from "../../core/release/artifact-reference.ts";
import {
  type ConfigVersion,
  manifestFileName,
  manifestSchema,
  type ReleaseManifest,
  readManifest,
} from "../../core/release/manifest.ts";
import { manifestBlobOf, manifestHashOf } from "../../core/release/tag-message.ts";
import { ancestorsOf } from "../../core/release/version/ancestry.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { tagTaken } from "../../kernel/errors.ts";
import type { Release, Tag } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { chainPrevious } from "./chain-previous.ts";
import { mergedChanges } from "./merged-changes.ts";
import type { ReleaseRange } from "./release-range.ts";
import { shippedMigrations } from "./shipped-migrations.ts";
import type { Survey } from "./survey.ts";

export interface MadeManifest {
  readonly manifest: ReleaseManifest;
  readonly text: string;
  readonly sha256: string;
}

export interface WantedManifest {
  readonly tag: string;
  readonly version: string;
  readonly references: readonly ArtifactReference[];
  readonly config: readonly ConfigVersion[];
  readonly paths: readonly string[];
}

type Needed = Pick<Ports, "releases" | "contents" | "grammars" | "pulls" | "digest" | "run" | "log">;

/**
 * The manifest of a release. When an earlier run has stored one that the tag names, and its artifacts are those of this
 * run, that one holds: titles may have been edited since, and what was recorded first is what was released.
 */
export async function makeManifest(
  ports: Needed,
  wanted: WantedManifest,
  facts: Survey,
  range: ReleaseRange,
  existing: Tag | null,
): Promise<MadeManifest> {
  const stored = await storedManifest(ports, wanted, facts, existing);
  if (stored !== null) return stored;
  const { sha: commit } = facts.commit;
  const previous = await chainPrevious(ports, facts, wanted.version, range.history);
  const isBase = previous !== null && previous.tag === range.base?.name;
  const merged = previous === null ? [] : pullsAfter(previous.commit, range);
  const rules = planRulesOf(ports, facts.policyText);
  const files = isBase ? range.files : null;
  const between = files?.flatMap(({ path, previousPath = path }) => [path, previousPath]) ?? null;
  const { changes, touched } = await mergedChanges(ports, merged, rules, between);
  const { migrations, schemas } = await shippedMigrations(ports, {
    tag: wanted.tag,
    previous: previous?.commit ?? null,
    commit,
    files,
    paths: wanted.paths,
    touched,
    rules,
  });
  const since = previous?.tag ?? "the beginning";
  ports.log.info(`since ${since}: merged pull requests ${changes.length}, migrations ${migrations.length}`);
  const manifest: ReleaseManifest = {
    schema: manifestSchema,
    repository: `${ports.run.owner}/${ports.run.repo}`,
    tag: wanted.tag,
    version: wanted.version,
    commit,
    previous,
    artifacts: wanted.references,
    config: wanted.config,
    migrations,
    schemas,
    changes,
  };
  const text = canonicalJson(manifest);
  return { manifest, text, sha256: ports.digest.sha256(text) };
}

// The range may begin before the previous release, when that is a pre-release.
function pullsAfter(previous: string, range: ReleaseRange) {
  const before = ancestorsOf(previous, range.commits);
  return range.pulls.filter((pull) => !before.has(pull.mergeCommit));
}

// Of the release itself, or while that does not hold it yet, of the git object that the tag names.
async function storedManifest(
  ports: Needed,
  wanted: WantedManifest,
  facts: Survey,
  existing: Tag | null,
): Promise<MadeManifest | null> {
  const recorded = manifestHashOf(existing?.message ?? null);
  if (existing === null || recorded === null || existing.commit !== facts.commit.sha) return null;
  for (const read of readers(ports, wanted.tag, facts.releases, recorded, existing)) {
    const bytes = await read();
    const text = new TextDecoder().decode(bytes);
    const reading = readManifest(text);
    if (ports.digest.sha256(bytes) !== recorded || reading.kind !== "manifest") continue;
    if (reading.manifest.tag !== wanted.tag) continue;
    const lost = lostBits(reading.manifest.artifacts, wanted, facts.releases);
    if (lost !== null) throw tagTaken(wanted.tag, lost);
    if (!areSameBits(reading.manifest.artifacts, wanted.references)) {
      ports.log.warning(
        `\`${wanted.tag}\` was begun with other artifacts than this run has. It is finished with those: GitHub holds them already.`,
      );
    }
    return { manifest: reading.manifest, text, sha256: recorded };
  }
  return null;
}

// A build is often not the same twice. What the draft holds already is what is released; only what it lacks must be the
// same. A published release is never taken for other bits.
function lostBits(
  recorded: readonly ArtifactReference[],
  wanted: WantedManifest,
  releases: readonly Release[],
): string | null {
  const drafts = releases.filter((release) => release.draft);
  const held = new Set(assetsOf(wanted.tag, drafts).map((asset) => `${asset.name} ${asset.digest}`));
  const now = new Map(wanted.references.map((one) => [one.name, one]));
  for (const artifact of recorded) {
    const { name, uri, annotations } = artifact;
    const mine = now.get(name);
    if (mine !== undefined && digestText(mine) === digestText(artifact) && mine.uri === uri) continue;
    const file = decodeURIComponent(uri.split("/").at(-1) ?? "");
    if (annotations.kind === "file" && held.has(`${file} ${digestText(artifact)}`)) continue;
    const other =
      mine === undefined ? "is not among the artifacts of this run" : `is now ${digestText(mine)}`;
    return `it was begun with \`${name}\` as ${digestText(artifact)}, which ${other}`;
  }
  return null;
}

function readers(
  ports: Needed,
  tag: string,
  releases: readonly Release[],
  recorded: string,
  existing: Tag,
): readonly (() => Promise<Uint8Array>)[] {
  const assets = assetsOf(tag, releases).filter(
    (asset) => asset.name === manifestFileName && asset.digest === `sha256:${recorded}`,
  );
  const blob = manifestBlobOf(existing.message);
  return [
    ...assets.map((asset) => () => ports.releases.bytesOf(asset)),
    ...(blob === null ? [] : [() => ports.contents.bytesOfBlob(blob)]),
  ];
}

function assetsOf(tag: string, releases: readonly Release[]) {
  return releases.filter((release) => release.tag === tag).flatMap((release) => release.assets);
}

// A policy that cannot be read stops deploy and plan-check with its own errors.
function planRulesOf({ log }: Pick<Ports, "log">, policyText: string | null): PlanRules {
  if (policyText === null) return defaultPolicy().plan;
  const reading = readPolicy(policyText);
  if (reading.kind === "policy") return reading.policy.plan;
  log.warning(
    `\`${policyPath}\` of the default branch cannot be read: the manifest has the plans and migrations that are found without it, and none of tools that it declares.`,
  );
  return defaultPolicy().plan;
}
