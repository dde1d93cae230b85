import { z } from "zod";
import { LayerName } from "./layer-name.ts";

/** Seconds since the verdict, to the tenth; null for what was not reached. */
export const Figures = z.object({
  decision: z.number().nullable(),
  layers: z
    .array(z.object({ layer: LayerName, start: z.number().nullable(), end: z.number().nullable() }))
    .readonly(),
  verified: z.number().nullable(),
});
export type Figures = Readonly<z.infer<typeof Figures>>;

interface Moments {
  readonly verdictAt: string;
  readonly decidedAt: string | null;
  readonly verifiedAt: string | null;
}

interface RunLayer {
  readonly layer: LayerName;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** Counts from the verdict to the decision, each layer's start and end, and the verified recovery. */
export function figuresOf(times: Moments, layers: readonly RunLayer[]): Figures {
  const since = (at: string | null): number | null => secondsBetween(times.verdictAt, at);
  return {
    decision: since(times.decidedAt),
    layers: layers.map(({ layer, startedAt, endedAt }) => ({
      layer,
      start: since(startedAt),
      end: since(endedAt),
    })),
    verified: since(times.verifiedAt),
  };
}

/** More than two machines' clocks differ where they are kept. */
const skewMs = 2_000;

/**
 * From one moment (ISO 8601) to another in seconds, to the tenth. Null without the other, or when it lies before the
 * first by more than clocks differ: nothing is known of such a span.
 */
export function secondsBetween(from: string, to: string | null): number | null {
  if (to === null) return null;
  const ms = Date.parse(to) - Date.parse(from);
  return ms < -skewMs ? null : Math.max(0, Math.round(ms / 100) / 10);
}
