import type { Edited } from "../../../core/rollback/edits/edited.ts";
import { setFlags } from "../../../core/rollback/edits/set-flags.ts";
import { setYaml } from "../../../core/rollback/edits/set-yaml.ts";
import type { PlannedGit } from "../../../core/rollback/layers/git.ts";
import { nearest } from "../../../kernel/nearest.ts";
import type { GitopsBranch, GitopsChange, GitopsEntry, GitopsProblem } from "../../../kernel/ports/gitops.ts";

/** What a layer changes at the tip of a branch: none when all is as wanted. */
export type GitopsChanges =
  | { readonly kind: "changes"; readonly changes: readonly GitopsChange[] }
  | { readonly kind: "refused"; readonly detail: string }
  | GitopsProblem;

/** Works the changes out: what is restored first, then the edits on what the files hold by then. */
export async function gitopsChanges(
  branch: GitopsBranch,
  tip: string,
  { restore, set, flags }: PlannedGit,
): Promise<GitopsChanges> {
  const changes = new Map<string, GitopsChange>();
  if (restore !== null) {
    const restored = await restoredEntries(branch, tip, restore);
    if (restored.kind !== "changes") return restored;
    for (const change of restored.changes) changes.set(change.path, change);
  }
  const edits: readonly (readonly [string, (text: string) => Edited])[] = [
    ...set.map(([path, values]) => [path, (text: string) => setYaml(text, new Map(values))] as const),
    ...flags.map(([path, states]) => [path, (text: string) => setFlags(text, new Map(states))] as const),
  ];
  for (const [path, edit] of edits) {
    const edited = await editedFile(branch, tip, path, changes.get(path), edit);
    if (edited.kind !== "changes") return edited;
    for (const change of edited.changes) changes.set(path, change);
  }
  return { kind: "changes", changes: [...changes.values()] };
}

async function restoredEntries(
  branch: GitopsBranch,
  tip: string,
  { paths, commit }: NonNullable<PlannedGit["restore"]>,
): Promise<GitopsChanges> {
  const wanted = await branch.entries(commit, paths);
  if (wanted.kind === "problem") {
    return wanted.reason === "absent"
      ? refused(`it has no commit \`${commit.slice(0, 12)}\`. Look at what the release recorded.`)
      : wanted;
  }
  const now = await branch.entries(tip, paths);
  if (now.kind === "problem") return now;
  // All of a path is never taken away: nobody means that by a restore.
  const gone = paths.find(
    (path) => !wanted.entries.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`)),
  );
  if (gone !== undefined) {
    return refused(`it had no \`${gone}\` at \`${commit.slice(0, 12)}\`. Correct \`paths\`.`);
  }
  const there = new Map(now.entries.map((entry) => [entry.path, entry]));
  const back = wanted.entries.filter((entry) => !isSame(entry, there.get(entry.path)));
  const kept = new Set(wanted.entries.map(({ path }) => path));
  const removed = now.entries.filter(({ path }) => !kept.has(path));
  return {
    kind: "changes",
    changes: [
      ...back.map((entry) => ({ kind: "object", ...entry }) as const),
      ...removed.map(({ path }) => ({ kind: "removed", path }) as const),
    ],
  };
}

function isSame(one: GitopsEntry, other: GitopsEntry | undefined): boolean {
  return one.object === other?.object && one.mode === other.mode;
}

async function editedFile(
  branch: GitopsBranch,
  tip: string,
  path: string,
  before: GitopsChange | undefined,
  edit: (text: string) => Edited,
): Promise<GitopsChanges> {
  const file = await fileAt(branch, tip, path, before);
  if (file.kind !== "file") return file;
  const edited = edit(file.text);
  if (edited.kind === "refused") return refused(`\`${path}\` ${edited.problem}. ${edited.write}`);
  if (!edited.changed) return { kind: "changes", changes: [] };
  return { kind: "changes", changes: [{ kind: "text", path, mode: file.mode, text: edited.text }] };
}

type FileAt =
  | { readonly kind: "file"; readonly mode: string; readonly text: string }
  | Exclude<GitopsChanges, { kind: "changes" }>;

async function fileAt(
  branch: GitopsBranch,
  tip: string,
  path: string,
  before: GitopsChange | undefined,
): Promise<FileAt> {
  if (before?.kind === "text") return { kind: "file", mode: before.mode, text: before.text };
  const entry = before?.kind === "object" ? before : await entryAt(branch, tip, path);
  if (!("object" in entry)) return entry;
  const text = await branch.text(entry);
  if (text.kind === "text") return { kind: "file", mode: entry.mode, text: text.text };
  return text.reason === "other" ? refused(`\`${path}\` cannot be read: ${text.problem}.`) : text;
}

async function entryAt(
  branch: GitopsBranch,
  tip: string,
  path: string,
): Promise<GitopsEntry | Exclude<GitopsChanges, { kind: "changes" }>> {
  const listed = await branch.entries(tip, [path]);
  if (listed.kind === "problem") return listed;
  const entry = listed.entries.find((one) => one.path === path);
  if (entry !== undefined) return entry;
  if (listed.entries.length > 0) return refused(`\`${path}\` is a folder. Name a file in it.`);
  const all = await branch.entries(tip, []);
  const near =
    all.kind === "entries"
      ? nearest(
          path,
          all.entries.slice(0, 2_000).map((one) => one.path),
        )
      : null;
  const write = near === null ? "Name a file that it has." : `Write \`${near}\`.`;
  return refused(`it has no \`${path}\`. ${write}`);
}

function refused(detail: string): GitopsChanges & { kind: "refused" } {
  return { kind: "refused", detail };
}
