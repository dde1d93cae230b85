import { z } from "zod";
import type { Teams } from "../../kernel/ports/teams.ts";
import type { GitHub } from "./client.ts";
import { withToken } from "./other-token.ts";

const Membership = z.object({ state: z.enum(["active", "pending"]) });

/** Memberships of teams, asked for by a token of their own. */
export function teams(github: GitHub): Teams {
  return {
    async isMember({ org, slug }, login, token) {
      const found = await github.find({
        step: `look up whether \`${login}\` is in the team \`${org}/${slug}\``,
        // Of `team-token`: no `permissions:` of a job give it.
        needs: "members: read",
        answer: Membership,
        send: (own) => {
          const octokit = withToken(own, token);
          return octokit.teams.getMembershipForUserInOrg({ org, team_slug: slug, username: login });
        },
      });
      return found?.state === "active";
    },
  };
}
