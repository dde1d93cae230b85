import type { LayerFacts } from "../../core/rollback/layers/planning.ts";
import { type PlannedReconciliation, planReconciliation } from "./reconcile.ts";
import { type PlannedHook, planHooks } from "./run-hooks.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** What is done around the layers of a return, with every word filled in. */
export interface PlannedAround {
  readonly before: readonly PlannedHook[];
  readonly after: readonly PlannedHook[];
  readonly reconcile: PlannedReconciliation | null;
}

/** Fills hooks and the count of what drifted. Throws for what nobody can fill, before anything is touched. */
export function planAround(
  { around, bake }: Pick<UndoSettings, "around" | "bake">,
  facts: Pick<LayerFacts, "to" | "environment" | "values" | "correlation">,
): PlannedAround {
  const all = { ...facts, secrets: [...bake.secrets.keys()], open: bake.open };
  return {
    before: planHooks(around.before, "before", facts, bake),
    after: planHooks(around.after, "after", facts, bake),
    reconcile: around.reconcile === null ? null : planReconciliation(around.reconcile, all),
  };
}
