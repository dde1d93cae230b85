import { untrusted } from "../../text/untrusted.ts";
import { clip } from "../../text/visible.ts";
import type { ApiFormat, ApiVerdict } from "./api-verdict.ts";

/** The verdict on these breaking changes, `count` in all; the first 50 are kept. */
export function foundChanges(
  format: ApiFormat,
  changes: readonly string[],
  count = changes.length,
): ApiVerdict {
  if (count === 0) return { kind: "compatible", format };
  const kept = changes.slice(0, mostKept).map((change) => untrusted(clip(change, longest)));
  return { kind: "breaking", format, count, changes: kept };
}

const mostKept = 50;
const longest = 300;
