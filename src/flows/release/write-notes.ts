import { parsePlan } from "../../core/plan/parse.ts";
import { groups, type HiddenKind, hiddenKinds } from "../../core/release/notes/groups.ts";
import { type NotesOptions, releaseNotes } from "../../core/release/notes/release-notes.ts";
import { readTemplate } from "../../core/release/notes/template.ts";
import { ancestorsOf } from "../../core/release/version/ancestry.ts";
import { levelOfLabels } from "../../core/release/version/label-level.ts";
import { standingCommits } from "../../core/release/version/standing.ts";
import { isStable } from "../../core/release/version/version-text.ts";
import type { Problem } from "../../kernel/errors.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { MadeManifest } from "./make-manifest.ts";
import type { Chosen } from "./make-release.ts";

/** The inputs that say how notes are laid out, with every problem of them. */
export function readNotesInputs(
  template: string | undefined,
  show: readonly string[],
): { readonly options: NotesOptions; readonly problems: readonly Problem[] } {
  const read = template === undefined ? null : readTemplate(template);
  const shown = show.filter((kind): kind is HiddenKind => hiddenKinds.some((one) => one === kind));
  const unknown = show.filter((kind) => !hiddenKinds.some((one) => one === kind));
  const problems = unknown.map((kind) => {
    const near = nearest(kind, hiddenKinds);
    const isListed = groups.some((group) => group.types.some((type) => type === kind));
    const all = `Write one of ${hiddenKinds.join(", ")}.`;
    const write = isListed
      ? `It is always listed; leave it out. ${all}`
      : near === null
        ? all
        : `Write \`${near}\`.`;
    return { subject: "Input `notes-show`", problem: `has \`${kind}\`.`, write };
  });
  return {
    options: { show: shown, template: read?.kind === "template" ? read.template : null },
    problems: [...problems, ...(read?.kind === "refused" ? read.problems : [])],
  };
}

/** Writes the notes of a release from what was found about its range. */
export function noteWriter(
  { run }: Pick<Ports, "run">,
  options: NotesOptions,
): (chosen: Chosen, made: MadeManifest) => string {
  return ({ range, version }, { manifest }) => {
    // A pre-release tells what came since the one before it; a stable version tells all since the last stable one.
    const isWhole = isStable(version) && range.base !== null;
    const since = isWhole ? (range.base?.name ?? null) : (manifest.previous?.tag ?? null);
    const told =
      isWhole || manifest.previous === null
        ? new Set<string>()
        : ancestorsOf(manifest.previous.commit, range.commits);
    const pulls = range.pulls.filter((pull) => !told.has(pull.mergeCommit));
    const labels = new Map(pulls.map((pull) => [pull.number, pull.labels]));
    const planned = new Set(manifest.changes.flatMap(({ number, plan }) => (plan === null ? [] : [number])));
    const commits = standingCommits(range.commits, range.pulls, range.touched);
    const facts = {
      manifest,
      since,
      changes: pulls.map(({ number, title, author, body }) => {
        return { number, title, author, hasPlan: planned.has(number) || parsePlan(body).found };
      }),
      commits: commits.filter((commit) => !told.has(commit.sha)),
      labelOf: (pull: number) => levelOfLabels(labels.get(pull) ?? []),
      repositoryUrl: `${run.serverUrl}/${run.owner}/${run.repo}`,
    };
    return releaseNotes(facts, options);
  };
}
