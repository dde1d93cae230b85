import { SuiteError } from "../../kernel/errors.ts";

export interface RequestFailure {
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

/** The headers of GitHub's answer by their lower-case names, none when there was no answer. */
export function headersOf(error: unknown): Readonly<Record<string, string | undefined>> {
  if (isGraphqlRefusal(error)) return "headers" in error ? namedHeaders(error.headers) : {};
  return failureOf(error)?.headers ?? {};
}

/** Worth asking again when it was a read: no answer, a server error, or an answer that was cut. */
export function isTransient(error: unknown): boolean {
  if (error instanceof SuiteError) return error.code === "ANSWER_UNREADABLE";
  if (isGraphqlRefusal(error)) return /something went wrong/i.test(error.message);
  const failure = failureOf(error);
  return failure !== null && (failure.status === 0 || failure.status >= 500);
}

/** GraphQL's "no": status 200 with `errors`. */
export function isGraphqlRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === "GraphqlResponseError";
}

/** What GitHub answered instead, or null when the error is none of the API's. */
export function failureOf(error: unknown): RequestFailure | null {
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
  const headers = typeof response === "object" && "headers" in response ? namedHeaders(response.headers) : {};
  return { status, message: error.message, headers };
}

function namedHeaders(headers: unknown): Readonly<Record<string, string>> {
  if (typeof headers !== "object" || headers === null) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
