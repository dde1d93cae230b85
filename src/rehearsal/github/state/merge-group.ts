import { mergeBase } from "../git/history.ts";
import { signatureDate } from "../git/signature.ts";
import { renderRepository } from "../render/repository.ts";
import { renderUser } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import { writeMerge } from "./merge-pull.ts";
import { pullRange } from "./pull-range.ts";
import type { Pull } from "./records.ts";
import { branchHead } from "./resolve.ts";

/** What a merge queue asks to be checked together. */
export interface MergeGroup {
  readonly headSha: string;
  /** Full ref, `refs/heads/gh-readonly-queue/…`. */
  readonly headRef: string;
  readonly baseSha: string;
  /** Full ref. */
  readonly baseRef: string;
}

export interface QueueOptions {
  readonly method?: "merge" | "squash";
  /** The group in front, which this one stands on. */
  readonly behind?: MergeGroup;
  /** GraphQL associates the new commits with their pull requests, which GitHub may not do. */
  readonly isLinked?: boolean;
}

/**
 * Merges pull requests of one base on top of each other, as a merge queue does: each onto the one in front of it, on a
 * read-only branch of its own. unverified: that a group is named after its last pull request and what that stands on.
 */
export function queuePulls(
  repository: Repository,
  pulls: readonly Pull[],
  { method = "merge", behind, isLinked = false }: QueueOptions = {},
): MergeGroup {
  const [first] = pulls;
  if (first === undefined) throw new Error("A merge group needs a pull request");
  const { base } = first;
  const baseSha = behind?.headSha ?? branchHead(repository, base) ?? "";
  let headSha = baseSha;
  let headRef = "";
  for (const pull of pulls) {
    if (pull.state !== "open" || pull.base !== base || pull.isDraft)
      throw new Error(`Pull request ${pull.number} cannot be queued for ${base}`);
    headRef = `refs/heads/gh-readonly-queue/${base}/pr-${pull.number}-${headSha}`;
    const range = pullRange(repository, pull);
    const fork = mergeBase(repository.objects, headSha, range.headSha);
    headSha = writeMerge(
      repository,
      pull,
      { ...range, baseSha: headSha, fork },
      { method, by: repository.owner },
    );
    repository.setRef(headRef, headSha);
    if (isLinked) repository.queueLinks.set(headSha, pull.number);
  }
  return { headSha, headRef, baseSha, baseRef: `refs/heads/${base}` };
}

/** unverified: whose name the event is sent in. */
const queueLogin = "github-merge-queue[bot]";

/** The webhook payload of `merge_group`, which names no pull request. */
export function mergeGroupEvent(repository: Repository, group: MergeGroup): Record<string, unknown> {
  const commit = repository.objects.commit(group.headSha);
  if (commit === undefined) throw new Error(`The embedded repository has no commit ${group.headSha}`);
  const { tree, message, author, committer } = commit;
  return {
    action: "checks_requested",
    merge_group: {
      head_sha: group.headSha,
      head_ref: group.headRef,
      base_sha: group.baseSha,
      base_ref: group.baseRef,
      head_commit: {
        id: group.headSha,
        tree_id: tree,
        message,
        timestamp: signatureDate(committer),
        author: { name: author.name, email: author.email },
        committer: { name: committer.name, email: committer.email },
      },
    },
    repository: renderRepository(repository),
    sender: renderUser(repository, repository.account(queueLogin)),
  };
}
