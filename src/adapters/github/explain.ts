import {
  githubFailed,
  githubRefused,
  permissionMissing,
  rateLimited,
  SuiteError,
  tokenRefused,
} from "../../kernel/errors.ts";
import { failureOf, isGraphqlRefusal, type RequestFailure } from "./failure.ts";
import { isRateLimited } from "./limits.ts";

/** Turns what Octokit threw into one clear error; errors of ours pass through. */
export function explainFailure(
  call: { readonly step: string; readonly needs: string },
  error: unknown,
): unknown {
  if (error instanceof SuiteError) return error;
  if (isGraphqlRefusal(error)) {
    return /resource not accessible/i.test(error.message)
      ? permissionMissing(call.step, call.needs, error)
      : githubFailed(call.step, plain(error.message), error);
  }
  const failure = failureOf(error);
  if (failure === null) return error;
  if (failure.status === 401) return tokenRefused(call.step, error);
  if (isRateLimited(error)) return rateLimited(call.step, plain(failure.message), error);
  if (failure.status === 403) {
    return permissionMissing(call.step, neededPermission(failure, call.needs), error);
  }
  // GitHub hides what a token may not see behind 404, so both readings are given.
  const seen =
    failure.status === 404
      ? `404, it is not there or the token may not see it (needs \`${call.needs}\`)`
      : failure.status === 0
        ? `no answer came (${failure.message})`
        : `${failure.status}, ${plain(failure.message)}`;
  const isRefusal = failure.status >= 400 && failure.status < 500;
  return isRefusal ? githubRefused(call.step, seen, error) : githubFailed(call.step, seen, error);
}

// GitHub's own words, without what Octokit puts around them, to stand inside a sentence.
function plain(message: string): string {
  return message
    .replace(/^Request failed due to following response errors:\s*- /, "")
    .replace(/ - https?:\/\/\S+$/, "")
    .replace(/\.$/, "");
}

// GitHub names what it would have accepted, such as `contents=write; contents=write,workflows=write`. Where what the call
// is known to need is among it, that is named: for a comment, either of two does.
function neededPermission(failure: RequestFailure, fallback: string): string {
  const accepted = failure.headers["x-accepted-github-permissions"];
  if (accepted === undefined || accepted.trim() === "") return fallback;
  const ways = accepted.split(";").map((way) => way.trim());
  const wanted = fallback.replaceAll("-", "_").replace(": ", "=");
  const first = ways.find((way) => way === wanted) ?? ways[0] ?? "";
  const wider =
    accepted.includes("workflows=write") && !first.includes("workflows")
      ? "` or, where workflow files are on no branch, an own GitHub App with `workflows: write"
      : "";
  return `${first
    .split(",")
    .map((one) => one.replaceAll("_", "-").replace("=", ": "))
    .join("`, `")}${wider}`;
}
