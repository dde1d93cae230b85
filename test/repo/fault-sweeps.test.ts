import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "test/faults");

it("are all struck whole once a week, where a change strikes only what is drawn", () => {
  const workflow = parse(readFileSync(join(root, ".github/workflows/faults.yml"), "utf8"));
  const struck: readonly string[] = workflow.jobs.sweep.strategy.matrix.of;

  const drawn = readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .filter((name) => readFileSync(join(folder, name), "utf8").includes("FAULTS=all"))
    .map((name) => name.replace(".test.ts", ""));
  expect(struck).toEqual(drawn.toSorted());
});
