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

/** From one moment (ISO 8601) to another in seconds, to the tenth and never negative; null without the other. */
export function secondsBetween(from: string, to: string | null): number | null {
  if (to === null) return null;
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 100) / 10);
}
