import { z } from "zod";

/** One incident of the repository in few words, by which later ones find it. */
export const IndexedIncident = z.object({
  deployment: z.number().int().positive(),
  environment: z.string(),
  /** Null for a near miss that nobody was told of. */
  issue: z.number().int().positive().nullable(),
  /** The verdict's time, ISO 8601. */
  at: z.string(),
  release: z.string(),
  /** Equal for failures that look the same, whatever release and environment they are of. */
  signature: z.string(),
  /** Words by which incidents that are not the same are compared: checks, reasons, areas, classes of change. */
  tokens: z.array(z.string()).readonly(),
  /** Pull requests that the release brought, by number. */
  pulls: z.array(z.number().int().positive()).readonly(),
  isNearMiss: z.boolean(),
  /** Page of the run that saw a near miss, which has no record. */
  run: z.string().optional(),
});
export type IndexedIncident = Readonly<z.infer<typeof IndexedIncident>>;

/** An incident before this one, and why it is shown. */
export const EarlierIncident = z.object({
  issue: z.number().int().positive(),
  deployment: z.number().int().positive(),
  environment: z.string(),
  at: z.string(),
  release: z.string(),
  /** `same`: equal signature. `similar`: many words in common. */
  likeness: z.enum(["same", "similar"]),
  shared: z.array(z.string()).readonly(),
  isNearMiss: z.boolean(),
});
export type EarlierIncident = Readonly<z.infer<typeof EarlierIncident>>;

export const Recurrence = z.object({
  signature: z.string(),
  /** How often this failure was seen, this time included. */
  count: z.number().int().positive(),
  /** The newest first, those with the same signature before others. */
  earlier: z.array(EarlierIncident).readonly(),
});
export type Recurrence = Readonly<z.infer<typeof Recurrence>>;
