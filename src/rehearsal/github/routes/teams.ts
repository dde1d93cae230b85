import { type Answer, type Call, notFound, ok } from "../exchange.ts";
import type { Route } from "../router.ts";

/** Teams of the owner; only an organisation has any. GitHub docs: reading them takes `members: read`, which no job token has. */
export const teamRoutes: readonly Route[] = [
  {
    method: "GET",
    template: "/orgs/{org}/teams/{team_slug}/memberships/{username}",
    needs: { members: "read" },
    handle: getMembership,
    isRead: true,
  },
];

// GitHub docs: 404 when the login is in no way a member. unverified: the same for a team that is not there.
function getMembership({ repository, params }: Call): Answer {
  const { team_slug: slug = "", username = "" } = params;
  const members = repository.teams.get(slug.toLowerCase()) ?? [];
  const found = members.find(({ login }) => login.toLowerCase() === username.toLowerCase());
  if (found === undefined) throw notFound();
  const url = `${repository.url}/organizations/1/team/1/memberships/${found.login}`;
  return ok({ url, role: "member", state: found.state });
}
