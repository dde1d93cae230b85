import { fileChanges } from "../git/file-changes.ts";
import type { Repository } from "../repository.ts";
import { type PullRange, pullRange } from "../state/pull-range.ts";
import type { Pull } from "../state/records.ts";
import { renderIssue } from "./issue.ts";
import { renderRepository } from "./repository.ts";
import { renderUser } from "./user.ts";

/** What GitHub's `pull-request` shares with its simple form in lists. */
export function renderPullSimple(repository: Repository, pull: Pull, range = pullRange(repository, pull)) {
  const issue = renderIssue(repository, pull);
  const url = `${repository.apiUrl}/pulls/${pull.number}`;
  const statuses = `${repository.apiUrl}/statuses/${range.headSha}`;
  const links = {
    self: url,
    html: issue.html_url,
    issue: issue.url,
    comments: issue.comments_url,
    review_comments: `${url}/comments`,
    review_comment: `${repository.apiUrl}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses,
  };
  return {
    id: pull.id,
    node_id: issue.node_id,
    number: pull.number,
    url,
    html_url: issue.html_url,
    diff_url: `${issue.html_url}.diff`,
    patch_url: `${issue.html_url}.patch`,
    issue_url: issue.url,
    comments_url: issue.comments_url,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    statuses_url: statuses,
    state: pull.state,
    locked: false,
    active_lock_reason: null,
    draft: pull.isDraft,
    title: pull.title,
    body: pull.body,
    user: issue.user,
    author_association: issue.author_association,
    labels: issue.labels,
    milestone: null,
    assignee: issue.assignee,
    assignees: issue.assignees,
    requested_reviewers: [],
    requested_teams: [],
    auto_merge: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.merged?.at ?? null,
    // unverified: GitHub keeps a test merge commit here while the pull request is open.
    merge_commit_sha: pull.merged?.commit ?? null,
    head: renderEnd(repository, pull.head, range.headSha, pull.fork),
    base: renderEnd(repository, pull.base, range.baseSha, null),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}

/** GitHub's `pull-request`, as it is answered for one number. */
export function renderPull(repository: Repository, pull: Pull) {
  const range = pullRange(repository, pull);
  const changes = changesOfPull(repository, range);
  const sum = (pick: "additions" | "deletions"): number =>
    changes.reduce((total, change) => total + change[pick], 0);
  const isMerged = pull.merged !== undefined;
  return {
    ...renderPullSimple(repository, pull, range),
    merged: isMerged,
    merged_by: pull.merged === undefined ? null : renderUser(repository, pull.merged.by),
    mergeable: isMerged ? null : true,
    rebaseable: isMerged ? null : true,
    mergeable_state: isMerged ? "unknown" : "clean",
    comments: repository.comments.filter(({ number }) => number === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: range.commits.length,
    additions: sum("additions"),
    deletions: sum("deletions"),
    changed_files: changes.length,
  };
}

/** What a pull request changes: from where its branches part to its head. */
export function changesOfPull({ objects }: Repository, { fork, headSha }: PullRange) {
  return fileChanges(objects, objects.commit(fork ?? "")?.tree, objects.commit(headSha)?.tree ?? "");
}

function renderEnd(repository: Repository, branch: string, sha: string, fork: string | null) {
  const owner = fork ?? repository.owner;
  const isGone = fork !== null && repository.goneForks.has(fork);
  return {
    label: `${owner}:${branch}`,
    ref: branch,
    sha,
    user: renderUser(repository, repository.account(owner)),
    repo: isGone ? null : renderRepository(repository, fork),
  };
}
