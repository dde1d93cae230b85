import { z } from "zod";

/** Where the postmortem stands. */
export const PostmortemStatus = z.enum(["draft", "in-review", "reviewed", "closed"]);
export type PostmortemStatus = z.infer<typeof PostmortemStatus>;
