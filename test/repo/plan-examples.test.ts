import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MigrationVerdict } from "../../src/core/migrations/verdict.ts";
import { type ChosenPlan, choosePlan } from "../../src/core/plan/choose.ts";
import { judgePlan } from "../../src/core/plan/judge.ts";
import { defaultPolicy } from "../../src/core/policy/policy.ts";

const root = join(import.meta.dirname, "../..");
const [ofReadme = ""] = blocks("actions/plan-check/README.md", "markdown");
const [ofSection = "", ofFrontMatter = ""] = blocks(
  ".github/decisions/0023-format-rollback-plan.md",
  "markdown",
);
const [ofJson = ""] = blocks(".github/decisions/0023-format-rollback-plan.md", "jsonc");

const migration: MigrationVerdict = {
  tool: "golang-migrate",
  version: "43",
  path: "db/migrations/000043_refunds.up.sql",
  verdict: "reversible",
  reason: "The reversal takes back what the migration does.",
  file: "db/migrations/000043_refunds.down.sql",
  line: 1,
  write: null,
  reversal: { path: "db/migrations/000043_refunds.down.sql" },
  findings: [],
};

describe("examples of plans", () => {
  it("on the page of plan-check have nothing against them, with the migration that they name", () => {
    const chosen = choosePlan(ofReadme, []);

    expect(problems(chosen, [migration])).toEqual([]);
  });

  it("on the page of plan-check leave a migration out that they do not name", () => {
    const other = { ...migration, version: "44", path: "db/other.up.sql", file: "db/other.down.sql" };

    const found = problems(choosePlan(ofReadme, []), [
      migration,
      { ...other, reversal: { path: other.file } },
    ]);

    expect(found).toEqual(["reversal: reversal-not-named (error)"]);
  });

  it.each([
    ["a section with headings, labels and a table", choosePlan(ofSection, [])],
    ["front matter", choosePlan("", [{ path: "rollback/418.md", text: ofFrontMatter }])],
    ["rollback-plan.json", choosePlan("", [{ path: "rollback-plan.json", text: ofJson }])],
  ])("on the page of the format have nothing against them: %s", (_, chosen) => {
    expect(chosen.plan.found).toBe(true);
    expect(problems(chosen, [])).toEqual([]);
  });
});

function problems(chosen: ChosenPlan, migrations: readonly MigrationVerdict[]): string[] {
  const paths = migrations.flatMap(({ path, file }) => [path, file]);
  const findings = judgePlan(chosen, {
    rules: defaultPolicy().plan,
    paths,
    head: { paths: new Set([...paths, ".github/workflows/roll-back.yml"]), complete: true },
    labels: [],
    migrations,
    gates: [],
    api: null,
    template: null,
  });
  return findings.map(({ field, rule, level }) => `${field}: ${rule} (${level})`);
}

function blocks(path: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms");
  return [...readFileSync(join(root, path), "utf8").matchAll(fence)].map(([, text = ""]) => text);
}
