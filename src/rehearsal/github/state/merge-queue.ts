import type { Repository } from "../repository.ts";
import { headOf } from "./resolve.ts";

/** A pull request in the merge queue of a branch, with the commits that the queue made for it. */
export interface QueuedPull {
  readonly id: number;
  readonly number: number;
  /** The head of the pull request when it was queued. */
  readonly pullHead: string;
  /** What it was put on: the head of the branch, or of the entry in front. */
  readonly baseSha: string;
  readonly headSha: string;
  /** Whether the queue shows the two commits. */
  readonly isShown: boolean;
}

/**
 * The queue of a branch, first to be merged first; undefined where there is none. GitHub docs: a pull request leaves it
 * when it is closed or pushed to. What stood behind that one is built anew, which is not embedded: it is gone, too.
 */
export function queueOf(repository: Repository, branch: string): readonly QueuedPull[] | undefined {
  const queue = repository.mergeQueues.get(branch);
  const left = queue?.findIndex(({ number, pullHead }) => {
    const pull = repository.pull(number);
    return pull.state !== "open" || headOf(repository, pull) !== pullHead;
  });
  return left === undefined || left < 0 ? queue : queue?.slice(0, left);
}
