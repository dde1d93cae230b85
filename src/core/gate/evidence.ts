import { z } from "zod";
import { Verdict } from "./verdict.ts";

export const evidenceSchema = "rollback-ready/gate-evidence/v1";

const Share = z.number().min(0).max(1);

/** How often a rule is wrong; shares of deploys, times in milliseconds. */
const Rates = z.object({
  falseRollback: z.object({ alone: Share, bursts2: Share, bursts3: Share }),
  miss: Share,
  detectMs: z.number().nullable(),
  outageMs: z.number().nullable(),
});

/** One check: how it was judged, what was seen, and where its statistic stood in the end. */
export const CheckEvidence = z.object({
  name: z.string(),
  kind: z.string(),
  target: z.string(),
  /** Only observed; decided nothing. */
  dryRun: z.boolean(),
  /** The rule in a sentence. */
  rule: z.string(),
  /** What the rule is made of, from which it can be made again to judge the samples anew. */
  judging: z.record(z.string(), z.unknown()),
  planned: z.number().int().nonnegative(),
  intervalMs: z.number().positive(),
  /** Share of bad answers before the deployment, where that was more than chance; otherwise 0. */
  blips: Share,
  healthyBadShare: Share,
  brokenBadShare: Share,
  rates: Rates.nullable(),
  good: z.number().int(),
  bad: z.number().int(),
  missing: z.number().int(),
  errors: z.number().int(),
  gauge: z.object({ statistic: z.number(), threshold: z.number(), unit: z.string() }),
  /** What decided nothing and is worth knowing, such as the size of a shift in latency. */
  notes: z.array(z.string()).readonly(),
});
export type CheckEvidence = Readonly<z.infer<typeof CheckEvidence>>;

/** The gate's verdict on one deployment with what it stands on; the samples are in a JSON Lines file beside it. */
export const GateEvidence = z.object({
  schema: z.literal(evidenceSchema),
  environment: z.string(),
  deployment: z.number().int().positive(),
  release: z.object({ tag: z.string().nullable(), commit: z.string() }),
  /** Region or part that this gate watched, when several watch one deployment. */
  shard: z.string().nullable(),
  /** All parts, as this gate was told; empty when it was not. */
  shards: z.array(z.string()).readonly(),
  /** The verdict was recorded and not acted on. */
  shadow: z.boolean(),
  startedAt: z.string(),
  endedAt: z.string(),
  verdict: Verdict,
  design: z.object({
    intervalMs: z.number(),
    bakeMs: z.number(),
    warmUpMs: z.number(),
    /** By how much the bake was prolonged because it could not decide. */
    extendedMs: z.number(),
    jitter: Share,
    /** From which every random choice follows. */
    seed: z.string(),
    /** Checks that share the allowed rate of false rollbacks, those of other parts included. */
    deciding: z.number().int().positive(),
    /** Probability that a healthy service is rolled back by one of the checks; null where one cannot be stated. */
    falseRollback: z.object({ alone: Share, bursts2: Share, bursts3: Share }).nullable(),
  }),
  /** Checks that were not well before the deployment, so that their failure is not blamed on it. */
  brokenBefore: z.array(z.string()).readonly(),
  /** How the new version was waited for; null when no version was asked for. */
  serving: z
    .object({ check: z.string(), wanted: z.string(), seen: z.string().nullable(), waitedMs: z.number() })
    .nullable(),
  checks: z.array(CheckEvidence).readonly(),
  /**
   * `count` is of all samples, of which the file holds 20,000 at most: all that were not good first. The others leave out
   * warm-up and confirmations.
   */
  samples: z.object({
    count: z.number().int(),
    good: z.number().int(),
    bad: z.number().int(),
    missing: z.number().int(),
    errors: z.number().int(),
    firstBadAt: z.string().nullable(),
    sha256: z.string(),
  }),
  run: z.object({ id: z.number(), attempt: z.number(), url: z.string() }),
});
export type GateEvidence = Readonly<z.infer<typeof GateEvidence>>;
