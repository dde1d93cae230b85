import { filesOf } from "../git/trees.ts";
import { forbidden, has, type Token } from "../permissions.ts";
import type { Repository } from "../repository.ts";

/**
 * Throws when a token without the `workflows` permission would make a ref to workflow files that are on no branch.
 * GitHub docs: creating and updating refs and releases additionally needs "Workflows" (write) then, and no key under
 * `permissions:` can give it. unverified: "on no branch" means that no single branch head has all of them.
 */
export function refuseWorkflowChange(repository: Repository, token: Token, sha: string): void {
  const heads = [...repository.refs]
    .filter(([name]) => name.startsWith("refs/heads/"))
    .map(([, head]) => head);
  refuseUnlessOn(repository, token, sha, heads);
}

/** The same for releases, where GitHub docs compare with the default branch alone. */
export function refuseWorkflowRelease(repository: Repository, token: Token, sha: string): void {
  const head = repository.refs.get(`refs/heads/${repository.defaultBranch}`);
  refuseUnlessOn(repository, token, sha, head === undefined ? [] : [head]);
}

function refuseUnlessOn(repository: Repository, token: Token, sha: string, heads: readonly string[]): void {
  if (has(token, "workflows", "write")) return;
  const wanted = workflows(repository, sha);
  if (wanted.size === 0) return;
  const isOnBranch = heads.some((head) => {
    const there = workflows(repository, head);
    return [...wanted].every(([path, blob]) => there.get(path) === blob);
  });
  if (!isOnBranch) throw forbidden(token, "contents=write; contents=write,workflows=write");
}

function workflows({ objects }: Repository, sha: string): Map<string, string> {
  const commit = objects.commit(objects.peel(sha));
  const files = commit === undefined ? new Map() : filesOf(objects, commit.tree);
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(".github/workflows/"))
      .map(([path, file]) => [path, file.sha]),
  );
}
