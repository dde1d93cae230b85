import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runActionlint } from "../support/actionlint.ts";
import { foundTool, sayMissing } from "../support/found-tool.ts";
import { type WrittenWorkflow, writtenWorkflows } from "../support/written-workflows.ts";
import { runZizmor } from "../support/zizmor.ts";

const root = join(import.meta.dirname, "../..");
const config = join(root, "test/support/workflow-yaml/zizmor-examples.yml");
const actionlint = foundTool("actionlint");
const zizmor = foundTool("zizmor");
sayMissing(
  actionlint,
  "actionlint is not installed, so it judges nothing that init writes (go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12)",
);
sayMissing(
  zizmor,
  "zizmor is not installed, so it audits nothing that init writes (pip install zizmor==1.32.0)",
);

/** What is wrong, and has to be found here as in what `init` writes. */
const hostile: WrittenWorkflow = {
  team: "hostile",
  path: ".github/workflows/ship.yml",
  text: `name: ship
on: push
permissions: {}
jobs:
  release:
    uses: acme/thing/.github/workflows/release.yml@v1
    with:
      tag: \${{ needs.other.outputs.tag }}
`,
};
const written = await writtenWorkflows();
const all = [...written, hostile];
const folder = mkdtempSync(join(tmpdir(), "rollback-ready-written-"));
// A folder for each, as their names are the same.
const placeOf = (one: WrittenWorkflow): string => `${all.indexOf(one)}/${one.path}`;

beforeAll(() => {
  mkdirSync(join(folder, ".git"));
  for (const one of all) {
    mkdirSync(dirname(join(folder, placeOf(one))), { recursive: true });
    writeFileSync(join(folder, placeOf(one)), one.text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(actionlint === null)("actionlint", () => {
  let said: (one: WrittenWorkflow) => readonly string[];

  beforeAll(async () => {
    const findings = await runActionlint(actionlint ?? "actionlint", folder, all.map(placeOf));
    said = (one) =>
      findings
        .filter(({ filepath }) => filepath.replaceAll("\\", "/") === placeOf(one))
        .map(({ line, message }) => `line ${line}: ${message}`);
  });

  it.each(written)("has nothing against $path for $team", (one) => {
    expect(said(one)).toEqual([]);
  });

  it("finds what is wrong", () => {
    expect(said(hostile)).toEqual([expect.stringMatching(/^line 8: property "other" is not defined/)]);
  });
});

describe.skipIf(zizmor === null)("zizmor's pedantic audit", () => {
  let said: (one: WrittenWorkflow) => readonly string[];

  beforeAll(async () => {
    const what = { inputs: all.map(placeOf), config };
    const findings = await runZizmor(zizmor ?? "zizmor", folder, what);
    said = (one) =>
      findings
        .filter(({ path }) => path.replaceAll("\\", "/") === placeOf(one))
        .map(({ line, problem, audit }) => `line ${line}: ${problem} (${audit})`);
  });

  it.each(written)("has nothing against $path for $team", (one) => {
    expect(said(one)).toEqual([]);
  });

  it("finds what is wrong", () => {
    expect(said(hostile)).toEqual([expect.stringMatching(/unpinned-uses/)]);
  });
});
