import { inlineText } from "../../text/inline.ts";
import { untrusted } from "../../text/untrusted.ts";
import { artifactTable } from "../artifact-report.ts";
import type { ReleaseManifest } from "../manifest.ts";
import type { Level } from "../version/bump.ts";
import type { StandingCommit } from "../version/standing.ts";
import { changeList } from "./change-list.ts";
import { fitting } from "./fitting.ts";
import type { HiddenKind } from "./groups.ts";
import { type NotedChange, noteItems } from "./items.ts";
import type { Placeholder, Template } from "./template.ts";

export interface NotesFacts {
  readonly manifest: ReleaseManifest;
  /** The tag that the notes begin after; null for the first release. */
  readonly since: string | null;
  /** The pull requests that were merged since then. */
  readonly changes: readonly NotedChange[];
  /** What stands of the commits since then; null where they are not known. */
  readonly commits: readonly StandingCommit[] | null;
  /** The level that the labels of a pull request ask for. */
  readonly labelOf: (pull: number) => Level | null;
  /** Such as `https://github.com/acme/shop`. */
  readonly repositoryUrl: string;
}

export interface NotesOptions {
  /** Kinds to list that are only counted otherwise. */
  readonly show: readonly HiddenKind[];
  /** Null: the layout that teams get without asking. */
  readonly template: Template | null;
}

type Sections = Readonly<Record<Placeholder, string>>;

// GitHub refuses a body of more than 125,000 characters.
const maxLength = 119_000;
const maxBreaking = 20_000;
const maxMigrations = 20_000;
const maxArtifacts = 30_000;
const layout = ["changes", "compare", "migrations", "artifacts", "manifest"] as const;
const standard: Template = layout.flatMap((fill) => [{ fill }, "\n\n"]);

/** The release's page: what changed, what it ships, and which bits it is. Equal facts give equal bytes. */
export function releaseNotes(facts: NotesFacts, options: NotesOptions): string {
  const template = options.template ?? standard;
  const apart = template.some((part) => typeof part !== "string" && part.fill === "breaking");
  const items = noteItems(facts.commits, facts.changes, facts.labelOf);
  const { repositoryUrl } = facts;
  const breaking = changeList(
    items.filter((item) => item.group === "breaking"),
    { repositoryUrl, show: options.show, maxLength: maxBreaking },
  );
  const others: Sections = { ...fixedSections(facts), breaking, changes: "" };
  const room = maxLength - page(template, others).length;
  const list = changeList(
    items.filter((item) => !apart || item.group !== "breaking"),
    { repositoryUrl, show: options.show, maxLength: room - 200 },
  );
  const changes = list === "" ? "" : `## Changes since ${begun(facts.since)}\n\n${list}`;
  return page(template, { ...others, changes });
}

function fixedSections({
  manifest,
  since,
  repositoryUrl,
}: NotesFacts): Omit<Sections, "changes" | "breaking"> {
  return {
    version: manifest.version,
    tag: inlineText(untrusted(manifest.tag)),
    previous: begun(since),
    compare: compareLink(since, manifest.tag, repositoryUrl),
    migrations: migrationList(manifest),
    artifacts: `## Artifacts\n\n${artifacts(manifest)}`,
    manifest:
      "What a rollback needs to know of this release is in `release-manifest.json`; the tag carries its sha256.",
  };
}

function page(template: Template, sections: Sections): string {
  const text = template.map((part) => (typeof part === "string" ? part : sections[part.fill])).join("");
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

function begun(since: string | null): string {
  return since === null ? "the beginning" : inlineText(untrusted(since));
}

function compareLink(since: string | null, tag: string, repositoryUrl: string): string {
  if (since === null) return "";
  const path = [since, tag].map((name) => name.split("/").map(encodeURIComponent).join("/")).join("...");
  const safe = path.replace(/[()'!*~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `[All changes since ${begun(since)}](${repositoryUrl}/compare/${safe})`;
}

function migrationList({ migrations }: ReleaseManifest): string {
  if (migrations.length === 0) return "";
  const lines = migrations.map((one) => `- ${inlineText(untrusted(one.up.path))}: ${one.verdict}`);
  const { kept, left } = fitting(lines, maxMigrations);
  return `## Migrations\n\n${[...kept, ...more(left, "migration")].join("\n")}`;
}

function artifacts(manifest: ReleaseManifest): string {
  const { kept, left } = fitting(artifactTable(manifest.artifacts).split("\n"), maxArtifacts);
  return `${kept.join("\n")}${more(left, "artifact")
    .map((line) => `\n\n${line}`)
    .join("")}`;
}

function more(left: number, what: string): readonly string[] {
  return left === 0 ? [] : [`\n${left} more ${what}${left === 1 ? "" : "s"} in \`release-manifest.json\`.`];
}
