import { z } from "zod";

/** What one probe found. An error (a probe that could not ask) is neither good nor bad. */
export const Reading = z.object({
  outcome: z.enum(["good", "bad", "error"]),
  /** Why it is not good; empty when it is. */
  reason: z.string(),
  status: z.number().int().nullable(),
  ms: z.number().nonnegative(),
});
export type Reading = Readonly<z.infer<typeof Reading>>;

/** One line of the evidence file (JSON Lines): a reading with its time, check and target. */
export const Sample = Reading.extend({
  /** ISO 8601, when the probe began. */
  at: z.string(),
  check: z.string(),
  target: z.string(),
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
