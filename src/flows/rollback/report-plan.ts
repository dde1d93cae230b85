import { planReport, type RollbackPlan } from "../../core/rollback/rollback-plan.ts";
import { failed, succeeded } from "../../kernel/define.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { rollbackOutputs } from "./rollback-outputs.ts";

/** Puts a dry run on the summary, and ends the step: red when a rollback would find nothing to return to. */
export function reportPlan(ports: Pick<Ports, "summary" | "log">, plan: RollbackPlan, deployment: number) {
  ports.summary.write(planReport(plan));
  const isGo = plan.kind === "go";
  const outcome = isGo ? "planned" : plan.outcome;
  ports.log.info(isGo ? `dry run: ${plan.from} → ${plan.to}` : `dry run: ${plan.outcome}, ${plan.reason}`);
  return {
    outputs: {
      ...rollbackOutputs(null, null),
      outcome,
      target: isGo ? plan.to : "",
      "rolled-back-from": plan.from,
      "deployment-id": String(deployment),
      "record-path": "",
    },
    conclusion:
      isGo || plan.outcome === "done before"
        ? succeeded
        : failed(
            `A rollback of \`${plan.environment}\` would do nothing: ${plan.reason}.`,
            "Nothing was touched. The summary says what was passed over, and why.",
          ),
  };
}
