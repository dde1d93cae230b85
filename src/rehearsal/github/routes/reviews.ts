import type { Answer, Call } from "../exchange.ts";
import { page } from "../listing.ts";
import { renderReview } from "../render/review.ts";
import { route } from "../router.ts";
import { demandPull } from "./pulls.ts";

/** Reviews of a pull request. */
export const reviewRoutes = [
  route("GET", "/pulls/{pull_number}/reviews", { pull_requests: "read" }, listReviews),
];

/** GitHub docs: in chronological order. One that is not submitted is shown to its author alone. */
function listReviews(call: Call): Answer {
  const { repository, token } = call;
  const pull = demandPull(call);
  const visible = pull.reviews.filter(({ state, user }) => state !== "PENDING" || user.login === token.login);
  return page(call, visible, (review) => renderReview(repository, pull, review));
}
