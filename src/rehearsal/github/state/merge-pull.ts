import { signatureAt } from "../git/signature.ts";
import { filesOf, type TreeFile, writeFiles } from "../git/trees.ts";
import type { Repository } from "../repository.ts";
import { type PullRange, pullRange } from "./pull-range.ts";
import type { Pull } from "./records.ts";

/** Merges an open pull request as the button does and answers the new commit of the base branch. */
export function mergePull(
  repository: Repository,
  pull: Pull,
  { method, by = repository.owner }: { method: "merge" | "squash"; by?: string },
): string {
  if (pull.state !== "open") throw new Error(`Pull request ${pull.number} is not open`);
  const range = pullRange(repository, pull);
  const at = repository.timestamp();
  const commit = writeMerge(repository, pull, range, { method, by });
  repository.setRef(`refs/heads/${pull.base}`, commit);
  const user = repository.account(by);
  pull.merged = { at, by: user, commit, headSha: range.headSha, baseSha: range.baseSha };
  Object.assign(pull, { state: "closed", closedAt: at, closedBy: user, updatedAt: at });
  return commit;
}

/** Writes the commit that has a pull request's changes on top of `range.baseSha`, which no ref names yet. */
export function writeMerge(
  repository: Repository,
  pull: Pull,
  range: PullRange,
  { method, by }: { readonly method: "merge" | "squash"; readonly by: string },
): string {
  const at = repository.timestamp();
  const signature = (login: string) => signatureAt(login, `${login}@users.noreply.github.com`, at);
  return repository.objects.writeCommit({
    tree: writeFiles(repository.objects, mergedFiles(repository, range)),
    parents: method === "merge" ? [range.baseSha, range.headSha] : [range.baseSha],
    author: signature(method === "merge" ? by : pull.user.login),
    committer: signatureAt("GitHub", "noreply@github.com", at),
    message:
      method === "merge"
        ? `Merge pull request #${pull.number} from ${pull.fork ?? repository.owner}/${pull.head}\n\n${pull.title}`
        : `${pull.title} (#${pull.number})`,
  });
}

/** The base's files with the head's changes since the fork laid over them; the head wins where both changed. */
export function mergedFiles(
  { objects }: Repository,
  { headSha, baseSha, fork }: Omit<PullRange, "commits">,
): Map<string, TreeFile> {
  const at = (sha: string | undefined) => filesOf(objects, objects.commit(sha ?? "")?.tree ?? "");
  const before = at(fork);
  const head = at(headSha);
  const files = at(baseSha);
  for (const [path, file] of head) {
    const old = before.get(path);
    if (old?.sha !== file.sha || old.mode !== file.mode) files.set(path, file);
  }
  for (const path of before.keys()) if (!head.has(path)) files.delete(path);
  return files;
}
