import { z } from "zod";
import { contentOf } from "../gate/assertions/content.ts";
import { outputValue } from "../gate/assertions/output-value.ts";
import { Enforcement } from "../policy/enforcement.ts";
import type { ReconcileRules } from "../policy/reconcile-rules.ts";

/** How far what should agree has drifted apart after a return, as it stands in the record. Unknown is never consistent. */
export const Reconciliation = z.object({
  kind: z.enum(["consistent", "drifted", "unknown"]),
  /** Null when it is not known. */
  drift: z.number().nonnegative().nullable(),
  /** What the policy still accepts. */
  threshold: z.number().nonnegative(),
  enforcement: Enforcement,
  /** Ours, but for the tool's words in it. */
  detail: z.string(),
});
export type Reconciliation = Readonly<z.infer<typeof Reconciliation>>;

type Rule = Pick<ReconcileRules, "drift" | "threshold" | "enforcement">;

/** Judges what the command printed, when it ended with 0. */
export function judgeReconciliation(
  output: { readonly text: string; readonly truncated: boolean },
  rule: Rule,
): Reconciliation {
  const bytes = new TextEncoder().encode(output.text);
  if (output.truncated) return unknownReconciliation(rule, `it printed more than ${bytes.length} bytes`);
  const content = contentOf({ bytes, truncated: false, name: "the output", limitKey: "" });
  const { value, finding } = outputValue({ value: rule.drift, "at-most": rule.threshold }, content);
  if (value === undefined) return unknownReconciliation(rule, finding?.reason ?? "it printed no number");
  if (value < 0) return unknownReconciliation(rule, `${value} is no count of what drifted`);
  const { threshold, enforcement } = rule;
  const kind = value > threshold ? "drifted" : "consistent";
  return {
    kind,
    drift: value,
    threshold,
    enforcement,
    detail: `a drift of ${value}, and at most ${threshold} is accepted`,
  };
}

/** What is said where the drift could not be counted; `why` stands behind it. */
export function unknownReconciliation({ threshold, enforcement }: Rule, why: string): Reconciliation {
  const detail = `the drift is not known: ${why}`;
  return { kind: "unknown", drift: null, threshold, enforcement, detail };
}

/** Whether it keeps a return from being verified. */
export function isUnreconciled({ kind, enforcement }: Reconciliation): boolean {
  return kind !== "consistent" && enforcement === "block";
}
