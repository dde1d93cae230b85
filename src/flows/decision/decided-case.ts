import type { GateEvidence } from "../../core/gate/evidence.ts";
import { markOf } from "../../core/gate/mark.ts";
import { DecisionRules } from "../../core/policy/decision-rules.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Deployment, DeploymentStatus } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** A deployment that failed its gate and about which somebody decides. */
export interface DecidedCase {
  readonly environment: string;
  readonly deployment: Deployment;
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[];
  /** Name of the release that failed. */
  readonly release: string;
  /** When the gate gave its verdict, epoch milliseconds: from then on time counts, whatever run asks. */
  readonly verdictMs: number;
  readonly rules: DecisionRules;
  /** Names of environments that the policy knows. */
  readonly environments: readonly string[];
  readonly incidents: IncidentRules;
  readonly identity: string;
}

/** How an environment's policy lets people decide; what holds without any is that nobody is asked. */
export function decisionRules({ environments }: Policy, environment: string): DecisionRules {
  return environments[environment]?.decision ?? DecisionRules.parse({});
}

/** Longer than a machine takes from its verdict to the mark. */
const skewMs = 60_000;

/**
 * The case of a deployment. The evidence tells when the verdict was given; without it, or where the clock of the gate's
 * machine was wrong, GitHub's time of the mark does: else people would have less time than the policy gives them, or more.
 */
export function decidedCase(
  { clock }: Pick<Ports, "clock">,
  policy: Policy,
  about: Pick<DecidedCase, "environment" | "deployment" | "statuses" | "release">,
  evidence: Pick<GateEvidence, "endedAt"> | null,
): DecidedCase {
  const { identity, incidents } = policy;
  const marked = about.statuses.find(
    (status) => status.creator === identity && markOf(status.description) === "gate-failed",
  );
  const [told, seen] = [Date.parse(evidence?.endedAt ?? ""), Date.parse(marked?.createdAt ?? "")];
  const isTold = Number.isNaN(seen) || Math.abs(told - seen) <= skewMs;
  const known = [isTold ? told : seen, seen].find((ms) => !Number.isNaN(ms));
  const verdictMs = known ?? clock.now();
  const environments = Object.keys(policy.environments);
  const rules = decisionRules(policy, about.environment);
  return { ...about, verdictMs, rules, environments, incidents, identity };
}

/** When the policy decides, ISO 8601. */
export function untilOf({ verdictMs, rules }: Pick<DecidedCase, "verdictMs" | "rules">): string {
  return new Date(verdictMs + rules.timeoutMs).toISOString();
}

/** The environment whose reviewers let the job go on that decides. */
export function approvalEnvironment({
  environment,
  rules,
}: Pick<DecidedCase, "environment" | "rules">): string {
  return rules.environment ?? `${environment}-rollback`;
}
