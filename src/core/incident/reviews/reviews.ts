import { z } from "zod";

/** A layer of the way back: what the plan or policy said, and what was done. */
export const StepReview = z.object({
  layer: z.string(),
  planned: z.string(),
  actual: z.string(),
  seconds: z.number().nullable(),
});
export type StepReview = Readonly<z.infer<typeof StepReview>>;

/** Whether the merged plan of one change foresaw this failure; `unknown` where its words cannot be compared. */
export const PlanReview = z.object({
  pull: z.number().int().positive(),
  foresaw: z.enum(["yes", "partly", "no", "unknown"]),
  why: z.string(),
  trigger: z.string().nullable(),
});
export type PlanReview = Readonly<z.infer<typeof PlanReview>>;

/** What speaks for and against the verdict. People have the last word. */
export const GateReview = z.object({
  likely: z.enum(["right", "wrong", "unclear"]),
  why: z.string(),
});
export type GateReview = Readonly<z.infer<typeof GateReview>>;
