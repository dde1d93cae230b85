import { z } from "zod";
import { FieldId } from "./field.ts";

/**
 * What stands under one field: the author's words without comments, and the line where the field begins. `file` is the
 * plan file that holds it; without one it stands in the description. `unread` says why there is no text where a line
 * looks like the field: it has none of the forms that are read, is one of the steps, or its value is a YAML comment.
 */
export const PlanAnswer = z.object({
  text: z.string(),
  line: z.int().positive(),
  file: z.string().optional(),
  unread: z.enum(["no-field", "in-steps", "yaml-comment"]).optional(),
});
export type PlanAnswer = z.infer<typeof PlanAnswer>;

/** A rollback plan as its author wrote it. It is stored in the release manifest, and its texts are untrusted. */
export const Plan = z.object({
  found: z.boolean(),
  fields: z.partialRecord(FieldId, PlanAnswer),
  oldCodeOnNewSchema: z.enum(["yes", "no", "unknown"]),
});
export type Plan = z.infer<typeof Plan>;
