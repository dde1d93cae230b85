import { join } from "node:path";
import type { JobContext } from "../../src/rehearsal/runner/job-context.ts";
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
  const sha = facts.sha ?? github.repository.refs.get("refs/heads/main") ?? "";
  const runId = facts.runId ?? 100;
  runs += 1;
  return {
    workspace: world.workspace,
    temp: facts.temp ?? join(world.folder, "temp", String(runs)),
    apiUrl: github.url,
    serverUrl: github.url,
    graphqlUrl: `${github.url}/graphql`,
    repository: github.repository.fullName,
    repositoryId: String(github.repository.id),
    ref: "refs/heads/main",
    sha,
    eventName: facts.eventName ?? (facts.pull === undefined ? "push" : "pull_request_target"),
    event: facts.event ?? eventOf(world, facts.pull, sha),
    runId,
    runAttempt: facts.runAttempt ?? 1,
    runNumber: runId,
    workflow: "pipeline",
    job: action,
    actor: "mona",
    token,
    ...(facts.env === undefined ? {} : { env: facts.env }),
  };
}

function eventOf({ github }: ActionWorld, pull: number | undefined, sha: string): unknown {
  return pull === undefined
    ? { ref: "refs/heads/main", after: sha }
    : github.repository.pullEvent(pull, "edited");
}
