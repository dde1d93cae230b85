import type { Answer } from "./exchange.ts";
import { type FaultMode, keepsAnswer } from "./faults.ts";
import { limitHeaders, primaryRefusal, secondaryRefusal } from "./rate-limits.ts";

/** The answer to a request that a fault struck; `real` is what it would have been. */
export function spoiltAnswer(mode: FaultMode, real: Answer, now: Date): Answer {
  const { status, headers = {}, body } = mode;
  const own = (answer: Answer): Answer => ({
    ...answer,
    ...(status === undefined ? {} : { status }),
    headers: { ...answer.headers, ...headers },
  });
  if (mode.primary !== undefined) {
    const reset = new Date(now.getTime() + mode.primary.resetInSeconds * 1000);
    return own({ ...primaryRefusal(), headers: limitHeaders(1000, 1000, reset) });
  }
  if (mode.secondary !== undefined) {
    return own(secondaryRefusal(undefined, mode.secondary.retryAfterSeconds));
  }
  if (mode.html) return own({ status: 502, raw: { bytes: page, contentType: "text/html; charset=utf-8" } });
  if (keepsAnswer(mode)) return real;
  return { status: status ?? 502, body: body ?? { message: "Server Error" }, headers };
}

const page = Buffer.from(
  "<!DOCTYPE html>\n<html>\n  <head><title>Unicorn! &middot; GitHub</title></head>\n  <body><p>This page is taking too long to load.</p></body>\n</html>\n",
);

/** Whether an equal request of a rival would get in the way of this one. */
export function collides(method: string, route: string, json: unknown): boolean {
  if (method !== "POST") return false;
  if (route === "/graphql") return isMutation(json);
  if (route.endsWith("/releases")) return !(isRecord(json) && json["draft"] === true);
  return /\/(git\/refs|labels|releases\/\{release_id\}\/assets)$/.test(route);
}

/** Whether a GraphQL request asks for a change. It may still be refused. */
export function isMutation(json: unknown): boolean {
  return isRecord(json) && /^\s*mutation\b/.test(String(json["query"]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
