import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActionlintFinding, runActionlint } from "../support/actionlint.ts";
import { foundTool, sayMissing } from "../support/found-tool.ts";
import { placeOf, placeWorkflows } from "../support/workflow-yaml/placed-workflows.ts";
import { type WorkflowSource, workflowSources } from "../support/workflow-yaml/workflow-sources.ts";

const root = join(import.meta.dirname, "../..");
const actionlint = foundTool("actionlint");
sayMissing(
  actionlint,
  "actionlint is not installed, so it judges no workflow (go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12)",
);

/** What GitHub accepts and this version does not know. Each must be refused below, or it is to be taken off here. */
const gaps = ['^unexpected key "queue" for "concurrency" section'];

describe.skipIf(actionlint === null)("actionlint", () => {
  // It does not know `$/`, which means the same folder of the same commit.
  const sources = workflowSources(root).map((source) => ({
    ...source,
    text: source.text.replaceAll(/(uses: *)\$\//g, "$1./"),
  }));
  const folder = placeWorkflows(root, [...sources, ...hostile()]);
  let findings: readonly ActionlintFinding[];
  let unfiltered: readonly ActionlintFinding[];

  beforeAll(async () => {
    const tool = actionlint ?? "actionlint";
    findings = await runActionlint(tool, folder, [...sources, ...hostile()].map(placeOf), gaps);
    unfiltered = await runActionlint(tool, folder, hostile().map(placeOf));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(sources)("has nothing against $where", (source) => {
    expect(messages(findings, source)).toEqual([]);
  });

  it.each(hostile().slice(0, 4))("finds $where", (source) => {
    expect(messages(findings, source)).toHaveLength(1);
  });

  it.each(hostile().slice(4))("does not know yet: $where", (source) => {
    expect(messages(unfiltered, source)).toHaveLength(1);
  });
});

function hostile(): readonly WorkflowSource[] {
  const job = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n";
  return [
    source(
      "an input that our action does not have",
      `${job}      - uses: ./actions/gate\n        with: { bak: 2m }\n`,
    ),
    source("text of strangers in a script", `${job}      - run: echo "\${{ github.head_ref }}"\n`),
    source(
      "a step that comes later",
      `${job}      - if: steps.late.outcome == 'failure'\n        run: exit 0\n      - id: late\n        run: exit 0\n`,
    ),
    source("a runner that there is not", job.replace("ubuntu-latest", "ubuntu-1") + "      - run: exit 0\n"),
    source("a queue", `concurrency: { group: a, queue: max }\n${job}      - run: exit 0\n`),
    source("an action of the same commit", `${job}      - uses: $/actions/gate\n`),
  ];
}

function source(where: string, text: string): WorkflowSource {
  return { where, path: "", origin: "page", fileName: `${where.replaceAll(" ", "-")}.yml`, text };
}

function messages(findings: readonly ActionlintFinding[], source: WorkflowSource): string[] {
  return findings
    .filter(({ filepath }) => filepath.replaceAll("\\", "/") === placeOf(source))
    .map(({ line, message }) => `line ${line}: ${message}`);
}
