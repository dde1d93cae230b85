import { z } from "zod";
import type { ApiVerdict } from "./api-verdict.ts";
import { foundChanges } from "./found-changes.ts";
import { parsedJson } from "./parsed-json.ts";
import { unknownApi } from "./unknown-api.ts";

const Verdict = z
  .strictObject({ breaking: z.int().nonnegative(), changes: z.array(z.string()) })
  // More named than counted: one of the two is wrong.
  .refine(({ breaking, changes }) => changes.length <= breaking);

/** Reads the verdict of a command of the team's own; it may name fewer changes than it counts, and never more. */
export function readOwnVerdict(text: string): ApiVerdict {
  const read = Verdict.safeParse(parsedJson(text));
  if (!read.success) {
    return unknownApi(
      "is no verdict, or is cut off",
      '`{"breaking": 2, "changes": ["GET /orders is gone", "…"]}`: how many changes break, and the texts of as many at most.',
    );
  }
  const { breaking, changes } = read.data;
  return foundChanges("verdict", changes, breaking);
}
