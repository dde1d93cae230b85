import type { World } from "./world.ts";

/** Environment in which the rules make their deployments. */
export const scratchEnvironment = "selftest-rules";

/** A deployment of this run's commit, which is made inactive and deleted afterwards. */
export async function ownDeployment(world: World, payload: Record<string, unknown> = {}): Promise<number> {
  const { octokit, at, sha } = world;
  const { data } = await octokit.repos.createDeployment({
    ...at,
    ref: sha,
    environment: scratchEnvironment,
    description: "Made by the selftest",
    auto_merge: false,
    required_contexts: [],
    transient_environment: true,
    production_environment: false,
    payload,
  });
  // Its other answer is a merge, and none was asked for.
  if (!("id" in data)) throw new Error("GitHub merged instead of making a deployment");
  const { id } = data;
  world.afterwards(`deployment ${id}`, async () => {
    await octokit.repos.createDeploymentStatus({ ...at, deployment_id: id, state: "inactive" });
    await octokit.repos.deleteDeployment({ ...at, deployment_id: id });
  });
  return id;
}
