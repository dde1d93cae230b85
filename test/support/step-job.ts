import { join } from "node:path";
import type { JobContext } from "../../src/rehearsal/runner/job-context.ts";
import { compileCache } from "./compile-cache.ts";
import type { StepFacts } from "./run-step.ts";
import { tokenOf } from "./token.ts";
import type { ActionWorld } from "./world.ts";

let runs = 0;

/** The job of a run of the world's repository, with the token that an action's README asks for. */
export async function stepJob(
  world: ActionWorld,
  action: string,
  facts: StepFacts = {},
): Promise<JobContext> {
  const { github } = world;
  const token = await tokenOf(github, action, facts.permissions, facts.login);
  const sha = facts.sha ?? facts.group?.headSha ?? github.repository.refs.get("refs/heads/main") ?? "";
  const eventName = facts.eventName ?? eventNameOf(facts);
  const runId = facts.runId ?? 100;
  runs += 1;
  return {
    workspace: world.workspace,
    temp: facts.temp ?? join(world.folder, "temp", String(runs)),
    apiUrl: github.url,
    serverUrl: github.serverUrl,
    graphqlUrl: github.graphqlUrl,
    repository: github.repository.fullName,
    repositoryId: String(github.repository.id),
    ref: facts.group?.headRef ?? "refs/heads/main",
    sha,
    eventName,
    event: facts.event ?? eventOf(world, eventName, facts, sha),
    runId,
    runAttempt: facts.runAttempt ?? 1,
    runNumber: runId,
    workflow: "pipeline",
    job: action,
    actor: facts.actor ?? "mona",
    token,
    env: { ...compileCache, ...facts.env },
  };
}

function eventNameOf({ group, pull }: StepFacts): string {
  if (group !== undefined) return "merge_group";
  return pull === undefined ? "push" : "pull_request_target";
}

function eventOf({ github }: ActionWorld, eventName: string, facts: StepFacts, sha: string): unknown {
  const { repository } = github;
  const { pull, group, eventAction: action, label } = facts;
  if (group !== undefined) return repository.mergeGroupEvent(group);
  if (pull === undefined) return { ref: "refs/heads/main", after: sha };
  if (eventName === "pull_request_review") return repository.reviewEvent(pull, action ?? "submitted");
  return repository.pullEvent(pull, action ?? "edited", label === undefined ? {} : { label });
}
