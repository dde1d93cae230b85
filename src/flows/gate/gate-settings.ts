import { Check } from "../../core/gate/check.ts";
import { designGate, type GateDesign } from "../../core/gate/design.ts";
import type { EnvironmentPolicy, Policy } from "../../core/policy/policy.ts";
import { inputsInvalid } from "../../kernel/errors.ts";

export interface GateInputs {
  readonly "health-url": string | undefined;
  readonly interval: number | undefined;
  readonly bake: number | undefined;
  readonly "allowed-bad": number | undefined;
}

export interface GateSettings {
  readonly checks: readonly Check[];
  readonly design: GateDesign;
}

const defaultIntervalMs = 5_000;
const defaultBakeMs = 60_000;

/** What the gate of this environment asks, and how it judges; inputs of the step come before the policy. */
export function gateSettings(policy: Policy, environment: string, inputs: GateInputs): GateSettings {
  const gate: EnvironmentPolicy["gate"] = policy.environments[environment]?.gate;
  const url = inputs["health-url"];
  const checks = url === undefined ? (gate?.checks ?? []) : [Check.parse({ name: "health", url })];
  const intervalMs = inputs.interval ?? gate?.interval ?? defaultIntervalMs;
  const bakeMs = inputs.bake ?? gate?.bake ?? defaultBakeMs;
  const problems = [];
  if (checks.length === 0) {
    const write = `Give \`health-url\`, or checks under \`environments.${environment}.gate\` of .github/rollback.yml.`;
    problems.push({ subject: "The gate", problem: "has nothing to ask.", write });
  }
  if (intervalMs > bakeMs) {
    const problem = `is ${intervalMs} ms, longer than the bake of ${bakeMs} ms.`;
    problems.push({
      subject: "The interval",
      problem,
      write: "Write an interval that fits several times into the bake.",
    });
  }
  const twice = checks.map((check) => check.name).find((name, index, all) => all.indexOf(name) !== index);
  if (twice !== undefined) {
    problems.push({
      subject: `The check \`${twice}\``,
      problem: "is named twice.",
      write: "Give each check its own name.",
    });
  }
  const allowedBad = inputs["allowed-bad"] ?? gate?.["allowed-bad"] ?? null;
  const design = designGate({ intervalMs, bakeMs, checks: Math.max(1, checks.length), allowedBad });
  if (design.allowedBad >= design.planned) {
    const problem = `tolerates ${design.allowedBad} bad samples and plans only ${design.planned}, so it could never fail.`;
    problems.push({
      subject: "The gate",
      problem,
      write: "Bake longer, ask more often, or lower `allowed-bad`.",
    });
  }
  if (problems.length > 0) throw inputsInvalid(problems);
  return { checks, design };
}
