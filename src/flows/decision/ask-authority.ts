import {
  isEnough,
  judgeAuthority,
  namesUser,
  type PersonFacts,
  type Standing,
} from "../../core/decision/judge-authority.ts";
import type { Authority } from "../../core/policy/decision-rules.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export type AuthorityPorts = Pick<Ports, "conversation" | "teams" | "log">;

/**
 * Whether somebody's word counts, asking no more of GitHub than it takes: nothing for a login that is named, then the
 * permission, then team by team. What GitHub does not tell is `unknown`.
 */
export async function askAuthority(
  ports: AuthorityPorts,
  login: string,
  authority: Authority,
  teamToken: string | null,
): Promise<Standing> {
  const nothing: PersonFacts = { login, permission: null, teams: [], teamsUnknown: null };
  if (namesUser(authority, login)) return judgeAuthority(authority, nothing);
  const permission =
    authority.permission === null ? null : await told(ports, () => ports.conversation.permissionOf(login));
  if (permission !== null && isEnough(authority, permission))
    return judgeAuthority(authority, { ...nothing, permission });
  if (authority.teams.length > 0 && teamToken === null) {
    const teamsUnknown = "Whether this login is in a team is not known: the step has no `team-token`.";
    return judgeAuthority(authority, { ...nothing, permission, teamsUnknown });
  }
  let teamsUnknown: string | null = null;
  for (const team of authority.teams) {
    const [org = "", slug = ""] = team.split("/");
    const isMember = await told(ports, () => ports.teams.isMember({ org, slug }, login, teamToken ?? ""));
    if (isMember === true) return judgeAuthority(authority, { ...nothing, permission, teams: [team] });
    if (isMember === null)
      teamsUnknown = `Whether this login is in the team \`${team}\` could not be found out.`;
  }
  return judgeAuthority(authority, { ...nothing, permission, teamsUnknown });
}

async function told<T>({ log }: Pick<Ports, "log">, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    log.warning(`${error.message} ${error.hint}`);
    return null;
  }
}
