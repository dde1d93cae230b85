import { context } from "@actions/github";
import { z } from "zod";
import { answerUnreadable, eventUnsupported } from "../kernel/errors.ts";
import type { Run } from "../kernel/ports/index.ts";

// Lazy: to make a schema takes longer than to read the event, and most events have no pull request.
const PullPayload = z.lazy(() =>
  z.object({
    number: z.number(),
    head: z.object({ sha: z.string() }),
    base: z.object({ sha: z.string() }),
  }),
);

/** What the runner says about this run, read through @actions/github's context and checked. */
export function currentRun(): Run {
  const { owner, repo } = repositoryOf();
  const payload = context.payload["pull_request"];
  const pull = payload === undefined ? null : PullPayload.safeParse(payload);
  if (pull !== null && !pull.success) {
    throw answerUnreadable("The event file", "`pull_request` is not as GitHub describes it", pull.error);
  }
  return {
    owner,
    repo,
    sha: context.sha,
    ref: context.ref,
    eventName: context.eventName,
    runId: context.runId,
    runAttempt: context.runAttempt,
    job: context.job,
    // Who pressed the button: of a run that is run again, GITHUB_ACTOR is who started it first.
    actor: process.env["GITHUB_TRIGGERING_ACTOR"] ?? context.actor,
    runner: process.env["RUNNER_NAME"] ?? "",
    serverUrl: context.serverUrl,
    url: `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}`,
    pull:
      pull === null
        ? null
        : { number: pull.data.number, headSha: pull.data.head.sha, baseSha: pull.data.base.sha },
  };
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
