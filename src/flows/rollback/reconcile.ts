import type { Argv } from "../../core/policy/argv.ts";
import type { ReconcileRules } from "../../core/policy/reconcile-rules.ts";
import { planCommand } from "../../core/rollback/layers/command.ts";
import type { LayerFacts } from "../../core/rollback/layers/planning.ts";
import {
  judgeReconciliation,
  type Reconciliation,
  unknownReconciliation,
} from "../../core/rollback/reconcile.ts";
import type { CommandResult, Ports } from "../../kernel/ports/index.ts";

/** What will be counted after the return, with every word filled in. */
export interface PlannedReconciliation {
  readonly argv: Argv;
  readonly rule: ReconcileRules;
}

const maxBytes = 1_048_576;

/** Fills the command before anything is touched. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planReconciliation(
  rule: ReconcileRules,
  facts: Omit<LayerFacts, "name">,
): PlannedReconciliation {
  return { argv: planCommand(rule, { ...facts, name: "reconcile" }).argv, rule };
}

/** Runs the command, which only looks, and judges the drift that it tells. Never throws for what the world does. */
export async function reconcile(
  ports: Pick<Ports, "commands" | "log" | "signal">,
  { argv, rule }: PlannedReconciliation,
  env: Readonly<Record<string, string>>,
): Promise<Reconciliation> {
  ports.log.info("reconcile: begins");
  const result = await ports.commands.run(
    { argv, env, timeoutMs: rule.timeout, keepBytes: maxBytes },
    ports.signal,
  );
  const reconciliation = judged(result, rule);
  ports.log.info(`reconcile: ${reconciliation.kind}, ${reconciliation.detail}`);
  return reconciliation;
}

function judged(result: CommandResult, rule: ReconcileRules): Reconciliation {
  switch (result.kind) {
    case "exited":
      return result.code === 0
        ? judgeReconciliation(result.stdout ?? { text: "", truncated: false }, rule)
        : unknownReconciliation(rule, `the command ended with exit code ${result.code}`);
    case "timed-out":
      return unknownReconciliation(rule, `the command did not end within ${rule.timeout / 1000} s`);
    case "not-started":
      return unknownReconciliation(rule, `the command did not start (${result.problem.replace(/\.$/, "")})`);
    default:
      return result satisfies never;
  }
}
