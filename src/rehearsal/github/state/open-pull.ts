import type { Repository } from "../repository.ts";
import { branchHead, headOf } from "./resolve.ts";

export interface PullSeed {
  readonly title: string;
  readonly body: string | null;
  /** Branch names of this repository; the head is one of the fork's when that is named. */
  readonly head: string;
  readonly base: string;
  readonly author: string;
  /** Owner of the fork that has the head. */
  readonly fork?: string;
  readonly isDraft?: boolean;
}

/** Opens a pull request between two branches that exist. */
export function openPull(repository: Repository, seed: PullSeed): number {
  const { fork = null, isDraft = false } = seed;
  if (headOf(repository, { head: seed.head, fork }) === undefined)
    throw new Error(`The embedded repository has no branch ${seed.head}`);
  if (branchHead(repository, seed.base) === undefined)
    throw new Error(`The embedded repository has no branch ${seed.base}`);
  const number = repository.nextNumber();
  const at = repository.timestamp();
  repository.pulls.push({
    id: repository.nextId(),
    number,
    user: repository.account(seed.author),
    createdAt: at,
    updatedAt: at,
    title: seed.title,
    body: seed.body,
    head: seed.head,
    base: seed.base,
    fork,
    isDraft,
    reviews: [],
    labels: [],
    edits: [],
    lastEditedAt: null,
    assignees: [],
    state: "open",
    stateReason: null,
    closedAt: null,
    closedBy: null,
  });
  return number;
}
