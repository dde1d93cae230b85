import { renderPullSimple } from "../render/pull.ts";
import { renderRepository } from "../render/repository.ts";
import { renderReview } from "../render/review.ts";
import { renderUser } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import { pullRange } from "./pull-range.ts";
import type { Pull, Review } from "./records.ts";

export interface ReviewSeed {
  readonly author: string;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "PENDING";
  /** The commit that was looked at; the head of the pull request when left out. */
  readonly commit?: string;
  readonly body?: string;
}

/** Reviews a pull request. GitHub: its author may only comment. */
export function reviewPull(repository: Repository, pull: Pull, seed: ReviewSeed): Review {
  const isVerdict = seed.state === "APPROVED" || seed.state === "CHANGES_REQUESTED";
  if (isVerdict && seed.author === pull.user.login)
    throw new Error(`${seed.author} cannot review pull request ${pull.number}, which is their own`);
  const review: Review = {
    id: repository.nextId(),
    user: repository.account(seed.author),
    body: seed.body ?? "",
    commit: seed.commit ?? pullRange(repository, pull).headSha,
    submittedAt: repository.timestamp(),
    state: seed.state,
  };
  pull.reviews.push(review);
  return review;
}

/** Takes back a review. GitHub docs: only one that approves or asks for changes can be dismissed. */
export function dismissReview(review: Review): void {
  if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED")
    throw new Error(`A review that is ${review.state} cannot be dismissed`);
  review.state = "DISMISSED";
}

/** The webhook payload of `pull_request_review`, whose review has its state in small letters. */
export function reviewEvent(repository: Repository, pull: Pull, action: string): Record<string, unknown> {
  const review = pull.reviews.at(-1);
  if (review === undefined) throw new Error(`Pull request ${pull.number} has no review`);
  const rendered = renderReview(repository, pull, review);
  return {
    action,
    review: { ...rendered, state: rendered.state.toLowerCase() },
    pull_request: renderPullSimple(repository, pull),
    repository: renderRepository(repository),
    sender: renderUser(repository, review.user),
  };
}
