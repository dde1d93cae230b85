import type { Authority } from "../../core/policy/decision-rules.ts";
import { inputsInvalid, notAuthorised } from "../../kernel/errors.ts";
import { type AuthorityPorts, askAuthority } from "./ask-authority.ts";

/** Throws when an authority names teams alone and the step may not read them: nobody could match it. */
export function demandMatchable(
  environment: string,
  authority: Authority | null,
  teamToken: string | null,
): void {
  if (authority === null || teamToken !== null) return;
  const { permission, users, teams } = authority;
  if (permission !== null || users.length > 0 || teams.length === 0) return;
  throw inputsInvalid([
    {
      subject: "Input `team-token`",
      problem: `is missing, and \`environments.${environment}.decision.authority\` names only teams, which the job's own token may not read.`,
      write: "Give a token that may read the organisation's members, or name `users` or a `permission` too.",
    },
  ]);
}

/** Throws NOT_AUTHORISED when somebody's word does not count; where the policy only warns, that is a warning. */
export async function demandAuthority(
  ports: AuthorityPorts,
  login: string,
  environment: string,
  authority: Authority,
  teamToken: string | null,
): Promise<void> {
  const standing = await askAuthority(ports, login, authority, teamToken);
  if (standing.kind === "may") return;
  const error = notAuthorised(login, environment, standing.why);
  if (authority.enforcement === "block") throw error;
  ports.log.warning(`${error.message} The policy only warns (\`enforcement: warn\`), so it is done.`);
}
