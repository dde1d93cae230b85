import { findLabel, renderLabel } from "../render/issue.ts";
import { renderPull } from "../render/pull.ts";
import { renderRepository } from "../render/repository.ts";
import { renderUser } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import { pullRange } from "./pull-range.ts";
import type { Pull } from "./records.ts";

/** What else an action of the event tells. */
export interface PullChange {
  /** Of `labeled` and `unlabeled`. */
  readonly label?: string;
}

/** The webhook payload of `pull_request`, which repeats what the API answers for the pull request. */
export function pullEvent(
  repository: Repository,
  pull: Pull,
  action: string,
  { label }: PullChange = {},
): Record<string, unknown> {
  const named = label === undefined ? undefined : findLabel(repository, label);
  if (label !== undefined && named === undefined)
    throw new Error(`The embedded repository has no label ${label}`);
  return {
    action,
    number: pull.number,
    // GitHub docs: what stood there before, of each part that was edited.
    ...(action === "edited" ? { changes: {} } : {}),
    ...(action === "synchronize" ? pushed(repository, pull) : {}),
    ...(named === undefined ? {} : { label: renderLabel(repository, named) }),
    pull_request: renderPull(repository, pull),
    repository: renderRepository(repository),
    sender: renderUser(repository, pull.user),
  };
}

/** What a push of one commit made of the head. */
function pushed(repository: Repository, pull: Pull): { before: string; after: string } {
  const { headSha } = pullRange(repository, pull);
  return { before: repository.objects.commit(headSha)?.parents[0] ?? headSha, after: headSha };
}
