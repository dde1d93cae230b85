import { expect, it } from "vitest";
import { folderGlobs } from "../../../src/core/policy/folder-globs.ts";
import { PlanRules } from "../../../src/core/policy/plan-rules.ts";

const paths = ["infra/a.tf", "src/deep/down/b.ts", "LICENSE", "both", "both/x"];

it.each([
  ["infra", true],
  ["src/deep", true],
  ["infra/**", false],
  ["LICENSE", false],
  ["nothing", false],
  ["inf", false],
  ["both", false],
  ["src/*", false],
])("%s names a folder: %s", (glob, expected) => {
  const rules = PlanRules.parse({ risk: { high: { paths: [glob] } } });

  expect(folderGlobs(rules, paths)).toEqual(
    expected ? [{ keys: ["plan", "risk", "high", "paths"], glob }] : [],
  );
});

it("is asked of every list of globs that a plan is judged by", () => {
  const rules = PlanRules.parse({
    files: ["infra"],
    risk: { high: { paths: ["infra"] }, low: { paths: ["infra"] } },
    "store-binaries": { paths: ["infra"] },
    exempt: [
      { reason: "a", label: "b" },
      { reason: "a", paths: ["infra"] },
    ],
    migrations: { ignore: ["infra"] },
  });

  expect(folderGlobs(rules, paths).map(({ keys }) => keys.join("."))).toEqual([
    "plan.files",
    "plan.risk.high.paths",
    "plan.risk.low.paths",
    "plan.store-binaries.paths",
    "plan.exempt.1.paths",
    "plan.migrations.ignore",
  ]);
});
