import { describe, expect, it } from "vitest";
import { readArtifactLines } from "../../../src/core/release/artifact-lines.ts";

describe("the artifacts of a release", () => {
  it("are read line by line, in their order", () => {
    const { artifacts, problems } = readArtifactLines(["b=file:out/b.zip", "a=npm:ui@1.0.0"]);

    expect(artifacts.map(({ name, kind }) => [name, kind])).toEqual([
      ["b", "file"],
      ["a", "npm"],
    ]);
    expect(problems).toEqual([]);
  });

  it("are refused with the problems of all lines together", () => {
    const { problems } = readArtifactLines([
      "nonsense",
      "a=oci:acme/shop",
      "x=file:a/app.zip",
      "x=file:b/app.zip",
      "x=file:c/other.zip",
      "y=file:release-manifest.json",
    ]);

    expect(problems.map(({ problem }) => problem)).toEqual([
      "has the line `nonsense`.",
      "has the image reference `acme/shop`.",
      "names `x` twice.",
      "names two files that are called `app.zip`.",
      "uses the name `release-manifest.json`.",
    ]);
    expect(new Set(problems.map(({ subject }) => subject))).toEqual(new Set(["Input `artifacts`"]));
  });

  it("may have an asset of another release that is called like a file of this one", () => {
    const { problems } = readArtifactLines(["a=file:app.zip", "b=release-asset:v1.0.0/app.zip"]);

    expect(problems).toEqual([]);
  });
});
