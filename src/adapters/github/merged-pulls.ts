import { z } from "zod";
import type { MergedPull } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { literal } from "./questions.ts";

const Merged = z
  .object({
    number: z.number(),
    title: z.string(),
    body: z.string(),
    url: z.string(),
    author: z.object({ login: z.string() }).nullable(),
    labels: z.object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullable() }).nullable(),
    mergeCommit: z.object({ oid: z.string() }).nullable(),
    mergedAt: z.string().nullable(),
    updatedAt: z.string(),
    lastEditedAt: z.string().nullable(),
  })
  .transform((seen): MergedPull | null =>
    seen.mergeCommit === null || seen.mergedAt === null
      ? null
      : {
          number: seen.number,
          title: seen.title,
          body: seen.body,
          author: seen.author?.login ?? "ghost",
          url: seen.url,
          labels: (seen.labels?.nodes ?? []).flatMap((one) => (one === null ? [] : [one.name])),
          mergeCommit: seen.mergeCommit.oid,
          mergedAt: seen.mergedAt,
          updatedAt: seen.updatedAt,
          isEditedSinceMerge: seen.lastEditedAt !== null && seen.lastEditedAt >= seen.mergedAt,
        },
  );

const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const MergedPage = z.object({ pageInfo: PageInfo, nodes: z.array(Merged.nullable()).nullable() });
const Edits = z.object({
  userContentEdits: z
    .object({
      pageInfo: PageInfo,
      nodes: z.array(z.object({ editedAt: z.string(), diff: z.string().nullable() }).nullable()).nullable(),
    })
    .nullable(),
});

/** Merged pull requests, the last updated first. A page is asked for when the one before it was read to its end. */
export async function* mergedPulls(github: GitHub): AsyncGenerator<readonly MergedPull[]> {
  for (let cursor: string | null = null; ; ) {
    const { pageInfo, nodes }: z.infer<typeof MergedPage> = await github.ask({
      step: "list the merged pull requests",
      needs: "pull-requests: read",
      field: `pullRequests(states: MERGED, first: 100, after: ${literal(cursor)}, orderBy: { field: UPDATED_AT, direction: DESC }) {
        pageInfo { hasNextPage endCursor }
        nodes { number title body url author { login } labels(first: 100) { nodes { name } } mergeCommit { oid } mergedAt updatedAt lastEditedAt } }`,
      answer: MergedPage,
    });
    yield (nodes ?? []).flatMap((one) => (one === null ? [] : [one]));
    if (!pageInfo.hasNextPage) return;
    cursor = pageInfo.endCursor;
  }
}

/**
 * The body as it stood at the merge. unverified: that `diff` of an edit holds the whole text from then on, newest first;
 * so the newest must be the body as it is now, and otherwise nothing is known.
 */
export async function bodyAtMerge(github: GitHub, pull: MergedPull): Promise<string | null> {
  if (!pull.isEditedSinceMerge) return pull.body;
  let isNewest = true;
  for (let cursor: string | null = null; ; ) {
    const { userContentEdits }: z.infer<typeof Edits> = await github.ask({
      step: `read the edits of pull request #${pull.number}`,
      needs: "pull-requests: read",
      field: `pullRequest(number: ${literal(pull.number)}) { userContentEdits(first: 100, after: ${literal(cursor)}) { pageInfo { hasNextPage endCursor } nodes { editedAt diff } } }`,
      answer: Edits,
    });
    for (const edit of userContentEdits?.nodes ?? []) {
      if (edit === null) return null;
      if (isNewest && !isSameText(edit.diff, pull.body)) return null;
      isNewest = false;
      if (edit.editedAt <= pull.mergedAt) return edit.diff;
    }
    if (userContentEdits?.pageInfo.hasNextPage !== true) return null;
    cursor = userContentEdits.pageInfo.endCursor;
  }
}

function isSameText(a: string | null, b: string): boolean {
  return a !== null && a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}
