import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blockKind } from "./block-kind.ts";
import { rulesForCopiedJobs } from "./workflow-rules.ts";
import { workflowSources } from "./workflow-sources.ts";

const root = join(import.meta.dirname, "../../..");
const shown = workflowSources(root).filter(({ origin }) => origin === "jobs");
const rules = await rulesForCopiedJobs(root);

function said(text: string): readonly string[] {
  return rules.flatMap(({ complaints }) => complaints(text));
}

/** What is said of a block of a page that shows this. */
function saidOf(block: string): readonly string[] {
  const kind = blockKind(block);
  if (kind.kind !== "workflow") throw new Error(`It is no workflow: ${kind.kind}`);
  return said(kind.text);
}

describe.each(rules)("every job that a page shows without what starts it $rule", ({ complaints }) => {
  it.each(shown)("$where", ({ text }) => {
    expect(complaints(text)).toEqual([]);
  });
});

describe("a job that a page shows without what starts it", () => {
  const calling = shown.find(({ text }) => text.includes("/follow-up.yml@"))?.text ?? "";

  it.each<[what: string, change: (text: string) => string, complaint: string]>([
    ["less", (text) => text.replace("issues: write", "issues: read"), "`issues: write` is missing"],
    ["more", (text) => text.replace("ments: read", "ments: write"), "`deployments: write` is not needed"],
    ["nothing", (text) => text.replace(/ {4}permissions:\n(?: {6}.*\n)+/, ""), "states no permissions"],
  ])("grants the workflow that it calls %s", (_, change, complaint) => {
    expect(said(change(calling))).toEqual([`follow-up: ${complaint}`]);
  });

  it("uses outputs that there are", () => {
    const jobs = (output: string) => `jobs:
  a: { runs-on: ubuntu-latest, outputs: { tag: v1 }, steps: [run: exit 0] }
  b: { needs: a, runs-on: ubuntu-latest, steps: [{ run: exit 0, env: { X: "\${{ ${output} }}" } }] }
`;

    expect(saidOf(jobs("needs.a.outputs.tag"))).toEqual([]);
    expect(saidOf(jobs("needs.a.outputs.tga"))).toEqual(["b: needs.a.outputs.tga"]);
    expect(saidOf(jobs("needs.c.outputs.tag"))).toEqual(["b: needs.c.outputs.tag"]);
  });

  it("makes no deployment beside that of its steps", () => {
    const jobs = `jobs:
  a:
    environment: production
    permissions: { actions: read, contents: read, deployments: write }
    steps: [uses: rollback-ready/suite/actions/deploy@v1]
`;

    expect(saidOf(jobs)).toEqual([
      "a: GitHub makes a deployment of its `environment`: write `deployment: false`",
    ]);
  });
});
