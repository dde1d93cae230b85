import type { Lookup } from "./lookup.ts";
import type { StallWatch } from "./stall.ts";

/** What everything that asks over the network shares for as long as a gate runs. */
export interface Surroundings {
  readonly lookup: Lookup;
  readonly stall: StallWatch;
}
