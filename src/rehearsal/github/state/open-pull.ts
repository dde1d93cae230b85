import type { Repository } from "../repository.ts";
import { branchHead } from "./resolve.ts";

export interface PullSeed {
  readonly title: string;
  readonly body: string | null;
  /** Branch names of this repository. */
  readonly head: string;
  readonly base: string;
  readonly author: string;
}

/** Opens a pull request between two branches that exist. */
export function openPull(repository: Repository, seed: PullSeed): number {
  for (const branch of [seed.head, seed.base]) {
    if (branchHead(repository, branch) === undefined)
      throw new Error(`The embedded repository has no branch ${branch}`);
  }
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
