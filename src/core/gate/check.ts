import { z } from "zod";
import { HttpCheck } from "./probes/http.ts";

/** One thing that the gate looks at. Each probe adds a member, told apart by its `kind`. */
export const Check = z.union([HttpCheck]);
export type Check = z.infer<typeof Check>;
