import type { Repository } from "../repository.ts";
import type { Account, Right } from "./records.ts";

/** One of GitHub's roles by its name, or a role of the organisation's own with the base role that it builds on. */
export type Role =
  | "admin"
  | "maintain"
  | "write"
  | "triage"
  | "read"
  | "none"
  | { readonly name: string; readonly permission: Right["permission"] };

/** GitHub docs: the legacy permission has the maintain role as write, and the triage role as read. */
const legacy = {
  admin: "admin",
  maintain: "write",
  write: "write",
  triage: "read",
  read: "read",
  none: "none",
} as const;

/** What a role comes to. */
export function rightOf(role: Role): Right {
  return typeof role === "string"
    ? { permission: legacy[role], role }
    : { permission: role.permission, role: role.name };
}

/** What an account may do. unverified: a stranger may read a public repository, and is answered as a reader. */
export function rightsOf(repository: Repository, { login }: Account): Right {
  const given = repository.rights.get(login);
  if (given !== undefined) return given;
  if (login === repository.owner) return rightOf("admin");
  return rightOf(repository.collaborators.has(login) ? "write" : "read");
}
