import { signatureAt } from "../git/signature.ts";
import { writeFiles } from "../git/trees.ts";
import type { Repository } from "../repository.ts";
import { mergedFiles } from "./merge-pull.ts";

/**
 * Writes the commits of a pull request anew on top of another one and answers the last. GitHub docs: each gets another
 * committer and another sha, always, and no signature. A merge among them cannot be rebased.
 */
export function rebasePull(repository: Repository, commits: readonly string[], onto: string): string {
  const { objects } = repository;
  return commits.reduce((baseSha, headSha) => {
    const commit = objects.commit(headSha);
    if (commit === undefined || commit.parents.length > 1)
      throw new Error(`The commit ${headSha} cannot be rebased`);
    const tree = writeFiles(objects, mergedFiles(repository, { headSha, baseSha, fork: commit.parents[0] }));
    // As `git rebase` does: what is there already is left out.
    if (tree === objects.commit(baseSha)?.tree) return baseSha;
    const committer = signatureAt("GitHub", "noreply@github.com", repository.timestamp());
    return objects.writeCommit({
      tree,
      parents: [baseSha],
      author: commit.author,
      committer,
      message: commit.message,
    });
  }, onto);
}
