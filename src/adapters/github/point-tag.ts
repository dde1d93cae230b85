import { z } from "zod";
import { githubRefused } from "../../kernel/errors.ts";
import type { GitHub } from "./client.ts";
import { isGraphqlRefusal, isTransient } from "./failure.ts";
import { isRateLimited } from "./limits.ts";

const nothing = "0".repeat(40);

const updateRefs = `mutation MoveTag($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;

/** Makes or moves a lightweight tag by GraphQL's `updateRefs`, which moves it only from where it was seen. */
export async function pointTag(
  github: GitHub,
  name: string,
  from: string | null,
  commit: string,
): Promise<"moved" | "taken"> {
  const naming = { step: `move the tag \`${name}\``, needs: "contents: write" };
  const repository = await github.ask({
    ...naming,
    field: "id",
    answer: z.string(),
  });
  let refusal = "";
  const moved = await github.tryWrite(
    {
      ...naming,
      answer: z.object({}),
      send: async (octokit) => ({
        data: await octokit.graphql(updateRefs, {
          repositoryId: repository,
          refUpdates: [
            { name: `refs/tags/${name}`, beforeOid: from ?? nothing, afterOid: commit, force: true },
          ],
        }),
      }),
    },
    (error) => {
      if (isGraphqlRefusal(error) && /'updateRefs' doesn't exist/.test(error.message))
        throw githubRefused(
          naming.step,
          "this server does not know `updateRefs`, without which a tag that somebody else moves meanwhile would be lost",
          error,
        );
      const isRefused = isGraphqlRefusal(error) && !isTransient(error) && !isRateLimited(error);
      if (isRefused)
        refusal = error.message.replace(/^Request failed due to following response errors:\s*- /, "");
      return isRefused;
    },
  );
  if (moved !== null) return "moved";
  // The refusal's own words are not documented, so the tag says whether somebody else moved it.
  const there = await github.find({
    step: `look up the tag \`${name}\``,
    needs: "contents: read",
    answer: z.object({ object: z.object({ sha: z.string() }) }),
    send: (octokit, named) => octokit.git.getRef({ ...named, ref: `tags/${name}` }),
  });
  const sha = there?.object.sha ?? null;
  if (sha === from) throw githubRefused(naming.step, refusal.replace(/\.$/, ""), null);
  return sha === commit ? "moved" : "taken";
}
