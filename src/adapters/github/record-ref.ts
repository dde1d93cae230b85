import { z } from "zod";
import type { GitHub } from "./client.ts";
import { isGraphqlRefusal, isTransient, messageOf, statusOf } from "./failure.ts";
import { isGraphqlNo } from "./graphql-no.ts";
import { isRateLimited } from "./limits.ts";

export const Ref = z.object({ object: z.object({ sha: z.string() }) });

const updateRefs = `mutation MoveRecord($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;

/** A commit to move a record's ref to, whose only parent is the commit that the ref was seen at. */
export interface RecordMove {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
}

/** Where the ref of a record points, null when it is not there. */
export async function recordOid(github: GitHub, ref: string): Promise<string | null> {
  const found = await github.find({
    step: `look up the record \`${ref}\``,
    needs: "contents: read",
    answer: Ref,
    send: (octokit, repository) => octokit.git.getRef({ ...repository, ref: withoutRefs(ref) }),
  });
  return found?.object.sha ?? null;
}

/**
 * Moves the ref of a record as compare-and-set; "taken" when somebody else moved or removed it first. GraphQL's
 * `updateRefs` is given the old value; where that is refused though nobody moved the ref, REST moves it.
 */
export async function moveRecord(github: GitHub, move: RecordMove): Promise<"moved" | "taken"> {
  if (await moveByGraphql(github, move)) return "moved";
  // The refusal's own words are not documented, so the ref says whether somebody else wrote first.
  const present = await recordOid(github, move.ref);
  if (present === move.to) return "moved";
  return present === move.from ? moveByRest(github, move) : "taken";
}

/** False when it was refused. unverified: that a job token may call updateRefs outside heads and tags. */
async function moveByGraphql(github: GitHub, { ref, from, to }: RecordMove): Promise<boolean> {
  const repositoryId = await nodeIdOf(github);
  if (repositoryId === null) return false;
  const answered = await github.tryWrite(
    {
      ...naming(ref),
      answer: z.object({}),
      send: async (octokit) => ({
        data: await octokit.graphql(updateRefs, {
          repositoryId,
          // The old value decides alone, also where what was there is no commit and nothing can be its child.
          refUpdates: [{ name: ref, beforeOid: from, afterOid: to, force: true }],
        }),
      }),
    },
    isRefused,
  );
  return answered !== null;
}

/** Null where GraphQL says no, which it then would to the move as well. */
async function nodeIdOf(github: GitHub): Promise<string | null> {
  try {
    return await github.nodeId();
  } catch (error) {
    if (isGraphqlNo(error)) return null;
    throw error;
  }
}

/**
 * GitHub docs: without `force` the update must be a fast-forward. The new commit has the old one as its parent, so
 * that is a compare-and-set among all who write so. unverified: that REST moves refs outside heads and tags.
 */
async function moveByRest(github: GitHub, { ref, to }: RecordMove): Promise<"moved" | "taken"> {
  const answered = await github.tryWrite(
    {
      ...naming(ref),
      answer: Ref,
      send: (octokit, repository) =>
        octokit.git.updateRef({ ...repository, ref: withoutRefs(ref), sha: to, force: false }),
    },
    // unverified: these words, for a ref that was moved and for one that was removed.
    (error) =>
      statusOf(error) === 422 && /not a fast forward|reference does not exist/i.test(messageOf(error)),
  );
  return answered === null ? "taken" : "moved";
}

function naming(ref: string) {
  return { step: `move the record \`${ref}\``, needs: "contents: write" };
}

/** A clear "no", and none that asks to wait: errors in the answer, a token that may not, or no GraphQL at all. */
function isRefused(error: unknown): boolean {
  if (isRateLimited(error)) return false;
  if (isGraphqlRefusal(error)) return true;
  if (isTransient(error)) return false;
  return statusOf(error) === 403 || statusOf(error) === 404;
}

// GitHub docs: these routes name a ref without its leading `refs/`.
function withoutRefs(ref: string): string {
  return ref.replace(/^refs\//, "");
}
