import type { Repository } from "../repository.ts";

/** The commit that a branch, a tag (peeled), a `heads/…` or `tags/…` name or a full sha stands for. */
export function resolveCommit(repository: Repository, ref: string): string | undefined {
  const named = [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`, ref]
    .map((name) => repository.refs.get(name))
    .find((sha) => sha !== undefined);
  const sha = repository.objects.peel(named ?? ref);
  return repository.objects.kind(sha) === "commit" ? sha : undefined;
}

/** The head of a pull request's branch, in the repository or in a fork. */
export function headOf(
  repository: Repository,
  { head, fork }: { readonly head: string; readonly fork: string | null },
): string | undefined {
  return fork === null ? branchHead(repository, head) : repository.forkHeads.get(`${fork}:${head}`);
}

/** The head of a branch. */
export function branchHead(repository: Repository, branch: string): string | undefined {
  return repository.refs.get(`refs/heads/${branch}`);
}
