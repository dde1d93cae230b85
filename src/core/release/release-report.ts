import { codeSpan } from "../text/code.ts";
import { proseText } from "../text/prose.ts";
import { wholeSentence } from "../text/sentence.ts";
import { untrusted } from "../text/untrusted.ts";
import { artifactTable } from "./artifact-report.ts";
import type { ReleaseManifest } from "./manifest.ts";
import type { Preflight } from "./preflight.ts";

export interface ReleaseAbout {
  readonly tag: string;
  readonly version: string;
  /** Why it is this version. */
  readonly reason: string;
  readonly isSigned: boolean;
  readonly manifest: ReleaseManifest;
  readonly sha256: string;
}

/** Summary of a run that published a release, or found it published. */
export function releasedSummary(
  about: ReleaseAbout,
  { warnings }: Preflight,
  done: {
    readonly isNew: boolean;
    readonly release: { readonly url: string; readonly immutable: boolean };
    readonly floating: readonly string[];
  },
): string {
  const tag = codeSpan(untrusted(about.tag));
  const link = `[${tag}](${done.release.url})`;
  return sections([
    done.isNew ? `### 📦 Released ${link}` : `### 📦 ${link} is released already`,
    facts(about, [
      done.release.immutable
        ? "the release is immutable"
        : "the release is not immutable: whoever may push can move its tag, unless a ruleset keeps them from it",
      ...(done.floating.length === 0 ? [] : [`${done.floating.map(quoted).join(" and ")} moved to it`]),
    ]),
    artifactTable(about.manifest.artifacts),
    warningList(warnings),
  ]);
}

/** Summary of a dry run: what would be released, and what was found on the way. */
export function dryRunSummary(about: ReleaseAbout, { warnings }: Preflight, notes: string): string {
  return sections([
    `### 🧪 Would release ${codeSpan(untrusted(about.tag))}`,
    "A dry run: every reference was resolved and every check made, and nothing was written.",
    facts(about, []),
    artifactTable(about.manifest.artifacts),
    warningList(warnings),
    `<details><summary>Release notes</summary>\n\n${notes.trim()}\n\n</details>`,
  ]);
}

/** Summary of a run that found nothing that asks for a release. */
export function nothingSummary(reason: string): string {
  return `### 📦 Nothing to release\n\n${wholeSentence(proseText(untrusted(reason), 400))}\n`;
}

function facts(about: ReleaseAbout, more: readonly string[]): string {
  const { manifest } = about;
  const list = [
    `version ${codeSpan(untrusted(about.version))}: ${proseText(untrusted(about.reason), 300)}`,
    `commit \`${manifest.commit.slice(0, 12)}\`${manifest.previous === null ? ", the first release" : `, after ${quoted(manifest.previous.tag)}`}`,
    `${changesWords(manifest)}, ${count(manifest.migrations.length, "migration")}`,
    `the tag is annotated and ${about.isSigned ? "signed" : "not signed"}; it carries the manifest's sha256 \`${about.sha256.slice(0, 12)}…\``,
    ...more,
  ];
  return list.map((line) => `- ${line}`).join("\n");
}

function changesWords({ changes }: ReleaseManifest): string {
  const said = count(changes.length, "merged pull request");
  return changes.length === 0
    ? said
    : `${said} (${changes.filter((one) => one.plan !== null).length} with a rollback plan)`;
}

function warningList(warnings: readonly string[]): string {
  return warnings.map((warning) => `> ⚠️ ${proseText(untrusted(warning), 500)}`).join("\n>\n");
}

function sections(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function quoted(name: string): string {
  return codeSpan(untrusted(name));
}

function count(number: number, noun: string): string {
  return `${number === 0 ? "no" : number} ${noun}${number === 1 ? "" : "s"}`;
}
