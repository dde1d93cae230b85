import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { type DockerRegistry, hasDockerRegistry, startDockerRegistry } from "../support/docker-registry.ts";
import { deployed, knownGood, marks, type PastRelease } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const failed = [{ state: "failure", text: marks.failed }];
const redeploy = ["node", "deploy.cjs", "{release.tag}", "{artifact.shop}"];

describe.skipIf(!hasDockerRegistry())("with Debian's docker-registry", () => {
  let registry: DockerRegistry;
  beforeAll(async () => {
    registry = await startDockerRegistry();
  });
  afterAll(() => registry.close());

  /** Builds an image, moves the tag `stable` of this repository to it, and releases what the tag names. */
  async function released(repository: string, version: string): Promise<PastRelease> {
    const policy = { ".github/rollback.yml": policyOf(world, { redeploy }) };
    const files = { "VERSION.txt": version, ...policy };
    const commit = world.github.repository.commit({ branch: "main", files, message: `Work for ${version}` });
    const { digest } = await pushImage({
      registryUrl: registry.url,
      repository,
      tag: "stable",
      files: { "VERSION.txt": Buffer.from(version) },
    });
    const artifacts = `shop=oci:${registry.host}/${repository}:stable`;
    const made = await runStep(world, "release", { version, artifacts }, { sha: commit });
    if (made.conclusion !== "success") throw new Error(`No release ${version}:\n${made.log}`);
    return { tag: `v${version}`, commit, manifestSha256: made.outputs["manifest-sha256"] ?? "", digest };
  }

  function served(repository: string, reference: string): Promise<Response> {
    const headers = { accept: "application/vnd.oci.image.manifest.v1+json" };
    return fetch(`${registry.url}/v2/${repository}/manifests/${reference}`, { headers });
  }

  test("a release whose tag was moved comes back by the digest that it recorded, which is served still", async () => {
    const old = await released("acme/moved", "1.0.0");
    knownGood(world, { commit: old.commit, release: old });
    const broken = await released("acme/moved", "1.1.0");
    deployed(world, { commit: broken.commit, release: broken, statuses: failed });

    const returned = await runStep(world, "rollback");

    const [words = []] = await world.ran();
    const byDigest = await served("acme/moved", String(words[1]).split("@")[1] ?? "");
    const byTag = await served("acme/moved", "stable");
    expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
    expect(words).toEqual(["v1.0.0", `${registry.host}/acme/moved@${old.digest}`]);
    expect([byDigest.status, byDigest.headers.get("docker-content-digest")]).toEqual([200, old.digest]);
    expect(byTag.headers.get("docker-content-digest")).toBe(broken.digest);
  });

  test("a release whose image was deleted from the registry is passed over, and an older one comes back", async () => {
    const oldest = await released("acme/deleted", "1.0.0");
    knownGood(world, { commit: oldest.commit, release: oldest });
    const gone = await released("acme/deleted", "1.1.0");
    knownGood(world, { commit: gone.commit, release: gone });
    const broken = await released("acme/deleted", "1.2.0");
    deployed(world, { commit: broken.commit, release: broken, statuses: failed });
    const url = `${registry.url}/v2/acme/deleted/manifests/${gone.digest}`;
    const deleted = await fetch(url, { method: "DELETE" });

    const returned = await runStep(world, "rollback");

    expect(deleted.status).toBe(202);
    expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
    expect(await world.ran()).toEqual([["v1.0.0", `${registry.host}/acme/deleted@${oldest.digest}`]]);
    expect(returned.summary).toContain("Passed over: v1.1.0: artifact shop does not resolve");
  });

  test("when the registry has lost all images, nothing is touched, and it is said of each", async () => {
    const old = await released("acme/lost", "1.0.0");
    knownGood(world, { commit: old.commit, release: old });
    const broken = await released("acme/lost", "1.1.0");
    deployed(world, { commit: broken.commit, release: broken, statuses: failed });
    await fetch(`${registry.url}/v2/acme/lost/manifests/${old.digest}`, { method: "DELETE" });

    const refused = await runStep(world, "rollback");

    expect(refused.exitCode).toBe(1);
    expect(refused.outputs["outcome"]).toBe("nothing-to-return-to");
    expect(refused.errors[0]).toContain("v1.0.0: artifact shop does not resolve");
    expect(await world.ran()).toEqual([]);
  });
});
