import { z } from "zod";
import type { ApiVerdict } from "./api-verdict.ts";
import { foundChanges } from "./found-changes.ts";
import { parsedJson } from "./parsed-json.ts";
import { unknownApi } from "./unknown-api.ts";

// buf 1.75, `breaking --error-format=json`: one object a line, nothing at all when nothing breaks.
const Line = z.object({ type: z.string().min(1), message: z.string(), path: z.string().optional() });

/** Reads what `buf breaking --error-format=json` printed; nothing at all means that nothing breaks. */
export function readBuf(text: string): ApiVerdict {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const read = lines.map((line) => Line.safeParse(parsedJson(line)).data ?? null);
  const found = read.filter((one) => one !== null);
  if (found.length < read.length) {
    return unknownApi(
      `has a line ${read.indexOf(null) + 1} that is none of buf, or is cut off`,
      "The whole output of `buf breaking --error-format=json`.",
    );
  }
  // What does not compile was not compared, and buf ends with 100 then, too.
  if (found.some(({ type }) => type === "COMPILE")) {
    return unknownApi(
      "is of files that do not compile, so buf compared nothing",
      "Mend what `buf build` says, and hand the report in again.",
    );
  }
  return foundChanges(
    "buf",
    found.map(({ path, message }) => (path === undefined ? message : `${path}: ${message}`)),
  );
}
