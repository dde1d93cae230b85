import type { GraphQLResolveInfo } from "graphql";
import type { Call } from "../exchange.ts";
import { findLabel as labelOf } from "../render/issue.ts";
import type { Repository } from "../repository.ts";
import type { Comment, Issue } from "../state/records.ts";
import { renderActor } from "./actor.ts";
import { connection, type Paging } from "./connection.ts";
import { fieldRefusal } from "./field-refusal.ts";

/** One issue, or the NOT_FOUND that GitHub answers. unverified: that one which was transferred is not found either. */
export function findIssue({ repository }: Call, number: number): object {
  const issue = repository.hasIssues
    ? repository.issues.find((candidate) => candidate.number === number)
    : undefined;
  if (issue !== undefined) return renderIssue(repository, issue);
  throw fieldRefusal("NOT_FOUND", `Could not resolve to an Issue with the number of ${number}.`);
}

/** A label of the repository by its name, whatever its case; null when there is none. */
export function findLabel({ repository }: Call, name: string): object | null {
  const found = labelOf(repository, name);
  return found === undefined ? null : { name: found.name };
}

function renderIssue(repository: Repository, issue: Issue): object {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? "",
    url: `${repository.htmlUrl}/issues/${issue.number}`,
    author: renderActor(issue.user),
    comments: (given: Paging, _: unknown, info: GraphQLResolveInfo) =>
      connection(
        repository,
        info,
        given,
        repository.comments.filter(({ number }) => number === issue.number),
        (comment) => renderComment(repository, comment),
        `/graphql/issues/${issue.number}/comments`,
      ),
    // unverified: the newest edit comes first, and a body that was never edited has none.
    userContentEdits: (given: Paging, _: unknown, info: GraphQLResolveInfo) =>
      connection(
        repository,
        info,
        given,
        [...(issue.edits ?? [])].reverse(),
        ({ editedAt, diff, deletedAt }) => ({ editedAt, diff, deletedAt }),
        `/graphql/issues/${issue.number}/edits`,
      ),
  };
}

function renderComment(repository: Repository, comment: Comment): object {
  return {
    databaseId: comment.id,
    body: comment.body,
    url: `${repository.htmlUrl}/issues/${comment.number}#issuecomment-${comment.id}`,
    author: renderActor(comment.user),
  };
}
