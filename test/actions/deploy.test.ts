import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { deployed, released } from "../support/past.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

test("a deployment of the release is opened, and its artifacts are handed over by digest", async () => {
  const release = await released(world, "1.0.0");
  const inputs = { release: "v1.0.0" };

  const first = await runStep(world, "deploy", inputs);
  const again = await runStep(world, "deploy", inputs, { runAttempt: 2 });

  const references = { shop: `${world.registry.host}/acme/shop@${release.digest}` };
  const [deployment, ...others] = world.github.repository.deployments;
  expect(first.conclusion).toBe("success");
  expect(first.outputs).toMatchObject({
    "deployment-id": String(deployment?.id),
    commit: release.commit,
    references: JSON.stringify(references),
    "manifest-sha256": release.manifestSha256,
  });
  expect(JSON.parse(await readFile(first.outputs["references-path"] ?? "", "utf8"))).toEqual(references);
  expect(others).toEqual([]);
  expect(deployment).toMatchObject({
    sha: release.commit,
    environment: "production",
    payload: {
      suite: "rollback-ready",
      kind: "deploy",
      release: "v1.0.0",
      manifestSha256: release.manifestSha256,
    },
  });
  expect(deployment?.statuses.map((one) => [one.state, one.description])).toEqual([
    ["in_progress", "rollback-ready: deploying v1.0.0"],
  ]);
  expect(first.summary).toContain("### Deploying `v1.0.0` to `production`");
  expect(first.summary).toContain(release.digest.replace("sha256:", "").slice(0, 12));
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...first.outputs, "references-path": expect.any(String) });
});

test("another run of the workflow deploys the release anew", async () => {
  await released(world, "1.0.0");

  await runStep(world, "deploy", { release: "v1.0.0" });
  const later = await runStep(world, "deploy", { release: "v1.0.0" }, { runId: 101 });

  expect(later.outputs["deployment-id"]).toBe(String(world.github.repository.deployments[1]?.id));
});

test.each([
  ["the deployment", "/repos/{owner}/{repo}/deployments", "after", 1],
  [
    "the deployment's first status",
    "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    "before",
    1,
  ],
  ["the deployment, not made", "/repos/{owner}/{repo}/deployments", "before", 1],
] as const)(
  "a run that lost the answer to %s looks for it and finishes; the next one has nothing to do",
  async (_what, route, reset, times) => {
    await released(world, "1.0.0");
    world.github.fail({ method: "POST", route, reset, times });

    const cut = await runStep(world, "deploy", { release: "v1.0.0" });
    const again = await runStep(world, "deploy", { release: "v1.0.0" }, { runAttempt: 2 });

    expect(cut.conclusion).toBe("success");
    expect(again.conclusion).toBe("success");
    expect(again.writes).toEqual([]);
    expect(world.github.repository.deployments.map((one) => one.statuses.length)).toEqual([1]);
  },
);

test("a deployment of the same key by somebody else is not taken for ours", async () => {
  const release = await released(world, "1.0.0");
  const first = await runStep(world, "deploy", { release: "v1.0.0" });
  const key = Reflect.get(world.github.repository.deployments[0]?.payload ?? {}, "key");
  world.github.repository.deployments.length = 0;
  const strange = deployed(world, { commit: release.commit, release, creator: "mallory" });
  Object.assign(world.github.repository.deployments[0]?.payload ?? {}, { key });

  const again = await runStep(world, "deploy", { release: "v1.0.0" });

  expect(first.conclusion).toBe("success");
  expect(again.outputs["deployment-id"]).not.toBe(String(strange));
});

test("a release that does not exist is refused", async () => {
  await released(world, "1.0.0");

  const refused = await runStep(world, "deploy", { release: "v9.9.9" });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    "deploy: RELEASE_UNUSABLE: The release `v9.9.9` cannot be used: the repository has no such tag.\nGive the tag of a release that exists, such as `v1.2.3`.",
  ]);
  expect(refused.writes).toEqual([]);
});

test("a release whose manifest was changed after the release is refused", async () => {
  const release = await released(world, "1.0.0");
  const [published] = world.github.repository.releases;
  const asset = published?.assets[0];
  const bytes = Buffer.from(String(asset?.bytes).replace("acme/shop@sha256:", "evil/shop@sha256:"));
  published?.assets.splice(0, 1, ...(asset === undefined ? [] : [{ ...asset, bytes }]));

  const refused = await runStep(world, "deploy", { release: "v1.0.0" });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringMatching(
      /^deploy: RELEASE_UNUSABLE: .* its manifest has sha256 [0-9a-f]{64}, and the tag says [0-9a-f]{64}\.\nSomebody changed the asset after the release\. Do not deploy it; release a new version\.$/,
    ),
  ]);
  expect(refused.errors[0]).toContain(release.manifestSha256);
  expect(refused.writes).toEqual([]);
});

test("a release that is still a draft is refused, with how to finish it", async () => {
  await released(world, "1.0.0");
  Object.assign(world.github.repository.releases[0] ?? {}, { draft: true });

  const refused = await runStep(world, "deploy", { release: "v1.0.0" });

  expect(refused.errors).toEqual([
    expect.stringContaining(
      "it has no published `release-manifest.json`.\nRun `actions/release` for it again: it finishes what is missing.",
    ),
  ]);
  expect(refused.writes).toEqual([]);
});

test("an image that is gone from its registry is not deployed", async () => {
  const release = await released(world, "1.0.0");
  await fetch(`${world.registry.url}/v2/acme/shop/manifests/${release.digest}`, { method: "DELETE" });

  const refused = await runStep(world, "deploy", { release: "v1.0.0" });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining(
      `deploy: ARTIFACT_UNRESOLVED: Artifact \`shop\` (oci://${world.registry.host}/acme/shop@${release.digest}) does not resolve: the registry has no such tag or digest (404).`,
    ),
  ]);
  expect(refused.writes).toEqual([]);
});

test("a file of the release whose bytes were changed is not deployed", async () => {
  const sha = world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  await world.write({ "notes.txt": "hello" });
  await runStep(world, "release", { version: "1.0.0", artifacts: "notes=file:notes.txt" }, { sha });
  const assets = world.github.repository.releases[0]?.assets ?? [];
  const place = assets.findIndex((asset) => asset.name === "notes.txt");
  const [old] = assets.slice(place, place + 1);
  if (old !== undefined) assets[place] = { ...old, digest: `sha256:${"0".repeat(64)}` };

  const refused = await runStep(world, "deploy", { release: "v1.0.0" });

  expect(refused.errors).toEqual([
    expect.stringContaining(`the asset has the digest sha256:${"0".repeat(64)}, recorded is sha256:2cf24dba`),
  ]);
  expect(refused.writes).toEqual([]);
});
