import type { Repository } from "../repository.ts";
import type { WorkflowJob, WorkflowRun } from "../state/workflow.ts";
import { renderRepository } from "./repository.ts";
import { nodeId, renderUser } from "./user.ts";

/** GitHub's `workflow-run`. */
export function renderWorkflowRun(repository: Repository, run: WorkflowRun) {
  const { url, html_url } = linksOf(repository, run);
  const owner = renderRepository(repository);
  const suite = `${repository.apiUrl}/check-suites/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId("WorkflowRun", run.id),
    name: run.workflow.name,
    path: run.workflow.path,
    workflow_id: run.workflow.id,
    workflow_url: `${repository.apiUrl}/actions/workflows/${run.workflow.id}`,
    display_title: run.title,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    head_commit: null,
    head_repository: owner,
    repository: owner,
    actor: renderUser(repository, run.actor),
    triggering_actor: renderUser(repository, run.actor),
    pull_requests: [],
    referenced_workflows: [],
    created_at: run.createdAt,
    run_started_at: run.createdAt,
    updated_at: run.updatedAt,
    url,
    html_url,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: suite,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
  };
}

/** GitHub's `job`. */
export function renderWorkflowJob(repository: Repository, run: WorkflowRun, job: WorkflowJob) {
  const { url, html_url } = linksOf(repository, run);
  return {
    id: job.id,
    node_id: nodeId("CheckRun", job.id),
    run_id: run.id,
    run_url: url,
    run_attempt: job.attempt,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    workflow_name: run.workflow.name,
    name: job.name,
    url: `${repository.apiUrl}/actions/jobs/${job.id}`,
    html_url: `${html_url}/job/${job.id}`,
    check_run_url: `${repository.apiUrl}/check-runs/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.createdAt,
    started_at: job.createdAt,
    completed_at: job.completedAt,
    labels: [],
    runner_id: job.runner === null ? null : 1,
    // unverified: a job that no machine has taken names it by an empty text.
    runner_name: job.runner ?? "",
    runner_group_id: null,
    runner_group_name: null,
    steps: [],
  };
}

/** Where a run is read by the API and by people. */
export function linksOf(repository: Repository, { id }: WorkflowRun): { url: string; html_url: string } {
  return {
    url: `${repository.apiUrl}/actions/runs/${id}`,
    html_url: `${repository.htmlUrl}/actions/runs/${id}`,
  };
}
