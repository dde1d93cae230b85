import { z } from "zod";
import type { GitHub } from "./client.ts";
import { literal } from "./questions.ts";

const Associated = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z
    .array(
      z
        .object({ number: z.number(), state: z.string(), repository: z.object({ id: z.string() }) })
        .nullable(),
    )
    .nullable(),
});
const Commit = z.object({ associatedPullRequests: Associated.nullish() }).nullable();
type Commit = z.infer<typeof Commit>;

/**
 * Numbers of the open pull requests that GitHub associates with any of the commits, lowest first. unverified: that a
 * merge queue's own commits are associated with what they merge; the REST list was seen to be empty for one, which is
 * why the queue is asked first.
 */
export async function pullsWith(github: GitHub, commits: readonly string[]): Promise<readonly number[]> {
  if (commits.length === 0) return [];
  const [repository, ...found] = await Promise.all([
    github.nodeId(),
    ...commits.map((commit) => associatedWith(github, commit)),
  ]);
  // A commit that came from a fork may have pull requests of the fork's own.
  const open = found.flat().filter((pull) => pull.state === "OPEN" && pull.repository.id === repository);
  return [...new Set(open.map((pull) => pull.number))].sort((a, b) => a - b);
}

async function associatedWith(github: GitHub, commit: string) {
  const found = [];
  for (let cursor: string | null = null; ; ) {
    const answer: Commit = await github.ask({
      step: `look up the pull requests of ${commit.slice(0, 12)}`,
      needs: "contents: read`, `pull-requests: read",
      field: `object(oid: ${literal(commit)}) { ... on Commit { associatedPullRequests(first: 100, after: ${literal(cursor)}) { pageInfo { hasNextPage endCursor } nodes { number state repository { id } } } } }`,
      answer: Commit,
    });
    const page: z.infer<typeof Associated> | null | undefined = answer?.associatedPullRequests;
    found.push(...(page?.nodes ?? []).flatMap((one) => (one === null ? [] : [one])));
    if (page?.pageInfo.hasNextPage !== true) return found;
    cursor = page.pageInfo.endCursor;
  }
}
