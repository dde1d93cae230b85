import type { Repository } from "../repository.ts";
import { type IssueType, issueState } from "../state/issue-state.ts";
import type { Issue, Label, Pull } from "../state/records.ts";
import { renderMilestone } from "./milestone.ts";
import { nodeId, renderUser } from "./user.ts";

/** GitHub's `issue`. A pull request answers here too, with a `pull_request` key. */
export function renderIssue(repository: Repository, issue: Issue | Pull) {
  const { apiUrl, htmlUrl } = repository;
  const url = `${apiUrl}/issues/${issue.number}`;
  const isPull = "head" in issue;
  const assignees = issue.assignees.map((account) => renderUser(repository, account));
  return {
    id: issue.id,
    node_id: nodeId("Issue", issue.id),
    url,
    repository_url: apiUrl,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${htmlUrl}/${isPull ? "pull" : "issues"}/${issue.number}`,
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: renderUser(repository, issue.user),
    author_association: authorAssociation(repository, issue.user.login),
    labels: issue.labels.flatMap((name) => {
      const label = findLabel(repository, name);
      return label === undefined ? [] : [renderLabel(repository, label)];
    }),
    assignee: assignees[0] ?? null,
    assignees,
    ...ownFields(repository, issue),
    comments: repository.comments.filter(({ number }) => number === issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy === null ? null : renderUser(repository, issue.closedBy),
    ...(isPull ? { pull_request: pullLinks(repository, issue) } : {}),
  };
}

/** What pull requests have here too, but never set. GitHub's description: types stand where they are supported only. */
function ownFields(repository: Repository, { number }: Issue | Pull) {
  const { milestoneOf, typeOf, lockOf, subIssues } = issueState(repository);
  const milestone = milestoneOf.get(number);
  const type = typeOf.get(number);
  const parent = subIssues.find(({ child }) => child === number)?.parent;
  return {
    milestone: milestone === undefined ? null : renderMilestone(repository, milestone),
    locked: lockOf.has(number),
    active_lock_reason: lockOf.get(number) ?? null,
    parent_issue_url: parent === undefined ? null : `${repository.apiUrl}/issues/${parent}`,
    ...(repository.ownerType === "Organization"
      ? { type: type === undefined ? null : renderType(type) }
      : {}),
  };
}

function renderType({ id, name }: IssueType) {
  return { id, node_id: nodeId("IssueType", id), name, description: null };
}

function pullLinks({ apiUrl, htmlUrl }: Repository, pull: Pull) {
  const html = `${htmlUrl}/pull/${pull.number}`;
  return {
    url: `${apiUrl}/pulls/${pull.number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: pull.merged?.at ?? null,
  };
}

/** GitHub's `label`. */
export function renderLabel({ apiUrl }: Repository, label: Label) {
  return {
    id: label.id,
    node_id: nodeId("Label", label.id),
    url: `${apiUrl}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    description: label.description,
    default: false,
  };
}

/** Label names differ only beyond letter case. */
export function findLabel(repository: Repository, name: string): Label | undefined {
  return repository.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
}

/** What someone is to the repository. */
export function authorAssociation(repository: Repository, login: string): string {
  if (login === repository.owner) return "OWNER";
  return repository.collaborators.has(login) ? "COLLABORATOR" : "NONE";
}
