// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub.

import { describe, expect, it } from "vitest";
import { findImages } from "../../../src/core/init/find-images.ts";
import { readWorkflow } from "../../../src/core/init/workflow-file.ts";

function imagesOf(...steps: readonly string[]) {
  const list = steps.map((one) => `      - ${one.replaceAll("\n", "\n        ")}`).join("\n");
  const text = `env: { REPO: shop }\njobs:\n  a:\n    steps:\n${list}\n`;
  const read = readWorkflow("a.yml", text);
  if (read.kind === "unread") throw new Error(read.reason);
  return findImages([read.workflow]).map(({ image, tag, registry, isKnown }) => [
    image,
    tag,
    registry,
    isKnown,
  ]);
}
const SHA = "${{ github.sha }}";
const pushed = (tags: string): string => `uses: docker/build-push-action@v6\nwith: { tags: "${tags}" }`;

describe("images that a workflow pushes", () => {
  it.each([
    [pushed(`ghcr.io/acme/shop:${SHA}`), ["ghcr.io/acme/shop", SHA, "GitHub's registry", true]],
    [
      pushed("ghcr.io/${{github.repository}}/api:1"),
      ["ghcr.io/${{github.repository}}/api", "1", "GitHub's registry", true],
    ],
    [pushed("acme/shop"), ["acme/shop", null, "Docker Hub", true]],
    [pushed("localhost:5000/shop:x"), ["localhost:5000/shop", "x", "a registry of its own", true]],
    [
      pushed(`europe-docker.pkg.dev/p/r/shop:${SHA}`),
      ["europe-docker.pkg.dev/p/r/shop", SHA, "Google Artifact Registry", true],
    ],
    [
      pushed("1.dkr.ecr.eu-west-1.amazonaws.com/shop:${{ steps.v.outputs.v }}"),
      ["1.dkr.ecr.eu-west-1.amazonaws.com/shop", null, "Amazon ECR", true],
    ],
    [
      pushed("${{ steps.login-ecr.outputs.registry }}/shop:1"),
      ["${{ steps.login-ecr.outputs.registry }}/shop", "1", "Amazon ECR", false],
    ],
    [
      "run: docker push acme.azurecr.io/$REPO:$TAG",
      ["acme.azurecr.io/shop", null, "Azure Container Registry", true],
    ],
    ["run: docker buildx build --push -t quay.io/acme/shop:7 .", ["quay.io/acme/shop", "7", "Quay", true]],
    [
      "uses: docker/metadata-action@v5\nwith: { images: ghcr.io/acme/shop }",
      ["ghcr.io/acme/shop", null, "GitHub's registry", true],
    ],
  ])("of %j", (step, wanted) => {
    expect(imagesOf(step)).toEqual([wanted]);
  });

  it("are told once, by the tag that names the commit", () => {
    expect(imagesOf(pushed(`ghcr.io/a/b:latest,ghcr.io/a/b:${SHA}`), pushed("ghcr.io/a/b:x"))).toEqual([
      ["ghcr.io/a/b", SHA, "GitHub's registry", true],
    ]);
  });

  it.each([["run: docker build -t x ."], [pushed("${{ steps.meta.outputs.tags }}")], ["run: docker push"]])(
    "are none in %j",
    (step) => {
      expect(imagesOf(step)).toEqual([]);
    },
  );
});
