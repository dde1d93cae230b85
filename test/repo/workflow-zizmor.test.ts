import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundTool, sayMissing } from "../support/found-tool.ts";
import { placeOf, placeWorkflows } from "../support/workflow-yaml/placed-workflows.ts";
import { type WorkflowSource, workflowSources } from "../support/workflow-yaml/workflow-sources.ts";
import { runZizmor, type ZizmorFinding } from "../support/zizmor.ts";

const root = join(import.meta.dirname, "../..");
const forPages = join(root, "test/support/workflow-yaml/zizmor-examples.yml");
const forOurs = join(root, ".github/zizmor.yml");
const zizmor = foundTool("zizmor");
sayMissing(zizmor, "zizmor is not installed, so it audits no workflow (pip install zizmor==1.32.0)");

const sources = workflowSources(root);
const pages = sources.filter(({ origin }) => origin === "page");
const ours = [
  ...sources.filter(({ origin }) => origin === "ours").map(({ path }) => path),
  ".github/dependabot.yml",
];

describe.skipIf(zizmor === null)("zizmor's pedantic audit", () => {
  const folder = placeWorkflows(root, [...pages, hostile()]);
  let onPages: readonly ZizmorFinding[];
  let inOurs: readonly ZizmorFinding[];

  beforeAll(async () => {
    const tool = zizmor ?? "zizmor";
    const placed = [...pages, hostile()].map(placeOf);
    const config = existsSync(forOurs) ? forOurs : null;
    [onPages, inOurs] = await Promise.all([
      runZizmor(tool, folder, { inputs: placed, config: forPages }),
      runZizmor(tool, root, { inputs: [".github"], config }),
    ]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(pages)("has nothing against $where", (source) => {
    expect(said(onPages, placeOf(source))).toEqual([]);
  });

  it.each(ours)("has nothing against %s", (path) => {
    expect(said(inOurs, path)).toEqual([]);
  });

  it("has nothing against anything else of .github", () => {
    const rest = inOurs.filter(({ path }) => !ours.includes(slashes(path)));

    expect(rest).toEqual([]);
  });

  it("finds what is wrong with a workflow that strangers can use", () => {
    expect(said(onPages, placeOf(hostile())).toSorted()).toEqual([
      "line 1: default permissions used due to no permissions: block (excessive-permissions)",
      "line 2: pull_request_target is almost always used insecurely (dangerous-triggers)",
      "line 4: default permissions used due to no permissions: block (excessive-permissions)",
      "line 7: action is not pinned to a hash (required by blanket policy) (unpinned-uses)",
      "line 7: does not set persist-credentials: false (artipacked)",
      "line 8: action is not pinned to a hash (required by blanket policy) (unpinned-uses)",
      "line 9: may expand into attacker-controllable code (template-injection)",
    ]);
  });
});

function hostile(): WorkflowSource {
  const text = `name: hostile
on: pull_request_target
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: acme/thing@v1
      - run: echo "\${{ github.head_ref }}"
`;
  return { where: "hostile", path: "", origin: "page", fileName: "hostile.yml", text };
}

function said(findings: readonly ZizmorFinding[], where: string): string[] {
  return findings
    .filter(({ path }) => slashes(path) === where)
    .map(({ line, problem, audit }) => `line ${line}: ${problem} (${audit})`);
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
