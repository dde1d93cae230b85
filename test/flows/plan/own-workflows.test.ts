import { expect, it } from "vitest";
import { changeBetween } from "../../../src/flows/plan/change-between.ts";
import { ownWorkflows } from "../../../src/flows/plan/own-workflows.ts";
import { type File, planWorld } from "./plan-world.ts";

type Files = Readonly<Record<string, File>>;

const path = ".github/workflows/plan.yml";
const check = "jobs:\n  plan-check:\n    steps:\n      - uses: rollback-ready/suite/actions/plan-check@v1\n";
const local = check.replace("rollback-ready/suite/actions/plan-check@v1", "./actions/plan-check");
const other = "jobs:\n  build:\n    steps:\n      - uses: actions/checkout@v6\n";

it.each<[string, Files, Files, readonly string[]]>([
  ["is not touched", { [path]: check }, { [path]: check, "a.ts": "" }, []],
  ["is edited", { [path]: check }, { [path]: `${check}    if: false\n` }, [path]],
  ["no longer runs it", { [path]: check }, { [path]: other }, [path]],
  ["begins to run it", { [path]: other }, { [path]: local }, [path]],
  ["is deleted", { [path]: check }, {}, [path]],
  [
    "is renamed",
    { [path]: check },
    { ".github/workflows/a.yaml": check },
    [".github/workflows/a.yaml", path],
  ],
  ["never ran it", { [path]: other }, { [path]: `${other}\n` }, []],
  ["lies where GitHub runs nothing", {}, { ".github/workflows/deep/plan.yml": check, "plan.yml": check }, []],
])("a workflow that %s is told", async (_, base, head, expected) => {
  const { ports } = planWorld({ trees: { base, head } });

  expect(await ownWorkflows(ports, await changeBetween(ports, "base", "head"))).toEqual(expected);
});
