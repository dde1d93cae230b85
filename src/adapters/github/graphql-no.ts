import { SuiteError } from "../../kernel/errors.ts";
import { isTransient } from "./failure.ts";
import { isRateLimited } from "./limits.ts";

/**
 * Whether a question failed with a clear "no" of GraphQL, so that REST is worth asking instead: it is not there, the
 * token may not use it, or it has no such answer. A rate limit and an outage are none: REST would fare no better.
 */
export function isGraphqlNo(error: unknown): boolean {
  if (!(error instanceof SuiteError)) return false;
  if (error.code === "PERMISSION_MISSING" || error.code === "GITHUB_REFUSED") return true;
  return error.code === "GITHUB_FAILED" && !isTransient(error.cause) && !isRateLimited(error.cause);
}
