import { type ArtifactInput, fileNameOf } from "../../core/release/artifact-input.ts";
import type { ArtifactReference } from "../../core/release/artifact-reference.ts";
import type { ConfigVersion } from "../../core/release/config-lines.ts";
import { manifestFileName } from "../../core/release/manifest.ts";
import type { Preflight } from "../../core/release/preflight.ts";
import { fileProblems, forbiddingRuleset } from "../../core/release/preflight.ts";
import type { VersionOptions } from "../../core/release/version/decision.ts";
import { isLatest } from "../../core/release/version/floating.ts";
import { isStable } from "../../core/release/version/version-text.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { releaseRefused, SuiteError, tagForbidden, tagMoved } from "../../kernel/errors.ts";
import type { Release } from "../../kernel/ports/github.ts";
import type { FileContent, Ports } from "../../kernel/ports/index.ts";
import { addAttestations } from "./add-attestations.ts";
import { checkRelease } from "./check-release.ts";
import { type ChosenVersion, chooseVersion } from "./choose-version.ts";
import { floatTags } from "./float-tags.ts";
import { demandSame, lockTag, type MakeTag } from "./lock-tag.ts";
import { type MadeManifest, makeManifest } from "./make-manifest.ts";
import { publishRelease } from "./publish-release.ts";
import type { ReleaseFile } from "./release-file.ts";
import { resolveArtifacts } from "./resolve-artifacts.ts";
import { type Survey, survey } from "./survey.ts";

export interface WantedRelease {
  readonly commit: string;
  readonly prefix: string;
  readonly paths: readonly string[];
  readonly version: VersionOptions;
  readonly artifacts: readonly ArtifactInput[];
  readonly config: readonly ConfigVersion[];
  readonly mayBeDirty: boolean;
  readonly isDryRun: boolean;
  readonly floats: boolean;
  readonly asksAttestations: boolean;
  /** Null: unsigned. */
  readonly sign: MakeTag | null;
  readonly notes: (chosen: Chosen, made: MadeManifest) => string;
}

export type Chosen = Extract<ChosenVersion, { kind: "release" }>;

export type ReleaseOutcome =
  | { readonly kind: "nothing"; readonly reason: string }
  | (Prepared & { readonly kind: "dry-run" })
  | (Prepared & {
      readonly kind: "released";
      readonly release: Release;
      readonly isNew: boolean;
      readonly floating: readonly string[];
    });

interface Prepared {
  readonly chosen: Chosen;
  readonly made: MadeManifest;
  readonly notes: string;
  readonly checks: Preflight;
}

type Needed = Pick<
  Ports,
  | "tags"
  | "releases"
  | "registry"
  | "packages"
  | "downloads"
  | "attestations"
  | "contents"
  | "grammars"
  | "commits"
  | "pulls"
  | "files"
  | "git"
  | "digest"
  | "run"
  | "clock"
  | "log"
  | "signal"
>;

/**
 * A release from its survey to its publication. Everything is read and refused first; then the tag takes the version,
 * the draft is filled, compared and published. Cut off anywhere, it is finished by running it again.
 */
export async function makeRelease(ports: Needed, wanted: WantedRelease): Promise<ReleaseOutcome> {
  const { prefix, version } = wanted;
  const named = version.source.kind === "explicit" ? `${prefix}${version.source.version}` : null;
  const facts = await survey(ports, { sha: wanted.commit, prefix, named });
  const chosen = await chooseVersion(ports, facts, { ...version, prefix, paths: wanted.paths });
  if (chosen.kind === "nothing") return { kind: "nothing", reason: chosen.reason };
  const prepared = await prepare(ports, wanted, facts, chosen);
  if (wanted.isDryRun) return { kind: "dry-run", ...prepared };
  const { release, isNew } = await write(ports, wanted, facts, prepared);
  const target = { version: chosen.version, commit: wanted.commit };
  const floating = wanted.floats ? await floatTags(ports, target, prefix) : [];
  return { kind: "released", ...prepared, release, isNew, floating };
}

async function prepare(
  ports: Needed,
  wanted: WantedRelease,
  facts: Survey,
  chosen: Chosen,
): Promise<Prepared> {
  const checks = await checkRelease(ports, facts, {
    tag: chosen.tag,
    key: keyOf(ports, chosen.tag),
    isSigned: wanted.sign !== null,
    mayBeDirty: wanted.mayBeDirty,
    hasFiles: wanted.artifacts.some((artifact) => artifact.kind === "file"),
    probeToken: wanted.isDryRun,
  });
  if (checks.problems.length > 0) throw releaseRefused(chosen.tag, checks.problems);
  for (const fact of checks.facts) ports.log.info(fact);
  for (const warning of checks.warnings) ports.log.warning(warning);
  const resolved = await resolveArtifacts(ports, wanted.artifacts, assetUrls(ports, chosen.tag));
  const files = resolved.filter((one) => one.annotations.kind === "file");
  const refused = fileProblems(files.map(({ name, annotations }) => ({ name, size: annotations.size ?? 0 })));
  if (refused.length > 0) throw releaseRefused(chosen.tag, refused);
  const references = wanted.asksAttestations
    ? await addAttestations(ports, resolved, facts.commit.isOwnedByOrganization)
    : resolved;
  const manifest = { tag: chosen.tag, version: chosen.version, references };
  const made = await makeManifest(
    ports,
    { ...manifest, config: wanted.config, paths: wanted.paths },
    facts,
    chosen.range,
    chosen.existing,
  );
  if (chosen.existing !== null) {
    demandSame(chosen.existing, { name: chosen.tag, commit: wanted.commit, manifestSha256: made.sha256 });
  }
  return { chosen, made, notes: wanted.notes(chosen, made), checks };
}

async function write(
  ports: Needed,
  wanted: WantedRelease,
  facts: Survey,
  { chosen, made, notes }: Prepared,
): Promise<{ readonly release: Release; readonly isNew: boolean }> {
  const lock = {
    name: chosen.tag,
    version: chosen.version,
    commit: wanted.commit,
    date: facts.commit.date,
    manifestSha256: made.sha256,
    manifest: made.text,
  };
  const make = wanted.sign ?? ((tag) => ports.tags.create(tag));
  const locked = await lockTag(ports, lock, chosen.existing, make).catch((error: unknown) => {
    throw explainedByRules(error, facts, chosen.tag, wanted.sign !== null);
  });
  return publishRelease(
    ports,
    {
      tag: chosen.tag,
      notes,
      key: keyOf(ports, chosen.tag),
      isPrerelease: !isStable(chosen.version),
      // GitHub has one latest release for the whole repository, which no single package is.
      isLatest: wanted.paths.length === 0 && isLatest(chosen.version, facts.tags.known()),
      files: wanted.artifacts.flatMap((artifact) => fileOf(ports, artifact, made.manifest.artifacts)),
      manifest: manifestFile(made),
      demandTag: async () => {
        const now = await ports.tags.current(chosen.tag);
        if (now === null) throw tagMoved(chosen.tag, "it was deleted while its release was made");
        demandSame(now, lock);
      },
    },
    facts.releases,
    locked === "created",
  );
}

function explainedByRules(error: unknown, facts: Survey, tag: string, isSigned: boolean): unknown {
  if (!(error instanceof SuiteError) || error.code !== "TAG_BURNED") return error;
  const ruleset = forbiddingRuleset(facts.rulesets, tag, isSigned);
  return ruleset === null
    ? error
    : tagForbidden(tag, `the ruleset \`${ruleset}\` keeps this token from it`, error);
}

function fileOf(
  ports: Needed,
  artifact: ArtifactInput,
  references: readonly ArtifactReference[],
): ReleaseFile[] {
  const sha256 = references.find((one) => one.name === artifact.name)?.digest["sha256"];
  if (artifact.kind !== "file" || sha256 === undefined) return [];
  const { path } = artifact;
  const content = async (): Promise<FileContent> => {
    const there = await ports.files.content(path);
    if (there === null) throw new Error(`${path} was there and is gone.`);
    return there;
  };
  return [{ name: fileNameOf(path), mediaType: "application/octet-stream", sha256, content }];
}

function manifestFile({ text, sha256 }: MadeManifest): ReleaseFile {
  const bytes = new TextEncoder().encode(text);
  async function* parts(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const content = async (): Promise<FileContent> => ({ size: bytes.length, parts });
  return { name: manifestFileName, mediaType: "application/json", sha256, content };
}

function keyOf(ports: Pick<Ports, "digest" | "run">, tag: string): string {
  return naturalKey(["release", `${ports.run.owner}/${ports.run.repo}`, tag], (text) =>
    ports.digest.sha256(text),
  );
}

function assetUrls(ports: Pick<Ports, "run">, tag: string): (name: string) => string {
  const { owner, repo, serverUrl } = ports.run;
  return (name) =>
    `${serverUrl}/${owner}/${repo}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`;
}
