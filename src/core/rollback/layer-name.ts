import { z } from "zod";

/** The ways back, in the order in which they are tried. */
export const LayerName = z.enum(["flag", "traffic", "redeploy", "config", "migrations"]);
export type LayerName = z.infer<typeof LayerName>;
