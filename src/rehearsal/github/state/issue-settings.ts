import type { Repository } from "../repository.ts";
import { issueOf } from "./issue-acts.ts";
import { type BodyLimit, issueState, type Milestone, type Project } from "./issue-state.ts";

/** Locks the conversation of an issue, as people who may push do. */
export function lockIssue(repository: Repository, number: number, reason: string | null = null): void {
  issueState(repository).lockOf.set(issueOf(repository, number).number, reason);
}

export function unlockIssue(repository: Repository, number: number): void {
  issueState(repository).lockOf.delete(number);
}

/** Deletes an issue; its number answers 410 from then on. */
export function deleteIssue(repository: Repository, number: number): void {
  takeAway(repository, number);
  issueState(repository).departed.set(number, { kind: "deleted" });
}

/** Moves an issue to another repository of the same owner. GitHub's redirects name a repository by its id. */
export function transferIssue(
  repository: Repository,
  number: number,
  to: { readonly repositoryId: number; readonly number: number },
): void {
  takeAway(repository, number);
  const address = `${repository.url}/repositories/${to.repositoryId}/issues/${to.number}`;
  issueState(repository).departed.set(number, { kind: "transferred", to: address });
}

function takeAway(repository: Repository, number: number): void {
  repository.issues.splice(repository.issues.indexOf(issueOf(repository, number)), 1);
  const { subIssues } = issueState(repository);
  const kept = subIssues.filter(({ parent, child }) => parent !== number && child !== number);
  subIssues.splice(0, subIssues.length, ...kept);
}

export function addMilestone(
  repository: Repository,
  title: string,
  state: Milestone["state"] = "open",
): Milestone {
  const { milestones } = issueState(repository);
  const milestone: Milestone = {
    id: repository.nextId(),
    number: milestones.length + 1,
    title,
    creator: repository.account(repository.owner),
    createdAt: repository.timestamp(),
    state,
  };
  milestones.push(milestone);
  return milestone;
}

/** Adds an issue type to the organisation that owns the repository. */
export function addIssueType(repository: Repository, name: string): void {
  issueState(repository).types.push({ id: repository.nextId(), name });
}

/** Makes a project of the repository's owner. */
export function addProject(repository: Repository, number: number): Project {
  const project: Project = { id: repository.nextId(), number, items: new Map() };
  issueState(repository).projects.push(project);
  return project;
}

/** Makes the repository read-only, or writable again. */
export function setArchived(repository: Repository, isArchived: boolean): void {
  issueState(repository).isArchived = isArchived;
}

/** How much the body of an issue may hold from now on. */
export function limitIssueBodies(repository: Repository, limit: BodyLimit): void {
  issueState(repository).bodyLimit = limit;
}
