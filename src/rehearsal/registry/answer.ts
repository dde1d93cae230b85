/** What a route answers with; the server adds the length, and leaves the body out for HEAD. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

/** One entry of an error body, as the OCI distribution specification words it. */
export interface RegistryProblem {
  code: string;
  message: string;
  detail?: unknown;
}

/** Answers with JSON, in the content type that docker-registry 2.8 uses. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** Answers with an OCI error body of one or more problems. */
export function refuse(
  status: number,
  problems: RegistryProblem | RegistryProblem[],
  headers: Record<string, string> = {},
): Answer {
  return json(status, { errors: [problems].flat() }, headers);
}

/** The answer for a path that no route has. */
export function pageNotFound(): Answer {
  return {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: "404 page not found\n",
  };
}

/** The answer for a route that exists but not for this method. */
export function methodNotAllowed(...allowed: string[]): Answer {
  return {
    status: 405,
    headers: { "content-type": "text/plain; charset=utf-8", allow: allowed.join(", ") },
    body: "Method not allowed\n",
  };
}
