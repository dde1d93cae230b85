import { describe, expect, it } from "vitest";
import { parseArtifactLine } from "../../../src/core/release/artifact-input.ts";

describe("a line of the artifacts", () => {
  it("names a file", () => {
    expect(parseArtifactLine("api=file:my out=1/open-api_1.json")).toEqual({
      kind: "artifact",
      artifact: { kind: "file", name: "api", path: "my out=1/open-api_1.json" },
    });
  });

  it("names an image", () => {
    expect(parseArtifactLine("app=oci:ghcr.io/acme/shop:1.2.0")).toEqual({
      kind: "artifact",
      artifact: {
        kind: "oci",
        name: "app",
        image: { host: "ghcr.io", repository: "acme/shop", tag: "1.2.0", digest: null },
      },
    });
  });

  it.each([
    "",
    "app",
    "app=",
    "app=ghcr.io/acme/shop:1",
    "=file:x",
    "a b=file:x",
    "app=file:",
    "-a=file:x",
    "app=npm:x",
  ])("is refused when it is %j, with the form", (line) => {
    expect(parseArtifactLine(line)).toEqual({
      kind: "refused",
      problem: `has the line \`${line}\`.`,
      write: "Write `name=file:path` or `name=oci:registry/repository:tag`.",
    });
  });

  it.each(["my app.zip", "out/a+b.zip", "out/ä.zip", ".env", "app.", "out/", "a@b", "a:b"])(
    "is refused when GitHub would change the name of the file %j",
    (path) => {
      expect(parseArtifactLine(`app=file:${path}`)).toEqual({
        kind: "refused",
        problem: `has the file name \`${path.split("/").at(-1)}\`, which GitHub would change.`,
        write:
          "Rename the file: letters, digits, `.`, `_` and `-` without a period at either end, such as `my-app.zip`.",
      });
    },
  );

  it("is refused when its image has no registry, tag or digest, with an example", () => {
    expect(parseArtifactLine("app=oci:acme/shop")).toMatchObject({
      kind: "refused",
      problem: "has the image reference `acme/shop`.",
      write: /such as `ghcr\.io\/acme\/shop:1\.2\.0`/,
    });
  });
});
