import { expect, test } from "vitest";
import { openWorld, refusal, type World } from "./world.ts";

async function deploy({ octokit, at, head }: World, environment: string): Promise<number> {
  const answer = await octokit.rest.repos.createDeployment({
    ...at,
    ref: head,
    environment,
    auto_merge: false,
    required_contexts: [],
  });
  if (answer.status !== 201) throw new Error("Not created");
  return answer.data.id;
}

test("a ref behind the default branch is a conflict unless auto_merge is off", async () => {
  const world = await openWorld();
  const { github, octokit, at, head } = world;
  github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });

  const refused = await refusal(
    octokit.rest.repos.createDeployment({ ...at, ref: head, required_contexts: [] }),
  );
  const id = await deploy(world, "production");

  expect(refused.status).toBe(409);
  expect(github.repository.deployments.map((deployment) => deployment.id)).toEqual([id]);
});

test("a check that is not green is a conflict unless required_contexts is empty", async () => {
  const world = await openWorld();
  const { octokit, at, head } = world;
  await octokit.rest.checks.create({ ...at, name: "deploy", head_sha: head });

  const refused = await refusal(octokit.rest.repos.createDeployment({ ...at, ref: head, auto_merge: false }));

  expect(refused.status).toBe(409);
  expect(await deploy(world, "production")).toBeGreaterThan(0);
});

test("a ref that does not exist cannot be deployed", async () => {
  const { octokit, at } = await openWorld();

  const refused = await refusal(
    octokit.rest.repos.createDeployment({ ...at, ref: "none", auto_merge: false }),
  );

  expect(refused.status).toBe(422);
});

test.each(["text", { key: "rb1:abc", from: { tag: "v1" } }])(
  "the payload %j comes back as it was given",
  async (payload) => {
    const { octokit, at, head } = await openWorld();
    await octokit.rest.repos.createDeployment({
      ...at,
      ref: head,
      auto_merge: false,
      required_contexts: [],
      payload,
    });

    const list = await octokit.rest.repos.listDeployments({ ...at, sha: head });

    expect(list.data[0]?.payload).toEqual(payload);
  },
);

test("deployments and statuses are listed newest first", async () => {
  const world = await openWorld();
  const { octokit, at } = world;
  const first = await deploy(world, "staging");
  const second = await deploy(world, "production");
  for (const state of ["in_progress", "failure"] as const) {
    await octokit.rest.repos.createDeploymentStatus({ ...at, deployment_id: second, state });
  }

  const all = await octokit.rest.repos.listDeployments(at);
  const some = await octokit.rest.repos.listDeployments({ ...at, environment: "staging" });
  const statuses = await octokit.rest.repos.listDeploymentStatuses({ ...at, deployment_id: second });

  expect(all.data.map(({ id }) => id)).toEqual([second, first]);
  expect(some.data.map(({ id }) => id)).toEqual([first]);
  expect(statuses.data.map(({ state }) => state)).toEqual(["failure", "in_progress"]);
});

test("a success retires earlier successes of the environment, but never those of production", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  for (const environment of ["staging", "staging", "production", "production"]) {
    const deployment_id = await deploy(world, environment);
    await octokit.rest.repos.createDeploymentStatus({ ...at, deployment_id, state: "success" });
  }

  const last = github.repository.deployments.map(({ statuses }) => statuses.at(-1)?.state);

  expect(last).toEqual(["inactive", "success", "success", "success"]);
});

test("a status description has at most 140 characters", async () => {
  const world = await openWorld();
  const deployment_id = await deploy(world, "production");

  const refused = await refusal(
    world.octokit.rest.repos.createDeploymentStatus({
      ...world.at,
      deployment_id,
      state: "success",
      description: "x".repeat(141),
    }),
  );

  expect(refused.status).toBe(422);
});
