import { describe, expect, it } from "vitest";
import { findPackages } from "../../../src/core/init/find-packages.ts";

describe("the packages of a clone", () => {
  it("are told by the file of their tool, the outermost first, once for each folder and kind", () => {
    const paths = [
      "services/api/go.mod",
      "package.json",
      "pyproject.toml",
      "setup.py",
      "a/b.csproj",
      "README.md",
    ];

    expect(findPackages({ paths: new Set(paths) })).toEqual([
      { kind: "Node.js", path: "package.json" },
      { kind: "Python", path: "pyproject.toml" },
      { kind: ".NET", path: "a/b.csproj" },
      { kind: "Go", path: "services/api/go.mod" },
    ]);
  });

  it.each(["node_modules/x/package.json", "vendor/x/go.mod", "test/go.mod", ".x/go.mod", "a/b/c/d/go.mod"])(
    "are not those of others, nor examples: %s",
    (path) => {
      expect(findPackages({ paths: new Set([path]) })).toEqual([]);
    },
  );
});
