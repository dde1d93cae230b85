import type { Token } from "./permissions.ts";
import type { Upload } from "./receive.ts";
import type { Repository } from "./repository.ts";

/** One request as a route sees it: parameters of the path decoded, JSON parsed, uploads digested. */
export interface Call {
  readonly repository: Repository;
  readonly token: Token;
  /** The path as sent, without the query; names a list for paging and for lag. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly json: unknown;
  /** What was sent to the route that takes bytes instead of JSON. */
  readonly upload: Upload | undefined;
  readonly accept: string;
  readonly contentType: string;
}

/** What a route answers: JSON in `body`, or `raw` with its own content type. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly raw?: { readonly bytes: Buffer; readonly contentType: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** One entry of `errors` in a 422. */
export interface Invalid {
  readonly resource: string;
  readonly field: string;
  readonly code: string;
  readonly message?: string;
  readonly value?: string;
}

/** GitHub's "no" to a request: thrown by a route before it changes anything. */
export class Refusal extends Error {
  readonly answer: Answer;
  constructor(
    status: number,
    message: string,
    more: { errors?: Invalid[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
    const body = {
      message,
      ...(more.errors === undefined ? {} : { errors: more.errors }),
      documentation_url: "https://docs.github.com/rest",
      status: String(status),
    };
    this.answer = { status, body, ...(more.headers === undefined ? {} : { headers: more.headers }) };
  }
}

/** A request that GitHub may well accept, but that is not embedded: it must fail a test, not look like an answer. */
export class NotEmbedded extends Error {}

/** 404, for what is absent and for what may not be seen. */
export function notFound(): Refusal {
  return new Refusal(404, "Not Found");
}

/** 422 "Validation Failed" with its list of errors. */
export function invalid(...errors: Invalid[]): Refusal {
  return new Refusal(422, "Validation Failed", { errors });
}

/** 200 with JSON. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** 201 with JSON. */
export function created(body: unknown): Answer {
  return { status: 201, body };
}
