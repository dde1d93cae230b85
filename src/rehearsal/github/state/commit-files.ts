import { signatureAt } from "../git/signature.ts";
import { filesOf, writeFiles } from "../git/trees.ts";
import type { Repository } from "../repository.ts";
import { headOf, resolveCommit } from "./resolve.ts";

export interface CommitSeed {
  readonly branch: string;
  readonly files: Readonly<Record<string, string | Buffer | null>>;
  /** Those of the files that are programs; a file that was one stays one. */
  readonly programs?: readonly string[];
  readonly message: string;
  readonly author?: { readonly name: string; readonly email: string };
  /** ISO 8601; the repository's clock when left out. */
  readonly date?: string;
  /** What the first commit of a branch stands on: another branch's head, a commit, or nothing. */
  readonly from?: string | null;
  /** Whether GitHub vouches for its signature, as for the commits that an app makes by API. */
  readonly isSigned?: boolean;
  /** Owner of the fork that has the branch; the repository itself has it when left out. */
  readonly fork?: string;
}

const somebody = { name: "Mona Lisa", email: "mona@example.com" };

/** Commits files on a branch, as `git commit` and `git push` do together. */
export function commitFiles(repository: Repository, seed: CommitSeed): string {
  const { objects } = repository;
  const start = seed.from === undefined ? repository.defaultBranch : seed.from;
  const { branch, fork = null } = seed;
  const parent =
    headOf(repository, { head: branch, fork }) ??
    (start === null ? undefined : resolveCommit(repository, start));
  const files = filesOf(objects, objects.commit(parent ?? "")?.tree ?? "");
  for (const [path, content] of Object.entries(seed.files)) {
    if (content === null) files.delete(path);
    else
      files.set(path, {
        mode: seed.programs?.includes(path) === true ? "100755" : (files.get(path)?.mode ?? "100644"),
        sha: objects.writeBlob(Buffer.from(content)),
      });
  }
  const author = seed.author ?? somebody;
  const signature = signatureAt(author.name, author.email, seed.date ?? repository.timestamp());
  const sha = objects.writeCommit({
    tree: writeFiles(objects, files),
    parents: parent === undefined ? [] : [parent],
    author: signature,
    committer: signature,
    message: seed.message,
  });
  if (seed.isSigned === true) repository.signedCommits.add(sha);
  if (fork === null) repository.setRef(`refs/heads/${branch}`, sha);
  else repository.forkHeads.set(`${fork}:${branch}`, sha);
  return sha;
}
