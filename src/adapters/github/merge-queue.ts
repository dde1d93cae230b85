import { z } from "zod";
import type { MergeQueue, QueueEntry } from "../../kernel/ports/conversation.ts";
import type { GitHub } from "./client.ts";
import { isGraphqlNo } from "./graphql-no.ts";
import { literal } from "./questions.ts";

const Oid = z.object({ oid: z.string() }).nullish();
const Entry = z.object({
  baseCommit: Oid,
  headCommit: Oid,
  pullRequest: z.object({ number: z.number() }).nullish(),
});
const Queue = z
  .object({ entries: z.object({ nodes: z.array(Entry.nullable()).nullish() }).nullish() })
  .nullish();

/**
 * The entries of a branch's merge queue that have their commits: GitHub builds 100 at most, which is a page. Any clear
 * "no" is an answer, since there are other ways to know a group; an outage is thrown. unverified: which permissions a
 * job's token needs; there is none of `permissions:` for merge queues.
 */
export async function mergeQueue(github: GitHub, branch: string): Promise<MergeQueue> {
  try {
    const queue = await github.ask({
      step: "look up the merge queue",
      needs: "contents: read`, `pull-requests: read",
      field: `mergeQueue(branch: ${literal(branch)}) { entries(first: 100) { nodes { baseCommit { oid } headCommit { oid } pullRequest { number } } } }`,
      answer: Queue,
    });
    if (queue === null || queue === undefined) return { kind: "absent" };
    return { kind: "shown", entries: (queue.entries?.nodes ?? []).flatMap(built) };
  } catch (error) {
    if (isGraphqlNo(error)) return { kind: "refused" };
    throw error;
  }
}

// GitHub was seen to show the commits of an entry more than a minute after the event of its group.
function built(entry: z.infer<typeof Entry> | null): QueueEntry[] {
  const { baseCommit, headCommit, pullRequest } = entry ?? {};
  if (!baseCommit || !headCommit || !pullRequest) return [];
  return [{ number: pullRequest.number, baseSha: baseCommit.oid, headSha: headCommit.oid }];
}
