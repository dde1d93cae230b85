import type { Check } from "../check.ts";

/** How long after the gate's beginning a check's values are not judged; 0 for the kinds that need no such time. */
export function settleMs(check: Check): number {
  return "settle" in check ? (check.settle ?? 0) : 0;
}
