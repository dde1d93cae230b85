import type { Repository } from "../repository.ts";
import type { Issue, Label, Pull } from "../state/records.ts";
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
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: repository.comments.filter(({ number }) => number === issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy === null ? null : renderUser(repository, issue.closedBy),
    ...(isPull ? { pull_request: pullLinks(repository, issue) } : {}),
  };
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
