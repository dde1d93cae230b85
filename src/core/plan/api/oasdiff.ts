import { z } from "zod";
import type { ApiVerdict } from "./api-verdict.ts";
import { foundChanges } from "./found-changes.ts";
import { parsedJson } from "./parsed-json.ts";
import { unknownApi } from "./unknown-api.ts";

// oasdiff 1.37, `breaking -f json` and `changelog -f json`: level 3 is an error, 2 a warning, 1 information.
const Changes = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    level: z.literal([1, 2, 3]),
    operation: z.string().optional(),
    path: z.string().optional(),
  }),
);

/** Reads what `oasdiff breaking -f json` printed. What it warns of may break a client, and counts. */
export function readOasdiff(text: string): ApiVerdict {
  const read = Changes.safeParse(parsedJson(text));
  if (!read.success) {
    return unknownApi(
      "is none of oasdiff, or is cut off",
      "The whole output of `oasdiff breaking -f json base.yaml head.yaml`, which is `[]` when nothing breaks.",
    );
  }
  const breaking = read.data.filter(({ level }) => level >= 2);
  return foundChanges(
    "oasdiff",
    breaking.map(({ operation, path, text: said }) => {
      const at = [operation, path].filter((part) => part !== undefined && part !== "").join(" ");
      return at === "" ? said : `${at}: ${said}`;
    }),
  );
}
