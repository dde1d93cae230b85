import { describe, expect, it } from "vitest";
import { readArtifactLines } from "../../../src/core/release/artifact-lines.ts";
import { ArtifactReference } from "../../../src/core/release/artifact-reference.ts";
import { resolveArtifacts } from "../../../src/flows/release/resolve-artifacts.ts";
import type { Ports } from "../../../src/kernel/ports/index.ts";
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

describe("the artifacts of a release", () => {
  it("each get the digest of whoever holds them, in the order of their lines", async () => {
    const { ports, logged } = artifactPorts();

    const references = await resolve(ports, [
      "zip=file:out/my.zip",
      "app=oci:ghcr.io/acme/shop:1.0.0",
      "ui=npm:@acme/ui@1.2.0",
      "old=release-asset:v1.0.0/app.zip",
      "code=git:v1.0.0",
      "jar=generic:https://repo.example/b.jar",
    ]);

    expect(references).toEqual([
      {
        name: "zip",
        uri: "https://assets.example/my.zip",
        digest: { sha256: hex.a },
        mediaType: "application/octet-stream",
        annotations: { kind: "file", size: 5 },
      },
      {
        name: "app",
        uri: `oci://ghcr.io/acme/shop@${digestA}`,
        digest: { sha256: hex.a },
        mediaType: indexType,
        annotations: { kind: "oci", size: 500, tag: "1.0.0" },
      },
      {
        name: "ui",
        uri: "pkg:npm/%40acme/ui@1.2.0",
        digest: { sha512: hex.sha512 },
        annotations: { kind: "npm" },
      },
      {
        name: "old",
        uri: "https://github.example/acme/shop/releases/download/v1.0.0/app.zip",
        digest: { sha256: hex.a },
        annotations: { kind: "release-asset", tag: "v1.0.0", size: 5 },
      },
      {
        name: "code",
        uri: `git+https://github.example/acme/shop@${hex.commit}`,
        digest: { gitCommit: hex.commit },
        annotations: { kind: "git", tag: "v1.0.0" },
      },
      {
        name: "jar",
        uri: "https://repo.example/b.jar",
        digest: { sha256: hex.a },
        annotations: { kind: "generic", size: 5 },
      },
    ]);
    expect(references.map((one) => ArtifactReference.parse(one))).toEqual(references);
    expect(logged[0]).toBe(`artifact zip: ${digestA}`);
    expect(logged[4]).toBe(`artifact code: gitCommit:${hex.commit}`);
  });

  it("that have none are all named in one error", async () => {
    const { ports } = artifactPorts({ tags: { "1.0.0": lost("absent") }, commits: [] });

    await expect(
      resolve(ports, [
        "a=file:none.zip",
        "b=file:there.zip",
        "c=oci:ghcr.io/acme/shop:1.0.0",
        `d=git:${hex.commit}`,
      ]),
    ).rejects.toMatchObject({
      code: "ARTIFACT_UNRESOLVED",
      message: `Artifact \`a\` (file:none.zip) does not resolve: there is no such file in the workspace; nor does \`c\` (ghcr.io/acme/shop:1.0.0): it is absent; nor does \`d\` (git:${hex.commit}): the repository has no such commit.`,
    });
  });

  it("of other releases are found in one list", async () => {
    const { ports, lists } = artifactPorts();

    await resolve(ports, ["a=release-asset:v1.0.0/app.zip", "b=release-asset:v1.0.0/app.zip"]);

    expect(lists()).toBe(1);
  });

  it.each<[string, string, ArtifactWorld, string]>([
    [
      "a tag beside a digest names something else",
      `oci:ghcr.io/acme/shop:1.0.0@${digestA}`,
      { tags: { "1.0.0": imageOf(digestB) } },
      `its tag 1.0.0 names ${digestB}, not the digest that is given`,
    ],
    [
      "an index lacks a child",
      "oci:ghcr.io/acme/shop:1.0.0",
      { contents: lost("absent", "its index names x") },
      "its index names x",
    ],
    [
      "the integrity is not the registry's",
      `npm:ui@1.0.0#sha512-${Buffer.from("f".repeat(128), "hex").toString("base64")}`,
      {},
      "its registry lists another integrity than the one that is given",
    ],
    [
      "the release is a draft",
      "release-asset:v1.0.0/app.zip",
      { releases: [{ ...releaseWith(), draft: true }] },
      "this repository has no published release with such an asset",
    ],
    [
      "the asset did not arrive whole",
      "release-asset:v1.0.0/app.zip",
      { releases: [releaseWith({ uploaded: false })] },
      "this repository has no published release with such an asset",
    ],
    ["the tag is not there", "git:v2.0.0", {}, "the repository has no such tag"],
    [
      "the bytes are others",
      `generic:https://repo.example/b.jar#sha256=${hex.b}`,
      {},
      `its server has ${digestA}, not the digest that is given`,
    ],
  ])("are refused when %s", async (_name, line, world, problem) => {
    const { ports } = artifactPorts(world);

    await expect(resolve(ports, [`x=${line}`])).rejects.toThrow(`does not resolve: ${problem}.`);
  });

  it("of before GitHub computed digests are hashed by their bytes", async () => {
    const { ports } = artifactPorts({
      releases: [releaseWith({ digest: null })],
      download: { kind: "resolved", sha256: hex.b, size: 5 },
    });

    const [reference] = await resolve(ports, ["a=release-asset:v1.0.0/app.zip"]);

    expect(reference?.digest).toEqual({ sha256: hex.b });
  });
});

describe("an image that is an index", () => {
  const child = {
    platform: "linux/arm64",
    digest: digestB,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    size: 400,
  };

  it("is recorded with its children and with what is attested of them", async () => {
    const found = {
      type: "https://slsa.dev/provenance/v1",
      subject: digestB,
      digest: digestA,
      from: "index",
    } as const;
    const { ports } = artifactPorts({
      contents: { kind: "whole", children: [{ ...child, attests: null }] },
      attestations: [found],
    });

    const [reference] = await resolve(ports, ["app=oci:ghcr.io/acme/shop:1.0.0"]);

    expect(reference?.annotations).toEqual({
      kind: "oci",
      size: 500,
      tag: "1.0.0",
      children: [child],
      attestations: [found],
    });
  });

  it("is recorded as not known where the registry could not tell of attestations", async () => {
    const { ports } = artifactPorts({ attestations: null });

    const [reference] = await resolve(ports, ["app=oci:ghcr.io/acme/shop:1.0.0"]);

    expect(reference?.annotations.attestations).toBe("unknown");
  });
});

function resolve(ports: Ports, lines: readonly string[]) {
  const { artifacts, problems } = readArtifactLines(lines);
  expect(problems).toEqual([]);
  return resolveArtifacts(ports, artifacts, (name) => `https://assets.example/${name}`);
}
