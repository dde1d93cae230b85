import type { z } from "zod";
import type { MigrationVerdict } from "../../../src/core/migrations/verdict.ts";
import type { ChangeFacts } from "../../../src/core/plan/change-facts.ts";
import { type ChosenPlan, choosePlan } from "../../../src/core/plan/choose.ts";
import { PLAN_FIELDS } from "../../../src/core/plan/fields.ts";
import { PlanRules } from "../../../src/core/policy/plan-rules.ts";

/** A migration that adds a column and has its down file. */
export function migrationOf(parts: Partial<MigrationVerdict> = {}): MigrationVerdict {
  const path = parts.path ?? "db/migrations/000042_note.up.sql";
  return {
    tool: "golang-migrate",
    version: "000042",
    path,
    verdict: "reversible",
    reason: "The down file takes back what the up file does.",
    file: path,
    line: 1,
    write: null,
    reversal: { path: path.replace(".up.", ".down.") },
    findings: [],
    ...parts,
  };
}

/** A change of one source file, in a repository with a few files. */
export function changeOf(
  parts: Partial<Omit<ChangeFacts, "rules">> & { readonly rules?: z.input<typeof PlanRules> } = {},
): ChangeFacts {
  return {
    paths: ["src/checkout.ts"],
    head: { paths: new Set(HEAD), complete: true },
    labels: [],
    migrations: [],
    gates: [],
    api: null,
    template: null,
    ...parts,
    rules: PlanRules.parse(parts.rules ?? {}),
  };
}

const HEAD = [
  "README.md",
  "src/checkout.ts",
  "db/migrations/000042_note.up.sql",
  "db/migrations/000042_note.down.sql",
  "db/restore.sh",
  "runbooks/checkout.md",
  "deploy/values.yaml",
];

/** Good answers to every field, none of them our own example. */
export const ANSWERS: Readonly<Record<string, string>> = {
  strategy: "Redeploy v1.4.2, then reverse the migration.",
  steps:
    "1. Run the `Roll back` workflow for production with v1.4.2.\n2. Run `migrate -path db/migrations down 1`.",
  trigger: "More than 2 % of requests answered with an error for 5 minutes.",
  verification: "`GET /health` answers 200 with v1.4.2, and the error rate is below 0.5 %.",
  owner: "Payments on-call",
  "time-to-roll-back": "About 5 minutes.",
  "data-impact": "Notes written since the deploy are lost.",
  backup: "Nightly snapshot of the cluster, restored by `db/restore.sh`.",
  "point-of-no-return": "None: the column is nullable, and nothing is dropped.",
  reversal: "`db/migrations/000042_note.down.sql`",
  tested: "Yes, https://github.com/acme/shop/actions/runs/99",
  "old-code-on-new-schema": "Yes. It never names the column.",
  communication: "#support and the status page",
  "sla-impact": "Two minutes of refused writes, within the budget.",
  risks: "Known: stale caches for ten minutes. Not known: partners that cache the schema.",
  "if-this-fails": "Restore the snapshot and point v1.4.2 at it.",
  "decision-authority": "Incident commander",
  escalation: "After 10 minutes the database on-call",
  dependencies: "None",
  "legal-review": "Not needed, because no contract names this answer.",
  "privacy-review": "LEGAL-12, 2026-11-20",
};

/** A description with these answers, over good ones for all other fields. An answer that is null is left out. */
export function descriptionWith(answers: Readonly<Record<string, string | null>> = {}): string {
  const all = { ...ANSWERS, ...answers };
  const fields = PLAN_FIELDS.flatMap(({ id, heading }) => {
    const answer = all[id];
    return answer === undefined || answer === null ? [] : [`### ${heading}\n\n${answer}`];
  });
  return ["## Rollback plan", ...fields].join("\n\n");
}

/** The plan of such a description. */
export function planWith(answers: Readonly<Record<string, string | null>> = {}): ChosenPlan {
  return choosePlan(descriptionWith(answers), []);
}
