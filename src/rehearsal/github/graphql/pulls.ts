import type { GraphQLResolveInfo } from "graphql";
import type { Call } from "../exchange.ts";
import { changesOfPull } from "../render/pull.ts";
import type { Repository } from "../repository.ts";
import { fileLimit } from "../routes/pulls.ts";
import { pullRange } from "../state/pull-range.ts";
import type { Pull } from "../state/records.ts";
import { renderActor } from "./actor.ts";
import { connection, type Paging } from "./connection.ts";
import type { GraphqlContext } from "./context.ts";
import { demandField, fieldRefusal } from "./field-refusal.ts";
import { renderGitObject } from "./git-objects.ts";

/** The arguments of `pullRequests`. */
export interface PullsArguments extends Paging {
  readonly states?: readonly string[] | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

/** One pull request, or the NOT_FOUND that GitHub answers. */
export function findPull(call: Call, number: number): object {
  const pull = call.repository.pulls.find((candidate) => candidate.number === number);
  if (pull !== undefined) return renderPull(call, pull);
  throw fieldRefusal("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
}

/** Pull requests. unverified: without `orderBy` the oldest comes first. */
export function listPulls(call: Call, info: GraphQLResolveInfo, given: PullsArguments) {
  const { states, orderBy } = given;
  const key = (pull: Pull): string => {
    if (orderBy?.field === "UPDATED_AT") return pull.updatedAt;
    return orderBy?.field === "CREATED_AT" ? pull.createdAt : "";
  };
  const sign = orderBy?.direction === "DESC" ? -1 : 1;
  const found = call.repository.pulls
    .filter((pull) => states === undefined || states === null || states.includes(stateOf(pull)))
    .sort((a, b) => sign * (key(a).localeCompare(key(b)) || a.id - b.id));
  return connection(call.repository, info, given, found, (pull) => renderPull(call, pull));
}

/** A pull request as GraphQL shows it. */
export function renderPull(call: Call, pull: Pull): object {
  const { repository } = call;
  return {
    number: pull.number,
    repository: (_: unknown, context: GraphqlContext) => context.repository(),
    state: stateOf(pull),
    title: pull.title,
    body: pull.body ?? "",
    url: `${repository.htmlUrl}/pull/${pull.number}`,
    author: renderActor(pull.user),
    baseRefName: pull.base,
    headRefName: pull.head,
    baseRefOid: () => pullRange(repository, pull).baseSha,
    headRefOid: () => pullRange(repository, pull).headSha,
    mergeCommit: () => mergeCommit(call, pull),
    mergedAt: pull.merged?.at ?? null,
    updatedAt: pull.updatedAt,
    lastEditedAt: pull.lastEditedAt,
    files: (given: Paging, _: unknown, info: GraphQLResolveInfo) =>
      connection(repository, info, given, filesOf(repository, pull), ({ filename, status }) => ({
        path: filename,
        changeType: changeTypes[status],
      })),
    labels: (given: Paging, _: unknown, info: GraphQLResolveInfo) =>
      connection(repository, info, given, labelsOf(repository, pull), ({ name }) => ({ name })),
    // unverified: the newest edit comes first, and a body that was never edited has none.
    userContentEdits: (given: Paging, _: unknown, info: GraphQLResolveInfo) =>
      connection(repository, info, given, [...pull.edits].reverse(), ({ editedAt, diff, deletedAt }) => ({
        editedAt,
        diff,
        deletedAt,
      })),
  };
}

function mergeCommit({ repository, token }: Call, pull: Pull): object | null {
  // unverified: GitHub keeps a test merge commit here while the pull request is open.
  if (pull.merged === undefined) return null;
  demandField(token, { contents: "read" });
  return renderGitObject(repository, pull.merged.commit);
}

const changeTypes = {
  added: "ADDED",
  removed: "DELETED",
  modified: "MODIFIED",
  renamed: "RENAMED",
  changed: "CHANGED",
} as const;

/** unverified: the list ends after as many files as that of REST. */
function filesOf(repository: Repository, pull: Pull) {
  const changes = changesOfPull(repository, pullRange(repository, pull)).slice(0, fileLimit);
  return changes.map((change, at) => ({ ...change, id: at + 1 }));
}

function labelsOf(repository: Repository, pull: Pull) {
  // A label that was only put on the pull request has no id of its own.
  return pull.labels.map((name, at) => ({
    name,
    id: repository.labels.find((label) => label.name === name)?.id ?? at + 1,
  }));
}

function stateOf(pull: Pull): string {
  return pull.merged === undefined ? pull.state.toUpperCase() : "MERGED";
}
