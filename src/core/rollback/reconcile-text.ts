import { proseText } from "../text/prose.ts";
import { untrusted } from "../text/untrusted.ts";
import { isUnreconciled, type Reconciliation } from "./reconcile.ts";

/** A paragraph of the report and of the issue; empty where the policy asks for none. */
export function reconcileText(reconciliation: Reconciliation | null): string {
  if (reconciliation === null) return "";
  const detail = proseText(untrusted(reconciliation.detail), 300);
  const only = isUnreconciled(reconciliation) ? "" : " The policy only warns of it.";
  switch (reconciliation.kind) {
    case "consistent":
      return `**Reconciled:** ✅ ${detail}.`;
    case "drifted":
      return `**Reconciled:** ⚠️ not consistent, ${detail}.${only}`;
    case "unknown":
      return `**Reconciled:** ❌ ${detail}.${only}`;
    default:
      return reconciliation.kind satisfies never;
  }
}
