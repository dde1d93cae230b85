import type { Answer, Unreachable } from "../../../kernel/question.ts";
import type { Conceal } from "../assertions/conceal.ts";
import { bad, type Finding, unasked } from "../assertions/finding.ts";
import type { Reading } from "../sample.ts";

/** A longer stall of this process is as long as what is measured. */
const stallThatMattersMs = 50;

/** Both are cut to what is shown once they hold no secret any more, since half of one is not known for one. */
const longestText = 4_000;

/** What a reading holds beside its outcome; nothing confidential is in `version`. */
export interface ReadingFacts {
  readonly ms: number;
  readonly stalledMs: number;
  readonly status?: number | null;
  readonly value?: number | undefined;
  readonly version?: string | undefined;
  readonly address?: string | null | undefined;
}

/**
 * The reading of an answer against which this speaks, good when nothing does. What may have been the runner's own delay
 * is an error and not the service's fault.
 */
export function readingOf(facts: ReadingFacts, finding: Finding | null): Reading {
  const stalledMs = finite(facts.stalledMs);
  const isStall = finding?.isAboutTime === true && mayBeStall(finding, finite(facts.ms), stalledMs);
  const settled = isStall ? stalledFinding(stalledMs) : finding;
  const { status = null, value, version, address } = facts;
  return {
    outcome: settled?.outcome ?? "good",
    reason: settled === null ? "" : settled.reason.slice(0, longestText),
    status: status !== null && Number.isSafeInteger(status) ? status : null,
    ms: finite(facts.ms),
    ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
    ...(version === undefined ? {} : { version: version.slice(0, longestText) }),
    ...(address === undefined || address === null ? {} : { address }),
    ...(stalledMs > stallThatMattersMs ? { stalledMs } : {}),
  };
}

// An answer that came late is excused when it would have been in time without the stall; of one that never came that is not
// known, but a stall of less than a tenth of the time did not make the difference.
function mayBeStall({ limitMs }: Finding, ms: number, stalledMs: number): boolean {
  if (stalledMs <= stallThatMattersMs) return false;
  return limitMs === undefined ? stalledMs * 10 >= ms : ms - stalledMs <= limitMs;
}

/**
 * Why there was no answer. A service that refuses, resets or is silent is bad; a name that does not resolve, an address
 * that may not be asked and the like say nothing about the service. `conceal` hides what the check sends in confidence.
 */
export function unreachableFinding({ problem, detail }: Unreachable, conceal: Conceal = asIs): Finding {
  const reason = `${problem}: ${conceal(detail)}`;
  switch (problem) {
    case "refused":
    case "reset":
    case "tls":
    case "protocol":
    case "redirect":
      return bad(reason);
    case "timeout":
      return { ...bad(reason), isAboutTime: true };
    case "name":
    case "address":
    case "credentials":
    case "unroutable":
    case "other":
      return unasked(reason);
    default:
      return problem satisfies never;
  }
}

/** An answer to another question than the one that was asked. */
export function strangeAnswer(answer: Answer, wanted: string): Finding {
  return unasked(`the answer is of kind ${answer.kind}, wanted ${wanted}`);
}

function asIs(text: string): string {
  return text;
}

function stalledFinding(stalledMs: number): Finding {
  return unasked(`the runner itself stood still for ${Math.round(stalledMs)} ms`);
}

// A measurement that is no number would make the whole line of evidence unreadable.
function finite(ms: number): number {
  return Number.isFinite(ms) && ms > 0 ? ms : 0;
}
