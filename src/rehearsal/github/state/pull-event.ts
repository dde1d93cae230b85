import { renderPull } from "../render/pull.ts";
import { renderRepository } from "../render/repository.ts";
import { renderUser } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import type { Pull } from "./records.ts";

/** The webhook payload of `pull_request`, which repeats what the API answers for the pull request. */
export function pullEvent(repository: Repository, pull: Pull, action: string): Record<string, unknown> {
  return {
    action,
    number: pull.number,
    pull_request: renderPull(repository, pull),
    repository: renderRepository(repository),
    sender: renderUser(repository, pull.user),
  };
}
