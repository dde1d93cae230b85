import { join } from "node:path";
import { readAction } from "../../rehearsal/runner/action-definition.ts";
import { stepEnvironment } from "../../rehearsal/runner/environment.ts";
import { createStepFiles } from "../../rehearsal/runner/file-commands.ts";
import { resolveInputs } from "../../rehearsal/runner/inputs.ts";
import { githubContext, type JobContext } from "../../rehearsal/runner/job-context.ts";
import type { ProcessStart } from "./first-request.ts";

const root = join(import.meta.dirname, "../../..");
const sha = "a".repeat(40);

/** The inputs without which an action stops before it asks anything. */
const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  release: { version: "1.0.0" },
  deploy: { release: "v1.0.0" },
};

/** The process that the runner would start for a step of this action, with GitHub's API at `apiUrl`. */
export function actionStart(
  action: string,
  apiUrl: string,
  folder: string,
  facts: Partial<Pick<JobContext, "token" | "event">> = {},
): ProcessStart {
  const definition = readAction(action === "guard" ? root : join(root, "actions", action));
  const job = { ...jobOf(action, apiUrl, folder), ...facts };
  const inputs = resolveInputs(definition, needed[action] ?? {}, githubContext(job)).values;
  const files = createStepFiles(job).variables;
  return {
    script: definition.main,
    cwd: folder,
    env: stepEnvironment(job, { inputs, state: {}, prependPath: [], files }),
  };
}

function jobOf(action: string, apiUrl: string, folder: string): JobContext {
  return {
    workspace: folder,
    temp: join(folder, "temp", action),
    apiUrl,
    serverUrl: apiUrl,
    graphqlUrl: `${apiUrl}/graphql`,
    repository: "acme/shop",
    repositoryId: "1",
    ref: "refs/heads/main",
    sha,
    // Every action accepts this one: it has a commit and a pull request.
    eventName: "pull_request",
    event: { pull_request: { number: 1, head: { sha }, base: { sha } } },
    runId: 1,
    runAttempt: 1,
    runNumber: 1,
    workflow: "bench",
    job: "bench",
    actor: "mona",
    token: "a-token",
  };
}
