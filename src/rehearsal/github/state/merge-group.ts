import { mergeBase } from "../git/history.ts";
import { signatureDate } from "../git/signature.ts";
import { renderRepository } from "../render/repository.ts";
import { renderUser } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import { writeMerge } from "./merge-pull.ts";
import type { QueuedPull } from "./merge-queue.ts";
import { pullRange } from "./pull-range.ts";
import { rebasePull } from "./rebase-pull.ts";
import type { Pull } from "./records.ts";
import { branchHead, headOf } from "./resolve.ts";

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
  readonly method?: "merge" | "squash" | "rebase";
  /** The group in front, which this one stands on. */
  readonly behind?: MergeGroup;
  /** GraphQL associates the new commits with their pull requests, which GitHub may not do. */
  readonly isLinked?: boolean;
  /** The queue shows the commits of these entries; GitHub was seen to do so more than a minute after the event. */
  readonly isShown?: boolean;
}

/**
 * Merges pull requests of one base on top of each other, as a merge queue does: each onto the one in front of it, on a
 * read-only branch of its own. Without a group in front the queue is begun anew. unverified: that a group is named after its last pull request and what that stands on.
 */
export function queuePulls(
  repository: Repository,
  pulls: readonly Pull[],
  { method = "merge", behind, isLinked = false, isShown = true }: QueueOptions = {},
): MergeGroup {
  const [first] = pulls;
  if (first === undefined) throw new Error("A merge group needs a pull request");
  const { base } = first;
  const baseSha = behind?.headSha ?? branchHead(repository, base) ?? "";
  let headSha = baseSha;
  let headRef = "";
  const queue = [...inFront(repository, base, behind)];
  for (const pull of pulls) {
    if (pull.state !== "open" || pull.base !== base || pull.isDraft)
      throw new Error(`Pull request ${pull.number} cannot be queued for ${base}`);
    if (queue.some(({ number }) => number === pull.number))
      throw new Error(`Pull request ${pull.number} is in the queue for ${base} already`);
    headRef = `refs/heads/gh-readonly-queue/${base}/pr-${pull.number}-${headSha}`;
    const entry = { id: repository.nextId(), number: pull.number, baseSha: headSha, isShown };
    headSha = putOn(repository, pull, headSha, method);
    queue.push({ ...entry, headSha, pullHead: headOf(repository, pull) ?? "" });
    repository.setRef(headRef, headSha);
    if (isLinked) repository.queueLinks.set(headSha, pull.number);
  }
  repository.mergeQueues.set(base, queue);
  return { headSha, headRef, baseSha, baseRef: `refs/heads/${base}` };
}

/** What stays in the queue: all up to the group in front, or the whole queue where that is no group of its own. */
function inFront(
  repository: Repository,
  base: string,
  behind: MergeGroup | undefined,
): readonly QueuedPull[] {
  const queue = behind === undefined ? [] : (repository.mergeQueues.get(base) ?? []);
  const last = queue.findIndex(({ headSha }) => headSha === behind?.headSha);
  return last < 0 ? queue : queue.slice(0, last + 1);
}

function putOn(
  repository: Repository,
  pull: Pull,
  onto: string,
  method: "merge" | "squash" | "rebase",
): string {
  const range = pullRange(repository, pull);
  if (method === "rebase") return rebasePull(repository, range.commits, onto);
  const fork = mergeBase(repository.objects, onto, range.headSha);
  const by = repository.owner;
  const sha = writeMerge(repository, pull, { ...range, baseSha: onto, fork }, { method, by });
  // GitHub docs: it signs the merges and squashes that it makes, and not what it rebases.
  repository.signedCommits.add(sha);
  return sha;
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
