import { context } from "@actions/github";
import { z } from "zod";
import { answerUnreadable, eventUnsupported } from "../kernel/errors.ts";
import type { Run } from "../kernel/ports/index.ts";

// Lazy: to make a schema takes longer than to read the event, and most events have neither.
const PullPayload = z.lazy(() =>
  z
    .object({
      number: z.number(),
      head: z.object({ sha: z.string() }),
      base: z.object({ sha: z.string() }),
    })
    .transform(({ number, head, base }) => ({ number, headSha: head.sha, baseSha: base.sha })),
);
const MergeGroupPayload = z.lazy(() =>
  z
    .object({ head_sha: z.string(), base_sha: z.string(), base_ref: z.string() })
    .transform(({ head_sha, base_sha, base_ref }) => ({
      headSha: head_sha,
      baseSha: base_sha,
      baseRef: base_ref,
    })),
);
const IssuePayload = z.lazy(() => z.object({ number: z.number(), pull_request: z.unknown().optional() }));
const CommentPayload = z.lazy(() =>
  z
    .object({
      id: z.number(),
      user: z.object({ login: z.string() }).nullable(),
      body: z.string().nullish(),
      created_at: z.string(),
      html_url: z.string(),
    })
    .transform((seen) => ({
      id: seen.id,
      author: seen.user?.login ?? "ghost",
      body: seen.body ?? "",
      createdAt: seen.created_at,
      url: seen.html_url,
    })),
);
const Sender = z.lazy(() => z.object({ login: z.string() }));
const Action = z.lazy(() => z.string());

/** What the runner says about this run, read through @actions/github's context and checked. */
export function currentRun(): Run {
  const { owner, repo } = repositoryOf();
  const issue = ofEvent("issue", IssuePayload);
  return {
    owner,
    repo,
    sha: context.sha,
    ref: context.ref,
    eventName: context.eventName,
    runId: context.runId,
    runAttempt: context.runAttempt,
    job: context.job,
    ...workflowOf(`${owner}/${repo}`, process.env),
    // Who pressed the button: of a run that is run again, GITHUB_ACTOR is who started it first.
    actor: process.env["GITHUB_TRIGGERING_ACTOR"] ?? context.actor,
    runner: process.env["RUNNER_NAME"] ?? "",
    serverUrl: context.serverUrl,
    url: `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}`,
    eventAction: ofEvent("action", Action),
    pull: ofEvent("pull_request", PullPayload),
    mergeGroup: ofEvent("merge_group", MergeGroupPayload),
    issue: issue?.number ?? null,
    isOnPull: issue?.pull_request !== undefined && issue.pull_request !== null,
    // A review comment of a pull request has the same name and another shape.
    comment: context.eventName === "issue_comment" ? ofEvent("comment", CommentPayload) : null,
    sender: ofEvent("sender", Sender)?.login ?? null,
  };
}

// A required workflow of the organisation lies in another repository.
function workflowOf(repository: string, environment: NodeJS.ProcessEnv): Pick<Run, "workflow"> {
  const { GITHUB_WORKFLOW_REF: ref = "", GITHUB_WORKFLOW_SHA: sha = "" } = environment;
  const [, of, path] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@/.exec(ref) ?? [];
  if (path === undefined || of?.toLowerCase() !== repository.toLowerCase()) return {};
  return /^[0-9a-f]{40}$/.test(sha) ? { workflow: { path, sha } } : {};
}

/** A part of the event file; null when the event has none. */
function ofEvent<T>(key: string, shape: z.ZodType<T>): T | null {
  const part: unknown = context.payload[key];
  if (part === undefined) return null;
  const read = shape.safeParse(part);
  if (read.success) return read.data;
  throw answerUnreadable("The event file", `\`${key}\` is not as GitHub describes it`, read.error);
}

function repositoryOf(): { owner: string; repo: string } {
  try {
    return context.repo;
  } catch {
    throw eventUnsupported(
      "rollback-ready",
      context.eventName,
      "Run it in a workflow: GITHUB_REPOSITORY is not set.",
    );
  }
}
