import type { Authority } from "../policy/decision-rules.ts";

/** Permissions that count, from the least to the most. */
const ranks: readonly string[] = ["write", "maintain", "admin"];

/** What was found out about a person; null is what could not be asked. */
export interface PersonFacts {
  readonly login: string;
  readonly permission: string | null;
  /** Teams of the authority in which the person is. */
  readonly teams: readonly string[];
  /** Why some teams could not be asked; null when all were. */
  readonly teamsUnknown: string | null;
}

/** Whether somebody's word counts. `unknown` is not `may`: `why` says what could not be found out. */
export type Standing =
  | { readonly kind: "may" }
  | { readonly kind: "may-not"; readonly why: string }
  | { readonly kind: "unknown"; readonly why: string };

/** Whether an authority names a login itself, for which nothing need be asked. */
export function namesUser({ users }: Authority, login: string): boolean {
  return users.some((one) => one.toLowerCase() === login.toLowerCase());
}

/** Whether a permission is enough for an authority. */
export function isEnough({ permission: wanted }: Authority, permission: string): boolean {
  if (wanted === null) return false;
  const rank = ranks.indexOf(permission);
  return rank >= ranks.indexOf(wanted);
}

/** Judges somebody by what was found out. */
export function judgeAuthority(authority: Authority, facts: PersonFacts): Standing {
  const { login, permission, teams, teamsUnknown } = facts;
  if (namesUser(authority, login)) return { kind: "may" };
  if (permission !== null && isEnough(authority, permission)) return { kind: "may" };
  if (teams.length > 0) return { kind: "may" };
  if (authority.permission !== null && permission === null)
    return { kind: "unknown", why: "What this login may do in the repository could not be found out." };
  if (teamsUnknown !== null) return { kind: "unknown", why: teamsUnknown };
  return { kind: "may-not", why: `${whoMay(authority)} may decide here.` };
}

/** Who may decide, in words that mention nobody: Markdown with names as code. */
export function whoMay({ permission, users, teams }: Authority): string {
  const parts = [
    ...(permission === null ? [] : [`whoever has the permission \`${permission}\` or more`]),
    ...users.map((login) => `\`${login}\``),
    ...teams.map((team) => `the team \`${team}\``),
  ];
  const last = parts.at(-1) ?? "nobody";
  const listed = parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
  return `${listed.charAt(0).toUpperCase()}${listed.slice(1)}`;
}
