import type { GraphQLResolveInfo } from "graphql";
import type { Call } from "../exchange.ts";
import { isFastForward } from "../git/history.ts";
import { pullRange } from "../state/pull-range.ts";
import type { Pull } from "../state/records.ts";
import { branchHead } from "../state/resolve.ts";
import { connection, type Paging } from "./connection.ts";
import { demandField } from "./field-refusal.ts";
import { renderPull } from "./pulls.ts";

/**
 * Pull requests of a commit, oldest first. GitHub docs: the merged one that introduced it, and open ones as long as the
 * default branch does not have it. The commits that a merge queue makes have none (the REST list was seen to be empty
 * for one), unless the test says that they are linked.
 */
export function listAssociatedPulls(call: Call, info: GraphQLResolveInfo, oid: string, given: Paging) {
  const { repository, token } = call;
  demandField(token, { pull_requests: "read" });
  const main = branchHead(repository, repository.defaultBranch);
  const isInMain = main !== undefined && isFastForward(repository.objects, oid, main);
  const hasCommit = (pull: Pull): boolean =>
    pull.merged?.commit === oid ||
    repository.queueLinks.get(oid) === pull.number ||
    pullRange(repository, pull).commits.includes(oid);
  const found = repository.pulls.filter(
    (pull) => (pull.merged !== undefined || (pull.state === "open" && !isInMain)) && hasCommit(pull),
  );
  const list = `/graphql/${oid}/associatedPullRequests`;
  return connection(repository, info, given, found, (pull) => renderPull(call, pull), list);
}
