import type { Bench } from "./bench.ts";
import { gateErrors } from "./gate-errors.ts";
import { hostileText } from "./hostile-text.ts";
import { planCheck } from "./plan-check.ts";
import { postmortem } from "./postmortem.ts";
import { probing } from "./probing.ts";
import { startUp } from "./start-up.ts";

/** Every bench; a new one is a file and a line here. */
export const benches: readonly Bench[] = [startUp, planCheck, probing, gateErrors, hostileText, postmortem];
