import { z } from "zod";

/** Whether what a rule finds stops somebody, or is only said: a team that starts lets a rule warn first. */
export const Enforcement = z.enum(["block", "warn"]);
export type Enforcement = z.infer<typeof Enforcement>;
