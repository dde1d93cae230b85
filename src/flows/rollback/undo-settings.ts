import type { RuleChoice } from "../../core/gate/rules/choose-rule.ts";
import type { Hook } from "../../core/policy/hook-rules.ts";
import type { Layer } from "../../core/policy/layer.ts";
import type { MigrationsLayer } from "../../core/policy/migrations-layer.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { ReconcileRules } from "../../core/policy/reconcile-rules.ts";
import type { Signing } from "../../core/policy/signing.ts";
import { readWords } from "../../core/rollback/words.ts";
import { inputsInvalid } from "../../kernel/errors.ts";
import type { GateSettings } from "../gate/gate-settings.ts";
import { type Ways, wayNames } from "./plan-ways.ts";

export interface UndoSettings {
  readonly environment: string;
  readonly identity: string;
  readonly signing: Signing | undefined;
  readonly ways: Ways;
  /** What is done around the layers. */
  readonly around: {
    readonly before: readonly Hook[];
    readonly after: readonly Hook[];
    readonly reconcile: ReconcileRules | null;
  };
  /** Whether the traffic comes to a release in steps. */
  readonly isRolledOut: boolean;
  readonly migrations: MigrationsLayer | null;
  readonly recoveryMs: number;
  /** The full bake after the recovery check. */
  readonly bake: GateSettings;
  /** Seconds from verdict to verified that the team aims at. */
  readonly objective: number;
  /** From the start of this rollback; no layer starts after it. */
  readonly deadlineMs: number;
  readonly onFailure: "stop" | "continue";
  readonly pointOfNoReturn: "stop" | "trust-plan";
}

const defaults = { timeoutMs: 60_000, recoveryMs: 15_000, objectiveMs: 60_000, deadlineMs: 1_800_000 };

/** How this environment goes back; the step's command and bake of the return (ms) come before the policy's. */
export function undoSettings(
  policy: Policy,
  environment: string,
  gate: GateSettings,
  rollbackCommand: string | undefined,
  bakeOfStep: number | undefined = undefined,
): UndoSettings {
  const written = policy.environments[environment]?.rollback;
  const ways = {
    flag: written?.flag ?? null,
    traffic: written?.traffic ?? null,
    redeploy: redeployLayer(written?.redeploy, rollbackCommand),
    config: written?.config ?? null,
  };
  // Configuration alone brings no release back.
  if (wayNames.every((name) => name === "config" || ways[name] === null)) {
    const write = `Give \`rollback-command\`, or \`redeploy\`, \`traffic\` or \`flag\` below \`environments.${environment}.rollback\` in .github/rollback.yml.`;
    throw inputsInvalid([{ subject: "The rollback", problem: "has no way back.", write }]);
  }
  const bakeMs = bakeOfStep ?? written?.bake;
  return {
    environment,
    identity: policy.identity,
    signing: policy.signing,
    ways,
    around: {
      before: written?.before ?? [],
      after: written?.after ?? [],
      reconcile: written?.reconcile ?? null,
    },
    isRolledOut: policy.environments[environment]?.rollout !== undefined,
    migrations: written?.migrations ?? null,
    recoveryMs: Math.min(written?.recovery ?? defaults.recoveryMs, defaults.recoveryMs),
    bake: bakeMs === undefined ? gate : rebaked(gate, bakeMs),
    objective: (written?.objective ?? defaults.objectiveMs) / 1000,
    deadlineMs: written?.deadline ?? defaults.deadlineMs,
    onFailure: written?.["on-failure"] ?? "stop",
    pointOfNoReturn: written?.["point-of-no-return"] ?? "stop",
  };
}

function redeployLayer(written: Layer | undefined, rollbackCommand: string | undefined): Layer | null {
  if (rollbackCommand === undefined) return written ?? null;
  const words = readWords(rollbackCommand);
  if (words.kind === "refused") {
    throw inputsInvalid([
      { subject: "Input `rollback-command`", problem: words.problem, write: words.write },
    ]);
  }
  const isCommand = written !== undefined && "command" in written;
  const [program, ...rest] = words.argv;
  return { command: [program, ...rest], timeout: isCommand ? written.timeout : defaults.timeoutMs };
}

/** The same gate for a bake of another length (ms): a limit or threshold that was set for one says nothing for another. */
export function rebaked(gate: GateSettings, bakeMs: number): GateSettings {
  const checks = gate.checks.map((check) => ({
    ...check,
    rule: forAnotherBake(check.rule),
    interval: check.interval === undefined ? undefined : Math.min(check.interval, bakeMs),
  }));
  const rule = forAnotherBake(gate.rule ?? undefined) ?? null;
  return { ...gate, checks, rule, bakeMs, intervalMs: Math.min(gate.intervalMs, bakeMs) };
}

function forAnotherBake(rule: RuleChoice | undefined): RuleChoice | undefined {
  return rule?.kind === "cusum" ? { ...rule, threshold: undefined } : undefined;
}
