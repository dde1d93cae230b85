import type { ClientHttp2Session, IncomingHttpHeaders } from "node:http2";
import type { GrpcQuestion } from "../../kernel/question.ts";
import type { GrpcOutcome } from "./grpc.ts";
import { healthRequest, healthResponse } from "./grpc-message.ts";
import { codeOf, problemOf } from "./problem-of.ts";

// A health response has two bytes.
const mostBytes = 65_536;

/** Makes the one call on a session, and settles with what came of it; `settle` may be called again, to no effect. */
export function askHealth(
  session: ClientHttp2Session,
  question: GrpcQuestion,
  authority: string,
  settle: (outcome: GrpcOutcome) => void,
): void {
  let first: IncomingHttpHeaders | null = null;
  session.on("error", (error) => settle(first === null ? troubleOf(error) : brokenOff()));
  const stream = session.request({
    ":method": "POST",
    ":scheme": question.tls === null ? "http" : "https",
    ":authority": authority,
    ":path": "/grpc.health.v1.Health/Check",
    "content-type": "application/grpc",
    te: "trailers",
    "user-agent": "rollback-ready",
    "grpc-timeout": `${Math.min(Math.ceil(question.timeoutMs), 99_999_999)}m`,
    ...question.headers,
  });
  const parts: Buffer[] = [];
  let length = 0;
  let last: IncomingHttpHeaders | null = null;
  stream.on("error", (error) => settle(first === null ? troubleOf(error) : brokenOff()));
  stream.on("response", (headers) => {
    first = headers;
  });
  stream.on("trailers", (headers) => {
    last = headers;
  });
  stream.on("data", (part: Buffer) => {
    length += part.length;
    if (length <= mostBytes) parts.push(part);
    else settle(strange("its answer is too long for a health response"));
  });
  stream.on("end", () => settle(outcomeOf(first, last, Buffer.concat(parts))));
  stream.on("close", () => settle(first === null ? unanswered : brokenOff()));
  stream.end(healthRequest(question.service));
}

function outcomeOf(
  first: IncomingHttpHeaders | null,
  last: IncomingHttpHeaders | null,
  body: Buffer,
): GrpcOutcome {
  if (first === null) return unanswered;
  // An error may come in the first headers, with nothing after them.
  const headers = last ?? first;
  const status = statusOf(headers) ?? statusOfHttp(Number(first[":status"]));
  const isGrpc = /^application\/grpc(?:$|[+;])/.test(String(first["content-type"] ?? ""));
  if (status === null || (status === 0 && !isGrpc)) return strange("it answers, but not in gRPC");
  const message = messageOf(headers["grpc-message"]);
  if (status !== 0) return { kind: "grpc", status, message, serving: null };
  const serving = healthResponse(body);
  return serving === null
    ? strange("its answer is no health response")
    : { kind: "grpc", status, message, serving };
}

function statusOf(headers: IncomingHttpHeaders): number | null {
  const text = headers["grpc-status"];
  return typeof text === "string" && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

// What stands between may answer in plain HTTP (gRPC: HTTP to gRPC Status Code Mapping).
function statusOfHttp(status: number): number | null {
  switch (status) {
    case 401:
      return 16;
    case 403:
      return 7;
    case 404:
      return 12;
    case 429:
    case 502:
    case 503:
    case 504:
      return 14;
    default:
      return null;
  }
}

// Far more than is shown of it: half of a secret at its end is none that is known.
const longestMessage = 16_384;

// Percent-encoded UTF-8 (gRPC over HTTP/2); one that is not is shown as it came.
function messageOf(text: string | readonly string[] | undefined): string {
  const message = typeof text === "string" ? text.slice(0, longestMessage) : "";
  try {
    return decodeURIComponent(message);
  } catch {
    return message;
  }
}

function troubleOf(error: unknown): GrpcOutcome {
  const code = codeOf(error);
  // Bytes that are no HTTP/2, such as the answer of an HTTP/1 server.
  if (code === "ERR_HTTP2_ERROR") return strange("it does not speak HTTP/2");
  return { kind: "unreachable", ...problemOf(error) };
}

const unanswered: GrpcOutcome = {
  kind: "unreachable",
  problem: "reset",
  detail: "it ended the call without an answer",
};

function brokenOff(): GrpcOutcome {
  return strange("its answer ended before it was complete");
}

function strange(detail: string): GrpcOutcome {
  return { kind: "unreachable", problem: "protocol", detail };
}
