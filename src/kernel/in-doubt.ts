import { SuiteError } from "./errors.ts";

/** True for a write of which nobody can say whether it was applied: look for it before it is made again. */
export function isInDoubt(error: unknown): boolean {
  return (
    error instanceof SuiteError && (error.code === "GITHUB_FAILED" || error.code === "ANSWER_UNREADABLE")
  );
}
