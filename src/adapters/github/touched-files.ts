import { z } from "zod";
import type { GitHub } from "./client.ts";
import { literal } from "./questions.ts";

const Files = z.object({
  files: z
    .object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(z.object({ path: z.string(), changeType: z.string() }).nullable()).nullable(),
    })
    .nullable(),
});

// GitHub docs: the list of a pull request's files ends at 3,000, without a sign that it was cut.
const maxFiles = 3000;

/**
 * Paths that a pull request left changed and did not remove. Of several that are asked at once, one request is made for
 * each hundred files. With `mostPages` no more hundreds than that are asked for, and the list is not complete then.
 */
export async function touchedFiles(
  github: GitHub,
  number: number,
  mostPages = Number.POSITIVE_INFINITY,
): Promise<{ readonly paths: readonly string[]; readonly complete: boolean }> {
  const paths: string[] = [];
  let seen = 0;
  for (let [cursor, page]: [string | null, number] = [null, 1]; ; page++) {
    const { files }: z.infer<typeof Files> = await github.ask({
      step: `list the files of pull request #${number}`,
      needs: "pull-requests: read",
      field: `pullRequest(number: ${literal(number)}) { files(first: 100, after: ${literal(cursor)}) { pageInfo { hasNextPage endCursor } nodes { path changeType } } }`,
      answer: Files,
    });
    if (files === null) return { paths, complete: false };
    for (const file of files.nodes ?? []) {
      seen += 1;
      if (file !== null && file.changeType !== "DELETED") paths.push(file.path);
    }
    if (files.pageInfo.hasNextPage && page >= mostPages) return { paths, complete: false };
    if (!files.pageInfo.hasNextPage) return { paths, complete: seen < maxFiles };
    cursor = files.pageInfo.endCursor;
  }
}
