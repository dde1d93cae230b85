import type { Answer, HttpResponse } from "../../../kernel/question.ts";
import { addressFinding } from "../assertions/address.ts";
import { certificateFinding } from "../assertions/certificate.ts";
import { type Conceal, shown } from "../assertions/conceal.ts";
import { type Content, contentFindings, contentOf } from "../assertions/content.ts";
import { extracted } from "../assertions/extract.ts";
import { bad, type Finding, settled } from "../assertions/finding.ts";
import { givesCredential } from "../assertions/headers.ts";
import { latencyFinding } from "../assertions/latency.ts";
import { HttpCheck, type HttpRequestKeys } from "./http-check.ts";
import { httpProblems } from "./http-problems.ts";
import { concealRequests, httpQuestion, sendsCredentials } from "./http-request.ts";
import { statusFinding } from "./http-status.ts";
import {
  capture,
  capturedPlaces,
  filledRequest,
  Journey,
  requestsOf,
  setOut,
  stepWords,
} from "./http-steps.ts";
import type { Asking, Probe, Step, Turn } from "./probe.ts";
import { readingOf, strangeAnswer, unreachableFinding } from "./reading.ts";

export { HttpCheck } from "./http-check.ts";

/** Asks one URL, or a journey of several requests whose times are added up. */
export const httpProbe: Probe<HttpCheck> = {
  kind: "http",
  asksTheSame: true,
  config: HttpCheck,
  target: ({ url }) => withoutQuery(url),
  problems: httpProblems,
  begin: (check, asking) => ({
    question: httpQuestion(check, requestsOf(check)[0], 0, asking),
    carried: setOut,
  }),
  read,
};

function read(check: HttpCheck, turn: Turn, answer: Answer, asking: Asking): Step {
  return plainlyGood(check, answer) ?? readWhole(check, turn, answer, asking);
}

/**
 * Only what is worked out below as well, for the many checks that want a status and no more: it costs a tenth. Also on a
 * runner that stood still meanwhile: where it is short of time is no place to take ten times as much of it.
 */
function plainlyGood(check: HttpCheck, answer: Answer): Step | null {
  if (answer.kind !== "http" || !check.status.includes(answer.status)) return null;
  if (check.latency !== undefined && !(answer.ms <= check.latency)) return null;
  if (beyondStatus.some((key) => check[key] !== undefined)) return null;
  return { kind: "reading", reading: readingOf(answer, null) };
}

const beyondStatus = [
  "header",
  "contains",
  "lacks",
  "matches",
  "json",
  "capture",
  "certificate",
  "address",
  "version",
  "steps",
] as const;

function readWhole(check: HttpCheck, turn: Turn, answer: Answer, asking: Asking): Step {
  const before = Journey.parse(turn.carried);
  const requests = requestsOf(check);
  const request = requests[before.at] ?? requests[0];
  const known = (): readonly string[] => Object.values(before.captured);
  const concealKnown = concealRequests(requests, known, asking.redact);
  const ms = before.ms + answer.ms;
  const facts = { ms, stalledMs: Math.max(before.stalledMs, answer.stalledMs) };
  const say = (finding: Finding): Finding => ({
    ...finding,
    reason: `${stepWords(check, request, before.at)}${finding.reason}`,
  });
  if (answer.kind !== "http") {
    const finding =
      answer.kind === "unreachable"
        ? unreachableFinding(answer, concealKnown)
        : strangeAnswer(answer, "http");
    return { kind: "reading", reading: readingOf(facts, say(finding)) };
  }
  const content = contentOf({
    bytes: answer.body,
    truncated: answer.truncated,
    name: "the body",
    limitKey: "max-body",
  });
  const captures = (): readonly string[] => [...known(), ...capturedPlaces(request, answer, content)];
  const conceal = concealRequests(requests, captures, asking.redact);
  const next = requests[before.at + 1];
  const finding = settled([
    ...responseFindings(check, request, answer, content, conceal, asking.nowMs),
    ...(before.at > 0
      ? []
      : [
          certificateFinding(check.certificate, answer.certificateUntil, asking.nowMs),
          addressFinding(check.address, answer.address),
        ]),
  ]);
  const version = check.version === undefined ? null : extracted(check.version, answer.headers, content);
  const named = version === null ? {} : { version: concealKnown(version) };
  const reading = (found: Finding | null): Step => ({
    kind: "reading",
    reading: readingOf(
      { ...facts, status: answer.status, address: answer.address, ...named },
      found === null ? null : say(found),
    ),
  });
  if (finding !== null) return reading(finding);
  if (next === undefined) return reading(latencyFinding(check.latency, ms));
  const given = capture(request, answer, content);
  if (!("kind" in given)) return reading(given);
  const captured = { ...before.captured, ...given.texts };
  const filled = filledRequest(next, captured);
  if (!("kind" in filled)) return reading(filled);
  const question = httpQuestion(check, filled.request, ms, asking);
  return { kind: "next", question, carried: { ...facts, at: before.at + 1, captured } };
}

function responseFindings(
  check: HttpCheck,
  request: HttpRequestKeys,
  answer: HttpResponse,
  content: Content,
  conceal: Conceal,
  nowMs: number,
): readonly (Finding | null)[] {
  const status = statusFinding({
    wanted: request.status,
    status: answer.status,
    retryAfter: answer.headers["retry-after"],
    sendsCredentials: sendsCredentials(check, request),
    nowMs,
  });
  if (status !== null) return [status];
  return [...headerFindings(request, answer, conceal), ...contentFindings(request, content, conceal)];
}

function headerFindings(
  { header = {} }: HttpRequestKeys,
  { headers }: HttpResponse,
  conceal: Conceal,
): readonly Finding[] {
  return Object.entries(header).flatMap(([name, wanted]) => {
    const lower = name.toLowerCase();
    const seen = Object.hasOwn(headers, lower) ? headers[lower] : undefined;
    if (seen === undefined) return [bad(`there is no header \`${lower}\``)];
    if (seen.includes(wanted)) return [];
    if (givesCredential(lower)) return [bad(`the header \`${lower}\` does not hold \`${wanted}\``)];
    return [bad(`the header \`${lower}\` is ${shown(seen, conceal)}, wanted \`${wanted}\` in it`)];
  });
}

// A query can hold a key. Braces are those of a placeholder that is not filled.
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replaceAll("%7B", "{").replaceAll("%7D", "}")}`;
}
