import type { readSamples } from "../../gate/sample.ts";

/** The samples file as `readSamples` read it, once for all that look at it. */
export type KeptSamples = ReturnType<typeof readSamples>;

/** Of a file that was not kept. */
export const noSamples: KeptSamples = { samples: [], unreadable: 0 };
