import {
  githubFailed,
  githubRefused,
  permissionMissing,
  SuiteError,
  tokenRefused,
} from "../../kernel/errors.ts";

interface RequestFailure {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** HTTP status of an Octokit error; 0 when no answer came (reset, refused, deadline), null for anything else. */
export function statusOf(error: unknown): number | null {
  return failureOf(error)?.status ?? null;
}

/** The message of GitHub's answer, empty when there was none. */
export function messageOf(error: unknown): string {
  return failureOf(error)?.message ?? "";
}

/** Worth asking again when it was a read: no answer, a server error, or a rate limit with a stated wait. */
export function isTransient(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure === null) return false;
  if (failure.status === 429 || failure.status === 403) return failure.headers["retry-after"] !== undefined;
  return failure.status === 0 || failure.status >= 500;
}

/** The wait that the answer asks for, at most a minute; null when it names none. */
export function retryAfterMs(error: unknown): number | null {
  const seconds = Number(failureOf(error)?.headers["retry-after"]);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 60) * 1000 : null;
}

/** GraphQL's "no": status 200 with `errors`. */
export function isGraphqlRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === "GraphqlResponseError";
}

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
  if (failure.status === 403 && !/rate limit/i.test(failure.message)) {
    return permissionMissing(call.step, neededPermission(failure, call.needs), error);
  }
  // GitHub hides what a token may not see behind 404, so both readings are given.
  const seen =
    failure.status === 404
      ? `404, it is not there or the token may not see it (needs \`${call.needs}\`)`
      : failure.status === 0
        ? `no answer came (${failure.message})`
        : `${failure.status}, ${plain(failure.message)}`;
  const isRefusal =
    failure.status >= 400 && failure.status < 500 && failure.status !== 429 && failure.status !== 403;
  return isRefusal ? githubRefused(call.step, seen, error) : githubFailed(call.step, seen, error);
}

// GitHub's own words, without what Octokit puts around them, to stand inside a sentence.
function plain(message: string): string {
  return message
    .replace(/^Request failed due to following response errors:\s*- /, "")
    .replace(/ - https?:\/\/\S+$/, "")
    .replace(/\.$/, "");
}

// GitHub names what it would have accepted, such as `contents=write; contents=write,workflows=write`.
function neededPermission(failure: RequestFailure, fallback: string): string {
  const accepted = failure.headers["x-accepted-github-permissions"];
  if (accepted === undefined || accepted.trim() === "") return fallback;
  const first = accepted.split(";")[0]?.trim() ?? "";
  const wider =
    accepted.includes("workflows=write") && !first.includes("workflows")
      ? "` or, where workflow files are on no branch, an own GitHub App with `workflows: write"
      : "";
  return `${first
    .split(",")
    .map((one) => one.replaceAll("_", "-").replace("=", ": "))
    .join("`, `")}${wider}`;
}

function failureOf(error: unknown): RequestFailure | null {
  if (!(error instanceof Error) || error instanceof SuiteError) return null;
  const status = "status" in error && typeof error.status === "number" ? error.status : null;
  if (status === null) {
    const lost =
      error.name === "AbortError" ||
      error.name === "TimeoutError" ||
      "code" in error ||
      error.cause !== undefined;
    return lost ? { status: 0, message: error.message, headers: {} } : null;
  }
  const response = "response" in error ? error.response : undefined;
  // Octokit reports a lost connection as status 500 without a response.
  if (response === undefined || response === null) return { status: 0, message: error.message, headers: {} };
  const headers =
    typeof response === "object" &&
    "headers" in response &&
    typeof response.headers === "object" &&
    response.headers !== null
      ? Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
        )
      : {};
  return { status, message: error.message, headers };
}
