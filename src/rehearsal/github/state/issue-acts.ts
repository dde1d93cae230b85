import { findLabel } from "../render/issue.ts";
import type { Repository } from "../repository.ts";
import { putBody } from "./put-body.ts";
import type { Account, Issue } from "./records.ts";

export interface IssueSeed {
  readonly author: string;
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
}

/** Opens an issue as a person does on the web page, and answers its number. */
export function openIssue(
  repository: Repository,
  { author, title, body = null, labels = [] }: IssueSeed,
): number {
  const at = repository.timestamp();
  const issue: Issue = {
    id: repository.nextId(),
    number: repository.nextNumber(),
    user: repository.account(author),
    createdAt: at,
    title,
    body,
    labels: [],
    assignees: [],
    state: "open",
    stateReason: null,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
  };
  repository.issues.push(issue);
  for (const label of labels) labelIssue(repository, issue.number, label);
  return issue.number;
}

/** Edits the title or the body. The web page sends line breaks as CRLF, so whoever tests that writes them so. */
export function editIssue(
  repository: Repository,
  number: number,
  change: { readonly title?: string; readonly body?: string | null },
): void {
  const issue = issueOf(repository, number);
  if (change.body !== undefined) putBody(repository, issue, change.body);
  Object.assign(issue, change, { updatedAt: repository.timestamp() });
}

export type CloseReason = "completed" | "not_planned" | "duplicate";

export function closeIssue(
  repository: Repository,
  number: number,
  { by, reason = "completed" }: { readonly by: string; readonly reason?: CloseReason },
): void {
  putState(repository, issueOf(repository, number), { by: repository.account(by), state: "closed", reason });
}

export function reopenIssue(repository: Repository, number: number, by: string): void {
  const account = repository.account(by);
  putState(repository, issueOf(repository, number), { by: account, state: "open", reason: "reopened" });
}

/** Puts labels on an issue; one that is new to the repository is made first. */
export function labelIssue(repository: Repository, number: number, name: string): void {
  const issue = issueOf(repository, number);
  const found = findLabel(repository, name);
  if (found === undefined)
    repository.labels.push({ id: repository.nextId(), name, color: "ededed", description: null });
  const label = found?.name ?? name;
  if (!issue.labels.includes(label)) issue.labels.push(label);
  issue.updatedAt = repository.timestamp();
}

export function unlabelIssue(repository: Repository, number: number, name: string): void {
  const issue = issueOf(repository, number);
  issue.labels = issue.labels.filter((label) => label.toLowerCase() !== name.toLowerCase());
  issue.updatedAt = repository.timestamp();
}

/** Says who is assigned, all of them. */
export function assignIssue(repository: Repository, number: number, logins: readonly string[]): void {
  const issue = issueOf(repository, number);
  issue.assignees = logins.map((login) => repository.account(login));
  issue.updatedAt = repository.timestamp();
}

/** Closes or reopens an issue. GitHub docs: the reason is ignored where the state stays as it is. */
export function putState(
  repository: Repository,
  issue: Issue,
  to: { readonly by: Account; readonly state: Issue["state"]; readonly reason: Issue["stateReason"] },
): void {
  if (issue.state === to.state) return;
  const at = repository.timestamp();
  const isClosed = to.state === "closed";
  issue.state = to.state;
  issue.stateReason = to.reason;
  issue.closedAt = isClosed ? at : null;
  issue.closedBy = isClosed ? to.by : null;
  issue.updatedAt = at;
}

export function issueOf(repository: Repository, number: number): Issue {
  const found = repository.issues.find((issue) => issue.number === number);
  if (found === undefined) throw new Error(`The embedded repository has no issue ${number}`);
  return found;
}
