import { describe, expect, it } from "vitest";
import type { ArtifactReference } from "../../../src/core/release/artifact-reference.ts";
import { verifyArtifacts } from "../../../src/flows/release/verify-artifacts.ts";
import { manifestWith, releaseOf } from "../../core/rollback/release-example.ts";
import {
  type ArtifactWorld,
  artifactPorts,
  digestA,
  digestB,
  hex,
  imageOf,
  indexType,
  lost,
  releaseWith,
} from "./artifact-ports.ts";

const image: ArtifactReference = {
  name: "app",
  uri: `oci://ghcr.io/acme/shop@${digestA}`,
  digest: { sha256: hex.a },
  annotations: { kind: "oci", tag: "1.0.0" },
};
const list: ArtifactReference = { ...image, mediaType: indexType };
const file: ArtifactReference = {
  name: "zip",
  uri: "https://github.example/acme/shop/releases/download/v1.0.0/app.zip",
  digest: { sha256: hex.a },
  annotations: { kind: "file" },
};
const asset: ArtifactReference = { ...file, annotations: { kind: "release-asset", tag: "v1.0.0" } };
const ui: ArtifactReference = {
  name: "ui",
  uri: "pkg:npm/%40acme/ui@1.2.0",
  digest: { sha512: hex.sha512 },
  annotations: { kind: "npm" },
};
const code: ArtifactReference = {
  name: "code",
  uri: `git+https://github.example/acme/shop@${hex.commit}`,
  digest: { gitCommit: hex.commit },
  annotations: { kind: "git" },
};
const jar: ArtifactReference = {
  name: "jar",
  uri: "https://repo.example/b.jar",
  digest: { sha256: hex.a },
  annotations: { kind: "generic" },
};

describe("an artifact of a release", () => {
  it("holds when whoever has it names the recorded digest", async () => {
    const verified = await verify([image, list, file, asset, ui, code, jar]);

    expect(verified.map(({ standing }) => standing.kind)).toEqual(Array(7).fill("holds"));
  });

  it.each<[string, ArtifactReference, ArtifactWorld, unknown]>([
    [
      "an image that is gone",
      image,
      { tags: { [digestA]: lost("absent") } },
      { kind: "gone", reason: "it is absent" },
    ],
    [
      "an image of other bytes",
      image,
      { tags: { [digestA]: lost("changed") } },
      { kind: "changed", reason: "it is changed" },
    ],
    [
      "an image whose registry is away",
      image,
      { tags: { [digestA]: lost("unknown") } },
      { kind: "unknown", reason: "it is unknown" },
    ],
    [
      "an image whose registry answers for another",
      image,
      { tags: { [digestA]: imageOf(digestB) } },
      { kind: "changed", reason: `the registry answers with ${digestB}, recorded is ${digestA}` },
    ],
    [
      "an index without a child",
      list,
      { contents: lost("absent") },
      { kind: "gone", reason: "it is absent" },
    ],
    [
      "a reference that is none",
      { ...image, uri: "oci://nonsense" },
      {},
      { kind: "unknown", reason: "its reference cannot be read" },
    ],
    [
      "a file whose release is gone",
      file,
      { releases: [] },
      { kind: "gone", reason: "the release has no such asset" },
    ],
    [
      "a file that was replaced",
      file,
      { releases: [releaseWith({ digest: digestB })] },
      { kind: "changed", reason: `the asset has the digest ${digestB}, recorded is ${digestA}` },
    ],
    [
      "a file whose bytes cannot be had",
      file,
      { releases: [releaseWith({ digest: null })], download: lost("unknown") },
      { kind: "unknown", reason: "it is unknown" },
    ],
    [
      "an asset of a release that was taken back to a draft",
      asset,
      { releases: [{ ...releaseWith(), draft: true }] },
      { kind: "gone", reason: "the release has no such asset" },
    ],
    [
      "a package that was unpublished",
      ui,
      { packages: lost("absent") },
      { kind: "gone", reason: "it is absent" },
    ],
    [
      "a package of other bytes",
      ui,
      { packages: { kind: "resolved", sha512: "f".repeat(128), tarball: null, provenance: null } },
      { kind: "changed", reason: /^its registry lists sha512:f+, recorded is sha512:e+$/ },
    ],
    [
      "a commit that is gone",
      code,
      { commits: [] },
      { kind: "gone", reason: "the repository has no such commit" },
    ],
    [
      "a file elsewhere that was replaced",
      jar,
      { download: { kind: "resolved", sha256: hex.b, size: 5 } },
      { kind: "changed", reason: `the server has ${digestB}, recorded is ${digestA}` },
    ],
  ])("does not hold: %s", async (_name, artifact, world, standing) => {
    const [verified] = await verify([artifact], world);

    expect(verified?.standing).toMatchObject(standing as object);
  });

  it("is not asked for by its tag unless that is wanted", async () => {
    const [verified] = await verify([image], { tags: { "1.0.0": imageOf(digestB) } });

    expect(verified).toMatchObject({ standing: { kind: "holds" }, drift: null });
  });

  it.each<[string, ArtifactReference, ArtifactWorld, string | null]>([
    ["is as it was", image, {}, null],
    [
      "was moved",
      image,
      { tags: { "1.0.0": imageOf(digestB) } },
      `tag 1.0.0 now names other bytes (${digestB})`,
    ],
    ["is gone", image, { tags: { "1.0.0": lost("absent") } }, "tag 1.0.0 is gone"],
    [
      "cannot be asked",
      image,
      { tags: { "1.0.0": lost("unknown") } },
      "what tag 1.0.0 names is not known: it is unknown",
    ],
    ["is none", jar, {}, null],
  ])("tells when its tag %s", async (_name, artifact, world, drift) => {
    const [verified] = await verify([artifact], world, true);

    expect(verified).toMatchObject({ standing: { kind: "holds" }, drift });
  });

  it("is not asked for where a release has no manifest", async () => {
    expect(await verifyArtifacts(artifactPorts().ports, releaseOf(null))).toEqual([]);
  });
});

function verify(artifacts: readonly ArtifactReference[], world: ArtifactWorld = {}, drift = false) {
  const release = releaseOf(manifestWith({ tag: "v1.0.0", artifacts }));
  return verifyArtifacts(artifactPorts(world).ports, release, { drift });
}
