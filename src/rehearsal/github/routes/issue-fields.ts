import { z } from "zod";
import { invalid, NotEmbedded } from "../exchange.ts";
import { findLabel } from "../render/issue.ts";
import type { Repository } from "../repository.ts";
import type { Account } from "../state/records.ts";
import { plainColor } from "./labels.ts";

const NamedLabel = z.union([z.string(), z.looseObject({ name: z.string() })]);

/** What an issue is made from. */
export const NewIssue = z.object({
  title: z.union([z.string(), z.number()]),
  body: z.string().nullable().optional(),
  assignee: z.string().nullable().optional(),
  assignees: z.array(z.string()).optional(),
  labels: z.array(NamedLabel).optional(),
  milestone: z.union([z.string(), z.number()]).nullable().optional(),
});
export type NewIssue = z.infer<typeof NewIssue>;

/**
 * Names of the labels given, as the repository writes them.
 * unverified: a label that does not exist is made together with the issue.
 */
export function labelsOf(repository: Repository, { labels = [] }: NewIssue): string[] {
  const names = labels.map((label) => (typeof label === "string" ? label : label.name));
  const known = names.map((name) => {
    const found = findLabel(repository, name);
    if (found !== undefined) return found.name;
    repository.labels.push({ id: repository.nextId(), name, color: plainColor, description: null });
    return name;
  });
  return [...new Set(known)];
}

/** The accounts given. Only collaborators can be assigned, and GitHub docs allow ten. */
export function assigneesOf(repository: Repository, { assignee, assignees, milestone }: NewIssue): Account[] {
  if (milestone !== undefined && milestone !== null) throw new NotEmbedded("milestone");
  const logins = assignees ?? (assignee === undefined || assignee === null ? [] : [assignee]);
  const refuse = (value: string) =>
    invalid({ resource: "Issue", field: "assignees", code: "invalid", value });
  for (const login of logins) if (!repository.collaborators.has(login)) throw refuse(login);
  // unverified: more than ten are refused rather than cut.
  if (logins.length > 10) throw refuse(String(logins.length));
  return logins.map((login) => repository.account(login));
}
