import { argvOf } from "../../core/rollback/layers/planned-layer.ts";
import { releaseName } from "../../core/rollback/release-state.ts";
import type { PlannedAct, RollbackPlan } from "../../core/rollback/rollback-plan.ts";
import { shareText } from "../../core/rollout/schedule.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { chooseTarget, type Findings } from "./choose-target.ts";
import { decide } from "./decide.ts";
import { doneBefore } from "./done-before.ts";
import type { UndoPlan } from "./plan-undo.ts";
import type { PlannedWay } from "./plan-ways.ts";
import type { PlannedReconciliation } from "./reconcile.ts";
import type { PlannedHook } from "./run-hooks.ts";
import type { UndoPorts, UndoRequest } from "./undo.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** Settles what a rollback would do now, by all that a real one looks at. Writes nothing and claims nothing. */
export async function planOnly(
  ports: UndoPorts,
  asked: UndoRequest,
  settings: UndoSettings,
): Promise<RollbackPlan> {
  const { history } = asked.seen;
  const { environment } = settings;
  const before = await doneBefore(ports, asked, history, settings, false);
  if (before.kind === "done") {
    const { record } = before.undone;
    const from = releaseName(record.from);
    const reason = `deployment ${asked.failed.id} of ${from} was rolled back before, to ${record.to === null ? "?" : releaseName(record.to)}, which runs now`;
    return { kind: "stay", environment, from, outcome: "done before", reason, passedOver: [] };
  }
  const request =
    before.kind === "further"
      ? { ...asked, from: Promise.resolve(before.from), leaves: before.leaves }
      : asked;
  const findings: Findings = new Map();
  const left = { deployment: request.failed, release: request.from };
  const { decided } = await decide(
    ports,
    request,
    settings,
    history,
    (seen) => chooseTarget(ports, request.read, left, seen, request.explicit, settings, findings),
    null,
  );
  const { plan } = decided;
  const from = releaseName(decided.from);
  if (plan.kind === "stay") {
    const { outcome, reason, passedOver } = plan;
    return { kind: "stay", environment, from, outcome, reason, passedOver };
  }
  const { passedOver, overrode, migrationsReason } = plan;
  return {
    kind: "go",
    environment,
    from,
    to: releaseName(plan.to),
    acts: [
      ...hookActs(ports, "before", plan.around.before),
      ...plan.ways.flatMap((way) => actsOf(ports, way)),
      ...schemaActs(ports, plan),
      ...countingActs(ports, plan.around.reconcile),
      ...hookActs(ports, "after", plan.around.after),
    ],
    reversed: plan.migrations?.migrations.map(({ up }) => up.path) ?? [],
    migrationsReason,
    passedOver,
    overrode,
  };
}

function actsOf(ports: Pick<Ports, "secrets">, { name, steps }: PlannedWay): readonly PlannedAct[] {
  return steps.map(({ share, layer, read }) => ({
    layer: share === null ? name : `${name} to ${shareText(share)} %`,
    words: argvOf(layer).map((word) => ports.secrets.redact(word)),
    readAt: read?.target ?? null,
    seconds: layer.timeoutMs / 1000,
  }));
}

function hookActs(
  ports: Pick<Ports, "secrets">,
  when: string,
  hooks: readonly PlannedHook[],
): readonly PlannedAct[] {
  return hooks.map(({ name, step }) => ({
    layer: `${when}: ${name}`,
    words: argvOf(step.layer).map((word) => ports.secrets.redact(word)),
    readAt: step.read?.target ?? null,
    seconds: step.layer.timeoutMs / 1000,
  }));
}

// After the recovery check, and before what is opened again.
function countingActs(
  ports: Pick<Ports, "secrets">,
  counting: PlannedReconciliation | null,
): readonly PlannedAct[] {
  if (counting === null) return [];
  const words = counting.argv.map((word) => ports.secrets.redact(word));
  return [{ layer: "reconcile", words, readAt: null, seconds: counting.rule.timeout / 1000 }];
}

function schemaActs(
  ports: Pick<Ports, "secrets">,
  { migrations }: Extract<UndoPlan, { kind: "go" }>,
): readonly PlannedAct[] {
  if (migrations === null) return [];
  const words = migrations.argv.map((word) => ports.secrets.redact(word));
  return [{ layer: "migrations", words, readAt: null, seconds: migrations.layer.timeout / 1000 }];
}
