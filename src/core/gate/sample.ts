import { z } from "zod";

/**
 * What one probe found. `error`: it could not ask. `missing`: it asked, and there was no datum to judge. Both say nothing
 * about the service, so they are neither good nor bad.
 */
export const Reading = z.object({
  outcome: z.enum(["good", "bad", "missing", "error"]),
  /** Why it is not good; empty when it is. */
  reason: z.string(),
  /** HTTP status, exit code or gRPC status; null where there is none. */
  status: z.number().int().nullable(),
  ms: z.number().nonnegative(),
  /** What a metric measured. */
  value: z.number().optional(),
  /** The version that answered, where the check says how to read it. */
  version: z.string().optional(),
  /** The address that answered. */
  address: z.string().optional(),
  /** Further numbers by name, such as both sides of a comparison. */
  figures: z.record(z.string(), z.number()).optional(),
  /** How long the runner itself stood still meanwhile, when that was long enough to matter. */
  stalledMs: z.number().optional(),
});
export type Reading = Readonly<z.infer<typeof Reading>>;

/** One line of the evidence file (JSON Lines): a reading with its time, check and target. */
export const Sample = Reading.extend({
  /** ISO 8601, when the probe began. */
  at: z.string(),
  /** Milliseconds from the start of the bake to the start of the probe, by a clock that never goes back. */
  afterMs: z.number(),
  check: z.string(),
  target: z.string(),
  /** Absent for a sample of the plan. `warm-up` is not judged; `confirmation` counts for an outage only. */
  phase: z.enum(["warm-up", "confirmation"]).optional(),
});
export type Sample = Readonly<z.infer<typeof Sample>>;

/** Samples as JSON Lines, one line a sample. */
export function samplesText(samples: readonly Sample[]): string {
  return samples.map((sample) => `${JSON.stringify(sample)}\n`).join("");
}

/** Reads JSON Lines; a torn last line (a run that was cut off) is counted and left out. */
export function readSamples(text: string): {
  readonly samples: readonly Sample[];
  readonly unreadable: number;
} {
  const parsed = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => Sample.safeParse(parseJson(line)));
  const samples = parsed.flatMap((one) => (one.success ? [one.data] : []));
  return { samples, unreadable: parsed.length - samples.length };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
