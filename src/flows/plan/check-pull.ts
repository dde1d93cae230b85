import type { MigrationVerdict } from "../../core/migrations/verdict.ts";
import { type Annotation, annotationsOf } from "../../core/plan/annotations.ts";
import type { ApiVerdict } from "../../core/plan/api/api-verdict.ts";
import { type CheckText, checkText } from "../../core/plan/check-text.ts";
import type { PlanFinding } from "../../core/plan/finding.ts";
import { judgePlan } from "../../core/plan/judge.ts";
import { noPolicyLinks, policyLinks } from "../../core/plan/policy-links.ts";
import { policyPath } from "../../core/policy/policy.ts";
import type { Pull } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { LoadedPolicy } from "../policy/load-policy.ts";
import { assess } from "./assess.ts";
import { changeBetween } from "./change-between.ts";
import { ownWorkflows } from "./own-workflows.ts";
import { whoAccepts } from "./who-accepts.ts";

/** The ports that checking a pull request takes. */
export type CheckPorts = Pick<Ports, "commits" | "contents" | "conversation" | "grammars" | "run">;

/** A pull request as it was checked: what the reviewer sees, and what stands beside lines. */
export interface CheckedPull {
  readonly pull: Pull;
  readonly result: CheckText;
  readonly annotations: readonly Annotation[];
  readonly verdicts: readonly MigrationVerdict[];
  readonly findings: readonly PlanFinding[];
  /** Whether the change brings a policy to a repository that has none, and all of it is known. */
  readonly bringsPolicy: boolean;
  /** What it changes, and what it takes away. */
  readonly paths: readonly string[];
}

/**
 * Checks the head of a pull request against a base: by API alone, with the policy of that base. `api` is the report on the
 * API that it makes; null when there is none, left out where none is asked for.
 */
export async function checkPull(
  ports: CheckPorts,
  pull: Pull,
  base: string,
  { policy, written, text }: LoadedPolicy,
  api?: ApiVerdict | null,
): Promise<CheckedPull> {
  const change = await changeBetween(ports, base, pull.headSha);
  const known = { description: pull.body, labels: pull.labels };
  const subject = api === undefined ? known : { ...known, api };
  // Asked for together, their texts travel together.
  const [assessment, workflows] = await Promise.all([
    assess(ports, change, subject, policy),
    ownWorkflows(ports, change),
  ]);
  const { chosen, facts, verdicts } = assessment;
  const { exemption, approvedBy, ownWork } = await whoAccepts(ports, pull, assessment);
  const findings = exemption.kind === "exempt" ? [] : judgePlan(chosen, facts);
  const { serverUrl, owner, repo } = ports.run;
  const hasPolicy = !written && facts.head.paths.has(policyPath);
  const bringsPolicy = hasPolicy && change.lack === null;
  const result = checkText({
    chosen,
    change: facts,
    findings,
    complete: change.lack === null,
    ...(change.lack === null ? {} : { lack: change.lack }),
    policySource: policySource(base, written, hasPolicy),
    link: written
      ? policyLinks(text, (line) => `${serverUrl}/${owner}/${repo}/blob/${base}/${policyPath}#L${line}`)
      : noPolicyLinks,
    exemption,
    approvedBy,
    ownWork,
    workflows,
  });
  const annotations = annotationsOf(verdicts, findings, new Set(approvedBy.keys()));
  return { pull, result, annotations, verdicts, findings, bringsPolicy, paths: facts.paths };
}

function policySource(base: string, written: boolean, hasPolicy: boolean): string {
  const at = `the base commit ${base.slice(0, 12)}`;
  if (written) return `Policy: \`${policyPath}\` at ${at}.`;
  return hasPolicy
    ? `The policy is not active until merged: there is no \`${policyPath}\` at ${at}, and defaults hold.`
    : `No \`${policyPath}\` at ${at}; defaults hold.`;
}
