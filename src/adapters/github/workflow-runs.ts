import { z } from "zod";
import type { WorkflowJob, WorkflowRun, WorkflowRuns } from "../../kernel/ports/github.ts";
import type { RunApproval } from "../../kernel/ports/workflow-runs.ts";
import type { Call, GitHub, PagedCall } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";

const GitHubRun = z
  .object({
    id: z.number(),
    // GitHub describes it as optional; a run has a first attempt in any case.
    run_attempt: z.number().default(1),
    status: z.string().nullable(),
    conclusion: z.string().nullable(),
    display_title: z.string(),
    event: z.string(),
    created_at: z.string(),
    html_url: z.string(),
  })
  .transform(
    (seen): WorkflowRun => ({
      id: seen.id,
      attempt: seen.run_attempt,
      status: seen.status ?? "unknown",
      conclusion: seen.conclusion,
      title: seen.display_title,
      event: seen.event,
      createdAt: seen.created_at,
      url: seen.html_url,
    }),
  );

const GitHubJob = z
  .object({ name: z.string(), runner_name: z.string().nullable(), status: z.string() })
  .transform(
    (seen): WorkflowJob => ({
      name: seen.name,
      runner: seen.runner_name === "" ? null : seen.runner_name,
      status: seen.status,
    }),
  );

const GitHubReview = z
  .object({
    state: z.string(),
    user: z.object({ login: z.string() }).nullable(),
    environments: z.array(z.object({ name: z.string() })),
  })
  .transform((seen) => ({
    state: seen.state,
    by: seen.user?.login ?? "ghost",
    environments: seen.environments.map(({ name }) => name),
  }));

/** 200 with the run where it was asked for and is known, else 204 without a body. */
const Dispatched = z
  .union([z.undefined(), z.literal(""), z.object({ workflow_run_id: z.number() })])
  .transform((seen) => ({ run: typeof seen === "object" ? seen.workflow_run_id : null }));

type Send = PagedCall<WorkflowRun>["send"];

/** Runs of workflows by REST. A search answers with 1,000 runs at most, the newest. */
export function workflowRuns(github: GitHub): WorkflowRuns {
  async function defaultBranch(): Promise<string> {
    const seen = await github.read({
      step: "read the name of the default branch",
      needs: "metadata: read",
      answer: z.object({ default_branch: z.string() }),
      send: (octokit, repository) => octokit.repos.get(repository),
    });
    return seen.default_branch;
  }

  return {
    get: (id) =>
      github.find({
        step: `read the workflow run ${id}`,
        needs: "actions: read",
        answer: GitHubRun,
        send: (octokit, repository) => octokit.actions.getWorkflowRun({ ...repository, run_id: id }),
      }),
    async jobs(id, attempt) {
      const pages = github.pages({
        step: `list the jobs of workflow run ${id}, attempt ${attempt}`,
        needs: "actions: read",
        item: GitHubJob,
        send: async (octokit, page) => {
          const numbered = { ...page, run_id: id, attempt_number: attempt };
          const answer = await octokit.actions.listJobsForWorkflowRunAttempt(numbered);
          return { data: answer.data?.jobs, headers: answer.headers };
        },
      });
      return allOf(pages);
    },
    async approvals(id) {
      // GitHub docs: this list has no pages.
      const reviews = await github.read({
        step: `list who approved the workflow run ${id}`,
        needs: "actions: read",
        answer: z.array(GitHubReview),
        send: (octokit, repository) => octokit.actions.getReviewsForRun({ ...repository, run_id: id }),
      });
      return reviews
        .filter(({ state }) => state === "approved")
        .map(({ by, environments }): RunApproval => ({ by, environments }));
    },
    async startedBy(event, since, workflow) {
      const search = { event, created: `>=${wholeSecond(since)}` };
      const ofRepository: Send = async (octokit, page) => {
        const answer = await octokit.actions.listWorkflowRunsForRepo({ ...page, ...search });
        return { data: answer.data?.workflow_runs, headers: answer.headers };
      };
      const ofWorkflow =
        (file: string): Send =>
        async (octokit, page) => {
          const named = { ...page, ...search, workflow_id: file };
          const answer = await octokit.actions.listWorkflowRuns(named);
          return { data: answer.data?.workflow_runs, headers: answer.headers };
        };
      const pages = github.pages({
        step: `list the runs${workflow === null ? "" : ` of \`${workflow}\``} that ${event} started`,
        needs: "actions: read",
        item: GitHubRun,
        send: workflow === null ? ofRepository : ofWorkflow(workflow),
      });
      // A run that begins while pages are read moves others to the next page, where they come again.
      const byId = new Map((await allOf(pages)).map((run) => [run.id, run]));
      return [...byId.values()].sort((a, b) => b.id - a.id);
    },
    async dispatchWorkflow({ workflow, ref, inputs }) {
      const asked = { workflow_id: workflow, ref: ref ?? (await defaultBranch()), inputs: { ...inputs } };
      const call = (more: Readonly<Record<string, boolean>>): Call<{ run: number | null }> => ({
        step: `start the workflow \`${workflow}\``,
        needs: "actions: write",
        answer: Dispatched,
        send: (octokit, repository) =>
          octokit.actions.createWorkflowDispatch({ ...repository, ...asked, ...more }),
      });
      const dispatched = await github.tryWrite(call({ return_run_details: true }), isUnknownField);
      return (dispatched ?? (await github.write(call({})))).run;
    },
    async dispatchEvent(type, payload) {
      await github.write({
        step: `send the event \`${type}\``,
        needs: "contents: write",
        answer: z.unknown(),
        send: (octokit, repository) =>
          octokit.repos.createDispatchEvent({
            ...repository,
            event_type: type,
            client_payload: { ...payload },
          }),
      });
    },
    async cancel(id) {
      await github.tryWrite(
        {
          step: `cancel the workflow run ${id}`,
          needs: "actions: write",
          answer: z.unknown(),
          send: (octokit, repository) => octokit.actions.cancelWorkflowRun({ ...repository, run_id: id }),
        },
        // 409 is also said of a re-run that is not queued yet.
        (error) => statusOf(error) === 409 && /completed/i.test(messageOf(error)),
      );
    },
  };
}

// GitHub Enterprise Server up to 3.20 refuses what it does not know, and does nothing then.
function isUnknownField(error: unknown): boolean {
  return statusOf(error) === 400 || (statusOf(error) === 422 && /return_run_details/.test(messageOf(error)));
}

// GitHub keeps and searches whole seconds: with a fraction, a run of that very second would be missed.
function wholeSecond(iso: string): string {
  return new Date(iso).toISOString().replace(/\.\d+Z$/, "Z");
}

async function allOf<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}
