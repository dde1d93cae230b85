import { z } from "zod";
import { HttpCheck } from "./probes/http.ts";

/** One thing that the gate looks at. Each probe adds a member with its own `kind`. */
export const Check = z.discriminatedUnion("kind", [HttpCheck]);
export type Check = z.infer<typeof Check>;
