import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runAction } from "../../src/rehearsal/runner/run-action.ts";
import type { RanStep } from "./run-step.ts";
import { tokenOf } from "./token.ts";
import type { ActionWorld } from "./world.ts";

/** The manifest that a release step wrote, as JSON. */
export async function manifestOf(step: Pick<RanStep, "outputs">) {
  return JSON.parse(await readFile(step.outputs["manifest-path"] ?? "", "utf8"));
}

let runs = 0;

/** Runs `actions/release` in a run of another ref than `main`, such as `refs/heads/1.x` or `refs/tags/v1.0.0`. */
export async function releaseOnRef(
  world: ActionWorld,
  inputs: Readonly<Record<string, string>>,
  { ref, sha }: { readonly ref: string; readonly sha: string },
): Promise<
  Pick<RanStep, "conclusion" | "outputs" | "summary" | "log" | "annotations" | "errors" | "writes">
> {
  const { github } = world;
  const token = await tokenOf(github, "release");
  const before = github.requests.length;
  runs += 1;
  const result = await runAction({
    action: join(import.meta.dirname, "../../actions/release"),
    inputs,
    job: {
      workspace: world.workspace,
      temp: join(world.folder, "temp", `ref-${runs}`),
      apiUrl: github.url,
      serverUrl: github.url,
      graphqlUrl: `${github.url}/graphql`,
      repository: github.repository.fullName,
      repositoryId: String(github.repository.id),
      ref,
      sha,
      eventName: "push",
      event: { ref, after: sha },
      runId: 100,
      runAttempt: 1,
      runNumber: 100,
      workflow: "pipeline",
      job: "release",
      actor: "mona",
      token,
    },
  });
  const errors = result.annotations.filter((one) => one.level === "error");
  return {
    ...result,
    errors: errors.map((one) => `${one.title ?? ""}: ${one.message}`),
    writes: github.requests
      .slice(before)
      .filter((request) => request.write)
      .map((request) => `${request.method} ${request.path}`),
  };
}

/** The warnings of a step, as the run page shows them. */
export function warningsOf({ annotations }: Pick<RanStep, "annotations">): readonly string[] {
  return annotations.filter((one) => one.level === "warning").map((one) => one.message);
}
