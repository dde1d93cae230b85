import { z } from "zod";

const Share = z.number().min(0).max(1);

/** What a part of the service, as one check saw it, did during the bake. */
export const ComponentImpact = z.object({
  check: z.string(),
  good: z.number().int(),
  bad: z.number().int(),
  missing: z.number().int(),
  errors: z.number().int(),
  /** Of the answers; null when nothing was answered. */
  failedShare: Share.nullable(),
  firstBadAt: z.string().nullable(),
  lastBadAt: z.string().nullable(),
});
export type ComponentImpact = Readonly<z.infer<typeof ComponentImpact>>;

/**
 * On what an impact stands. The counts are the gate's own in any case; the times come from the samples file, which may
 * be there in part (torn, or only the 20,000 that it holds at most) or not at all.
 */
export const ImpactBasis = z.enum(["samples", "part-of-samples", "counts"]);
export type ImpactBasis = z.infer<typeof ImpactBasis>;

/**
 * What users were shown, estimated from the gate's samples. Times are ISO 8601 in UTC. The totals leave out checks that
 * were only observed and those that were bad before the deployment, unless there are no others.
 */
export const Impact = z.object({
  /** Answers, good and bad: what had no datum or could not be asked says nothing of the service. */
  asked: z.number().int(),
  bad: z.number().int(),
  failedShare: Share.nullable(),
  /** The first bad sample; null when there was none. */
  from: z.string().nullable(),
  /** The recovery that was verified, else a person's word; null: not over, as far as is known. */
  until: z.string().nullable(),
  /** From `from` to `until`. */
  minutes: z.number().nonnegative().nullable(),
  /** The worst first. */
  components: z.array(ComponentImpact).readonly(),
  basis: ImpactBasis.optional(),
});
export type Impact = Readonly<z.infer<typeof Impact>>;
