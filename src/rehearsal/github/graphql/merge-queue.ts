import type { GraphQLResolveInfo } from "graphql";
import type { Call } from "../exchange.ts";
import { type QueuedPull, queueOf } from "../state/merge-queue.ts";
import { connection, type Paging } from "./connection.ts";
import { demandField } from "./field-refusal.ts";
import { renderGitObject } from "./git-objects.ts";
import { renderPull } from "./pulls.ts";

/**
 * The merge queue of a branch, null where there is none. unverified: which permissions GitHub asks of a job's token; here
 * they are those that the commits and the pull requests of the entries take.
 */
export function findMergeQueue(call: Call, branch: string): object | null {
  const { repository } = call;
  const queue = queueOf(repository, branch)?.map((entry, at) => ({ entry, id: entry.id, position: at + 1 }));
  if (queue === undefined) return null;
  const list = `/graphql/mergeQueue/${branch}`;
  return {
    entries: (given: Paging, _: unknown, info: GraphQLResolveInfo) =>
      connection(
        repository,
        info,
        given,
        queue,
        ({ entry, position }) => renderEntry(call, entry, position),
        list,
      ),
  };
}

function renderEntry(call: Call, entry: QueuedPull, position: number): object {
  const { repository, token } = call;
  const commit = (sha: string) => () => {
    demandField(token, { contents: "read" });
    return entry.isShown ? renderGitObject(repository, sha) : null;
  };
  return {
    position,
    // unverified: which state an entry has before its commits are shown.
    state: entry.isShown ? "AWAITING_CHECKS" : "QUEUED",
    baseCommit: commit(entry.baseSha),
    headCommit: commit(entry.headSha),
    pullRequest: () => {
      demandField(token, { pull_requests: "read" });
      return renderPull(call, repository.pull(entry.number));
    },
  };
}
