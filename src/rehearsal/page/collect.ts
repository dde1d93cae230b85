import { z } from "zod";
import { entryAt } from "../github/git/trees.ts";
import type { Repository } from "../github/repository.ts";

/** A check run as it stood on a pull request. */
export const KeptCheck = z.object({
  name: z.string(),
  conclusion: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  annotations: z.array(
    z.object({
      path: z.string(),
      line: z.number(),
      level: z.string(),
      title: z.string(),
      message: z.string(),
    }),
  ),
});
export type KeptCheck = Readonly<z.infer<typeof KeptCheck>>;

/** An issue as its readers find it. */
export const KeptIssue = z.object({
  number: z.number(),
  title: z.string(),
  state: z.string(),
  author: z.string(),
  labels: z.array(z.string()),
  body: z.string(),
});
export type KeptIssue = Readonly<z.infer<typeof KeptIssue>>;

/** What GitHub shows at the end of the story, as files beside the others: the checks, the issue, the full bake. */
export function collect(repository: Repository, failedDeployment: string): Readonly<Record<string, string>> {
  const { checkRuns, issues } = repository;
  const bake = fileUnder(
    repository,
    `refs/rollback-ready/incidents/${failedDeployment}`,
    "confirmation.json",
  );
  const checks = checkRuns.map(({ name, conclusion, output, annotations }): KeptCheck => {
    const kept = annotations.map((one) => ({
      path: one.path,
      line: one.start_line,
      level: one.annotation_level,
      title: one.title ?? "",
      message: one.message,
    }));
    return {
      name,
      conclusion,
      title: output.title ?? "",
      summary: output.summary ?? "",
      annotations: kept,
    };
  });
  const kept = issues.map(({ number, title, state, user, labels, body }): KeptIssue => {
    return { number, title, state, author: user.login, labels: [...labels], body: body ?? "" };
  });
  return {
    "check-runs.json": asJson(checks),
    "issues.json": asJson(kept),
    ...(bake === null ? {} : { "confirmation.json": bake }),
  };
}

function fileUnder({ objects, refs }: Repository, ref: string, path: string): string | null {
  const commit = objects.commit(refs.get(ref) ?? "");
  const entry = commit === undefined ? undefined : entryAt(objects, commit.tree, path);
  return entry === undefined ? null : (objects.blob(entry.sha)?.toString() ?? null);
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
