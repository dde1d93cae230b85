import type { DoctorFacts } from "./facts.ts";
import { type Finding, type Fine, type Missing, RULES, type RuleName, type Unknown } from "./finding.ts";
import { approverFindings } from "./rules/approvers.ts";
import { checkWorkflowFindings } from "./rules/check-workflow.ts";
import { environmentFindings } from "./rules/environments.ts";
import { gateFindings } from "./rules/gate-after-deploy.ts";
import { immutableReleaseFindings } from "./rules/immutable-releases.ts";
import { knownGoodFindings } from "./rules/known-good.ts";
import { mergeQueueFindings } from "./rules/merge-queue.ts";
import { permissionFindings } from "./rules/permissions.ts";
import { pinningFindings } from "./rules/pinning.ts";
import { planFindings } from "./rules/plans.ts";
import { policyFindings } from "./rules/policy.ts";
import { pullRequestTargetFindings } from "./rules/pull-request-target.ts";
import { requiredCheckFindings } from "./rules/required-check.ts";
import { reversalFindings } from "./rules/reversals.ts";
import { tagProtectionFindings } from "./rules/tag-protection.ts";
import { workflowTokenFindings } from "./rules/workflow-token.ts";

/** What came of a look at the settings. */
export interface Diagnosis {
  readonly repository: string;
  /** Worst first. */
  readonly missing: readonly Missing[];
  readonly unknown: readonly Unknown[];
  readonly fine: readonly Fine[];
}

/** Holds what was seen against every rule. */
export function diagnose(facts: DoctorFacts): Diagnosis {
  const found = RULES.flatMap((name) => rules[name](facts));
  const missing = found.flatMap((one) => (one.kind === "missing" ? [one] : []));
  return {
    repository: facts.repository,
    missing: [
      ...missing.filter(({ level }) => level === "error"),
      ...missing.filter(({ level }) => level === "warning"),
    ],
    unknown: found.flatMap((one) => (one.kind === "unknown" ? [one] : [])),
    fine: found.flatMap((one) => (one.kind === "fine" ? [one] : [])),
  };
}

const rules: Readonly<Record<RuleName, (facts: DoctorFacts) => readonly Finding[]>> = {
  policy: policyFindings,
  "required-check": requiredCheckFindings,
  "check-workflow": checkWorkflowFindings,
  "merge-queue": mergeQueueFindings,
  gate: gateFindings,
  approvers: approverFindings,
  "known-good": knownGoodFindings,
  permissions: permissionFindings,
  reversals: reversalFindings,
  plans: planFindings,
  "pull-request-target": pullRequestTargetFindings,
  "immutable-releases": immutableReleaseFindings,
  "tag-protection": tagProtectionFindings,
  environments: environmentFindings,
  pinning: pinningFindings,
  "workflow-token": workflowTokenFindings,
};
