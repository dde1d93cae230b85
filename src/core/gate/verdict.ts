import { z } from "zod";

/** What the gate says. Only `fail` recommends a rollback; each has a reason from a short list and a detail. */
export const Verdict = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pass"), reason: z.literal("healthy"), detail: z.string() }),
  z.object({
    kind: z.literal("fail"),
    reason: z.enum(["errors", "outage", "not-serving", "burn-rate", "regression"]),
    detail: z.string(),
  }),
  z.object({
    kind: z.literal("inconclusive"),
    reason: z.enum(["too-few-samples", "preexisting", "no-data"]),
    detail: z.string(),
  }),
  z.object({
    kind: z.literal("error"),
    reason: z.enum(["probe-broken", "runner-overloaded"]),
    detail: z.string(),
  }),
  z.object({ kind: z.literal("cancelled"), reason: z.literal("job-cancelled"), detail: z.string() }),
  z.object({ kind: z.literal("superseded"), reason: z.literal("newer-deployment"), detail: z.string() }),
]);
export type Verdict = Readonly<z.infer<typeof Verdict>>;

/** Unknown is not failure either: nothing but `fail` may start a rollback. */
export function recommendsRollback(verdict: Verdict): boolean {
  return verdict.kind === "fail";
}
