import { z } from "zod";
import { invalid } from "../exchange.ts";
import { findLabel } from "../render/issue.ts";
import type { Repository } from "../repository.ts";
import { type IssueType, issueState, type Milestone } from "../state/issue-state.ts";
import type { Account } from "../state/records.ts";
import { plainColor } from "./labels.ts";

const NamedLabel = z.union([z.string(), z.looseObject({ name: z.string() })]);
type NamedLabel = z.infer<typeof NamedLabel>;

/** What only those who may push can give an issue. */
export const IssueFields = z.object({
  assignee: z.string().nullable().optional(),
  assignees: z.array(z.string()).optional(),
  labels: z.array(NamedLabel).optional(),
  milestone: z.union([z.string(), z.number()]).nullable().optional(),
  type: z.string().nullable().optional(),
});
export type IssueFields = z.infer<typeof IssueFields>;

/** What an issue is made from. */
export const NewIssue = IssueFields.extend({
  title: z.union([z.string(), z.number()]),
  body: z.string().nullable().optional(),
});

/**
 * Names of the labels given, as the repository writes them.
 * unverified: a label that does not exist is made together with the issue.
 */
export function labelsOf(repository: Repository, labels: readonly NamedLabel[]): string[] {
  const names = labels.map((label) => (typeof label === "string" ? label : label.name));
  const known = names.map((name) => {
    const found = findLabel(repository, name);
    if (found !== undefined) return found.name;
    repository.labels.push({ id: repository.nextId(), name, color: plainColor, description: null });
    return name;
  });
  return [...new Set(known)];
}

/** GitHub docs: an issue has ten assignees at most. */
export const mostAssignees = 10;

/** The accounts given. Only collaborators can be assigned. */
export function assigneesOf(repository: Repository, { assignee, assignees }: IssueFields): Account[] {
  const logins = assignees ?? (assignee === undefined || assignee === null ? [] : [assignee]);
  const refuse = (value: string) =>
    invalid({ resource: "Issue", field: "assignees", code: "invalid", value });
  for (const login of logins) if (!repository.collaborators.has(login)) throw refuse(login);
  // unverified: more than ten are refused rather than cut.
  if (logins.length > mostAssignees) throw refuse(String(logins.length));
  return logins.map((login) => repository.account(login));
}

/** A milestone and a type that were looked up; undefined where nothing is to change, null where it goes. */
export interface FoundFields {
  readonly milestone: Milestone | null | undefined;
  readonly type: IssueType | null | undefined;
}

/** Looks the milestone and the type up. GitHub docs: types are the organisation's; elsewhere they are dropped. */
export function fieldsOf(repository: Repository, { milestone, type }: IssueFields): FoundFields {
  const isTyped = repository.ownerType === "Organization";
  return {
    milestone: milestone === undefined ? undefined : milestoneNamed(repository, milestone),
    type: type === undefined || !isTyped ? undefined : typeNamed(repository, type),
  };
}

/** Gives an issue what was looked up. */
export function keepFields(repository: Repository, number: number, { milestone, type }: FoundFields): void {
  const { milestoneOf, typeOf } = issueState(repository);
  if (milestone === null) milestoneOf.delete(number);
  else if (milestone !== undefined) milestoneOf.set(number, milestone);
  if (type === null) typeOf.delete(number);
  else if (type !== undefined) typeOf.set(number, type);
}

/** unverified: a string is read as the milestone's number. */
function milestoneNamed(repository: Repository, given: string | number | null): Milestone | null {
  if (given === null) return null;
  const found = issueState(repository).milestones.find(({ number }) => number === Number(given));
  if (found !== undefined) return found;
  throw invalid({ resource: "Issue", field: "milestone", code: "invalid", value: String(given) });
}

/** unverified: a type that the organisation does not have is refused. */
function typeNamed(repository: Repository, name: string | null): IssueType | null {
  if (name === null) return null;
  const found = issueState(repository).types.find((type) => type.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw invalid({ resource: "Issue", field: "type", code: "invalid", value: name });
}
