import type { Level } from "../version/bump.ts";
import { type Entry, readHeader } from "../version/read-commit.ts";
import type { StandingCommit } from "../version/standing.ts";
import { type GroupId, groupOf } from "./groups.ts";

/** One line of the notes. Scope, text, note and author are strangers' words. */
export interface NoteItem {
  readonly group: GroupId;
  readonly scope: string | null;
  readonly text: string;
  readonly note: string | null;
  readonly author: string;
  readonly from: { readonly pull: number } | { readonly commit: string };
  readonly hasPlan: boolean;
}

/** A merged pull request as the notes tell it. */
export interface NotedChange {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly hasPlan: boolean;
}

/**
 * What the notes tell: the commits that stand, each under its pull request where it has one; the pull requests by their
 * titles where the commits are not known.
 */
export function noteItems(
  commits: readonly StandingCommit[] | null,
  changes: readonly NotedChange[],
  labelOf: (pull: number) => Level | null,
): readonly NoteItem[] {
  if (commits === null) return changes.map((change) => item(titleEntry(change.title), change, null, labelOf));
  const pulls = new Map(changes.map((change) => [change.number, change]));
  return commits.flatMap((commit) => {
    const change = commit.pull === null ? undefined : pulls.get(commit.pull);
    return commit.entries.map((entry) => item(entry, change, commit, labelOf));
  });
}

function item(
  entry: Entry,
  change: NotedChange | undefined,
  commit: StandingCommit | null,
  labelOf: (pull: number) => Level | null,
): NoteItem {
  const pull = change?.number ?? null;
  return {
    group: groupOf(entry, pull === null ? null : labelOf(pull)),
    scope: entry.scope,
    // GitHub adds the number to the title when it squashes; the link has it already.
    text: pull === null ? entry.description : entry.description.replace(new RegExp(` \\(#${pull}\\)$`), ""),
    note: entry.note,
    author: change?.author ?? commit?.author ?? "",
    from: pull === null ? { commit: commit?.sha ?? "" } : { pull },
    hasPlan: change?.hasPlan ?? false,
  };
}

function titleEntry(title: string): Entry {
  const own = readHeader(title.trim());
  return { ...(own ?? { type: null, scope: null, description: title, breaking: false }), note: null };
}
