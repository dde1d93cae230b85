import type { ApiVerdict } from "./api-verdict.ts";

/** A report that says nothing; `problem` stands behind "The API report". */
export function unknownApi(problem: string, write: string, isByPolicy = false): ApiVerdict {
  return { kind: "unknown", problem: `The API report ${problem}.`, write, isByPolicy };
}
