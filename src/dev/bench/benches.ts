import type { Bench } from "./bench.ts";
import { startUp } from "./start-up.ts";

/** Every bench; a new one is a file and a line here. */
export const benches: readonly Bench[] = [startUp];
