import type { ChangedFile } from "../../core/migrations/change.ts";
import { treeFiles } from "../../core/migrations/tree-files.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Tree } from "./texts-of.ts";

/** What a head changes against the commit where it left the base. */
export interface ChangeBetween {
  readonly files: readonly ChangedFile[];
  readonly head: Tree;
  readonly before: Tree;
  /** Why not all of the change is known or can be reviewed, and what to do; null when it is whole. */
  readonly lack: string | null;
}

// GitHub docs: a pull request shows 3,000 changed files; nobody can review the others there.
const maxShown = 3000;

/**
 * The change of a pull request by its two trees: three requests, however many files there are, and nothing that is
 * pushed meanwhile can be in it.
 */
export async function changeBetween(
  ports: Pick<Ports, "commits" | "contents">,
  base: string,
  head: string,
): Promise<ChangeBetween> {
  const [headTree, before] = await Promise.all([
    ports.contents.treeOf(head),
    ports.commits.mergeBase(base, head).then((parting) => ports.contents.treeOf(parting)),
  ]);
  return changeOfTrees(before, headTree);
}

/** The change between two trees that are at hand. */
export function changeOfTrees(before: Tree, head: Tree): ChangeBetween {
  const files = treeFiles(before.entries, head.entries);
  return { files, head, before, lack: lackOf(files.length, head.complete && before.complete) };
}

function lackOf(changed: number, isListed: boolean): string | null {
  if (!isListed) {
    return "GitHub does not list all files of this repository (100,000 at most), so a migration may be among those that nobody saw.";
  }
  if (changed <= maxShown) return null;
  return `GitHub shows 3,000 changed files at most, and this pull request has ${changed}. Split it, so that every migration is seen.`;
}
