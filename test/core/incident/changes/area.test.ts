import { describe, expect, it } from "vitest";
import { areaFinder } from "../../../../src/core/incident/changes/area.ts";
import { parseCodeOwners } from "../../../../src/core/incident/changes/codeowners.ts";

function areaOf(text: string, path: string) {
  const read = parseCodeOwners(text);
  return areaFinder(read.kind === "rules" ? read.rules : [])(path);
}

describe("an area", () => {
  it.each([
    ["/src/payments/", "src/payments/a.ts", "src/payments"],
    ["src/payments/**", "src/payments/a.ts", "src/payments"],
    ["docs/*", "docs/a.md", "docs"],
    ["**/logs", "a/logs/b", "logs"],
    ["apps/", "x/apps/b", "apps"],
    ["*.js", "a.js", "*.js"],
    ["*", "a.js", "everything else"],
    ["**", "a.js", "everything else"],
  ])("of the pattern %s is named after its folder: %s → %s", (pattern, path, name) => {
    expect(areaOf(`${pattern} @a`, path)).toEqual({ name, owners: ["@a"] });
  });

  it("is the folder at the top where no rule speaks of a path", () => {
    expect(areaOf("/src/ @a", "web/app/a.ts")).toEqual({ name: "web", owners: [] });
    expect(areaOf("", "README.md")).toEqual({ name: "top of the repository", owners: [] });
  });

  it("keeps its name where a rule takes the owners away", () => {
    expect(areaOf("* @a\n/vendor/", "vendor/x.ts")).toEqual({ name: "vendor", owners: [] });
  });

  it("is one for two patterns of one folder and team, and two for two teams", () => {
    expect(areaOf("/docs/ @a\ndocs/* @a", "docs/x.md").name).toBe("docs");
    expect(areaOf("/docs/ @a\ndocs/* @b", "docs/x.md")).toEqual({ name: "docs/*", owners: ["@b"] });
  });
});
