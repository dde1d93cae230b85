import { commitsSince, mergeBase } from "../git/history.ts";
import type { Repository } from "../repository.ts";
import type { Pull } from "./records.ts";
import { branchHead, headOf } from "./resolve.ts";

/** What a pull request compares: its head, its base branch's head, where they part, and the commits between. */
export interface PullRange {
  readonly headSha: string;
  readonly baseSha: string;
  readonly fork: string | undefined;
  readonly commits: readonly string[];
}

/**
 * The range of a pull request; after the merge, the range that was merged.
 * unverified: an open pull request's base is always the base branch's present head here; GitHub may answer an older
 * one until the next push to the head.
 */
export function pullRange(repository: Repository, pull: Pull): PullRange {
  const headSha = pull.merged?.headSha ?? headOf(repository, pull) ?? "";
  const baseSha = pull.merged?.baseSha ?? branchHead(repository, pull.base) ?? "";
  const fork = mergeBase(repository.objects, baseSha, headSha);
  return { headSha, baseSha, fork, commits: commitsSince(repository.objects, baseSha, headSha) };
}
