import type { IncomingHttpHeaders } from "node:http";
import type { Description } from "./description.ts";
import { type Call, Refusal } from "./exchange.ts";
import { broken, handleGraphql, handleRest, type Outcome } from "./handle.ts";
import type { Token } from "./permissions.ts";
import { malformed, type Reading } from "./read-request.ts";
import type { Repository } from "./repository.ts";

/** Does what a request asks in the name of a token. */
export function performRequest(
  description: Description,
  repository: Repository,
  token: Token,
  { method, path, query, match, json, upload }: Reading,
  headers: IncomingHttpHeaders,
): Outcome {
  if (json === malformed) return broken(["the body is not JSON"]);
  const call: Call = {
    repository,
    token,
    path,
    params: match?.params ?? {},
    query,
    json,
    upload,
    accept: headers.accept ?? "",
    contentType: headers["content-type"] ?? "",
  };
  if (path === "/graphql" && method === "POST") return handleGraphql(call);
  if (match === undefined) return broken(["unknown route"], 501);
  return handleRest(description, match.route, call);
}

/** GitHub's 401 for a request without a token that it knows. */
export function unknownToken(authorization: string | undefined): Outcome {
  const message = authorization === undefined ? "Requires authentication" : "Bad credentials";
  return { answer: new Refusal(401, message).answer, violations: [], wrote: false };
}
