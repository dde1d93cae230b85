import { z } from "zod";
import type { CheckAnnotation, CheckRun, Checks } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";

const GitHubCheckRun = z
  .object({
    id: z.number(),
    external_id: z.string().nullable(),
    status: z.string(),
    html_url: z.string().nullable(),
  })
  .transform(
    (seen): CheckRun => ({
      id: seen.id,
      externalId: seen.external_id ?? "",
      status: seen.status,
      url: seen.html_url ?? "",
    }),
  );

// GitHub docs: at most 50 annotations in one request; more are appended by updates.
const annotationsPerRequest = 50;

/** Check runs, which only GitHub Apps (the job's own token is one) may create. */
export function checks(github: GitHub): Checks {
  return {
    async list(headSha, name) {
      const found: CheckRun[] = [];
      const pages = github.pages({
        step: `list the check runs of ${headSha.slice(0, 12)}`,
        needs: "checks: read",
        item: GitHubCheckRun,
        send: async (octokit, page) => {
          const answer = await octokit.checks.listForRef({
            ...page,
            ref: headSha,
            check_name: name,
            filter: "all",
          });
          return { data: answer.data.check_runs, headers: answer.headers };
        },
      });
      for await (const page of pages) found.push(...page);
      return [...found].sort((a, b) => b.id - a.id);
    },
    async create(content) {
      const [first = [], ...more] = batched(content.annotations, annotationsPerRequest);
      const completed = { status: "completed", conclusion: content.conclusion } as const;
      const output = (annotations: readonly CheckAnnotation[]) => ({
        title: content.title,
        summary: content.summary,
        annotations: annotations.map((one) => ({
          path: one.path,
          start_line: one.line,
          end_line: one.line,
          annotation_level: one.level,
          title: one.title,
          message: one.message,
        })),
      });
      let run = await github.write({
        step: `create the check run \`${content.name}\``,
        needs: "checks: write",
        answer: GitHubCheckRun,
        send: (octokit, repository) =>
          octokit.checks.create({
            ...repository,
            name: content.name,
            head_sha: content.headSha,
            external_id: content.externalId,
            ...(more.length === 0 ? completed : { status: "in_progress" as const }),
            output: output(first),
          }),
      });
      for (const [index, batch] of more.entries()) {
        const isLast = index === more.length - 1;
        run = await github.write({
          step: `add annotations to the check run \`${content.name}\``,
          needs: "checks: write",
          answer: GitHubCheckRun,
          send: (octokit, repository) =>
            octokit.checks.update({
              ...repository,
              check_run_id: run.id,
              ...(isLast ? completed : {}),
              output: output(batch),
            }),
        });
      }
      return run;
    },
  };
}

function batched<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
