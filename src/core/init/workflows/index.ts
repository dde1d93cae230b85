import type { Caller } from "./caller.ts";
import { incidentsCaller } from "./incidents.ts";
import { planCaller } from "./plan.ts";
import { rollbackCaller } from "./rollback.ts";
import { shipCaller } from "./ship.ts";

/** The workflows that a team begins with, in the order in which a change passes them. */
export const callers: readonly Caller[] = [planCaller, shipCaller, rollbackCaller, incidentsCaller];
