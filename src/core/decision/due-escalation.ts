import type { Escalation } from "../policy/decision-rules.ts";

/** Which steps of an escalation are due, and when the next one is. Times in epoch milliseconds. */
export function dueEscalation(
  steps: readonly Escalation[],
  verdictMs: number,
  nowMs: number,
): { readonly due: readonly number[]; readonly nextMs: number | null } {
  const at = steps.map(({ after }) => verdictMs + after);
  const next = at.find((time) => time > nowMs) ?? null;
  return { due: at.flatMap((time, index) => (time <= nowMs ? [index] : [])), nextMs: next };
}
