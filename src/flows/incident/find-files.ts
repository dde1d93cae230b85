import type { ChangedLockfile } from "../../core/incident/changes/change-set.ts";
import { codeOwnersPaths, type OwnersRule, parseCodeOwners } from "../../core/incident/changes/codeowners.ts";
import { lockfilesToRead } from "../../core/incident/changes/lockfiles-to-read.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Contents, TreeEntry } from "../../kernel/ports/github.ts";
import { askTwice } from "./ask-twice.ts";
import { readBlob, wholeBlob } from "./read-blob.ts";
import { readLockfiles } from "./read-lockfiles.ts";

export interface FoundFiles {
  readonly owners: readonly OwnersRule[];
  readonly lockfiles: readonly ChangedLockfile[];
  /** Sentences. */
  readonly problems: readonly string[];
}

type Reads = Pick<Contents, "treeOf" | "textOfBlob" | "bytesOfBlob">;
type Tree = { readonly entries: readonly TreeEntry[]; readonly complete: boolean };

/**
 * CODEOWNERS of the bad release, and each lockfile that differs between the two. Found by their trees (a comparison names
 * 300 files at most), and read by what the trees name, so that all texts come in one request.
 */
export async function findFiles(
  { contents }: { readonly contents: Reads },
  base: string | null,
  head: string,
): Promise<FoundFiles> {
  const [after, before] = await Promise.all([
    treeOf(contents, head),
    base === null ? null : treeOf(contents, base),
  ]);
  if (after instanceof SuiteError) {
    return {
      owners: [],
      lockfiles: [],
      problems: [`Owners and dependencies are not known. ${after.message}`],
    };
  }
  const compared = before === null || before instanceof SuiteError ? null : before;
  const { read, problems } =
    compared === null ? { read: [], problems: [] } : lockfilesToRead(compared.entries, after.entries);
  const [owners, lockfiles] = await Promise.all([ownersIn(contents, after), readLockfiles(contents, read)]);
  return {
    owners: owners.rules,
    lockfiles,
    problems: [
      ...(before instanceof SuiteError ? [`Dependencies could not be compared. ${before.message}`] : []),
      ...(after.complete && compared?.complete !== false ? [] : [cutSentence]),
      ...owners.problems,
      ...problems,
    ],
  };
}

const cutSentence =
  "GitHub does not list all files of this repository (100,000 at most), so lockfiles may be missing here.";

async function treeOf(contents: Reads, commit: string): Promise<Tree | SuiteError> {
  try {
    return await askTwice(() => contents.treeOf(commit));
  } catch (error) {
    if (error instanceof SuiteError) return error;
    throw error;
  }
}

async function ownersIn(
  contents: Reads,
  { entries, complete }: Tree,
): Promise<{ readonly rules: readonly OwnersRule[]; readonly problems: readonly string[] }> {
  const found = codeOwnersPaths
    .map((path) => entries.find((entry) => entry.path === path && entry.mode.startsWith("100")))
    .find((entry) => entry !== undefined);
  if (found === undefined) {
    const seen = complete ? "There is no CODEOWNERS file" : "No CODEOWNERS file was seen";
    return { rules: [], problems: [`${seen}, so areas are the folders at the top.`] };
  }
  const blob = await readBlob(contents, found.sha);
  const file = blob.kind === "cut" ? await wholeBlob(contents, found.sha) : blob;
  const owners =
    file.kind === "text" ? parseCodeOwners(file.text) : { kind: "ignored" as const, problem: file.problem };
  if (owners.kind === "rules") return { rules: owners.rules, problems: [] };
  return { rules: [], problems: [`${found.path} ${owners.problem}. Areas are the folders at the top.`] };
}
