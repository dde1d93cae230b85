import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { GateEvidence } from "../evidence.ts";
import { many } from "./quantity.ts";
import { span } from "./span.ts";
import type { CheckTally } from "./tally.ts";

const mostNames = 5;
const mostNotes = 20;

/** How the new version was waited for; empty when no version was asked for. */
export function servingSentence({ serving }: GateEvidence): string {
  if (serving === null) return "";
  const waited = span(serving.waitedMs);
  const wanted = code(serving.wanted);
  if (serving.seen === serving.wanted) return `Waited ${waited} until ${wanted} answered.`;
  const instead = serving.seen === null ? "no version was told" : `${code(serving.seen)} answered`;
  return `Waited ${waited} for ${wanted}; ${instead}.`;
}

/** Which versions answered and how often; empty when no check reads one. */
export function versionsSentence(checks: readonly CheckTally[]): string {
  const counts = new Map<string, number>();
  for (const { versions } of checks) {
    for (const [version, count] of versions) counts.set(version, (counts.get(version) ?? 0) + count);
  }
  if (counts.size === 0) return "";
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = sorted
    .slice(0, mostNames)
    .map(([version, count]) => `${code(version)} ${many(count, "time")}`);
  const more = sorted.length > mostNames ? ` and ${many(sorted.length - mostNames, "other version")}` : "";
  const mixed = sorted.length > 1 ? " More than one version served." : "";
  return `Answered by ${shown.join(", ")}${more}.${mixed}`;
}

/** Which checks were not well before the deployment; empty when all were. */
export function brokenBeforeSentence({ brokenBefore }: GateEvidence): string {
  if (brokenBefore.length === 0) return "";
  const shown = brokenBefore.slice(0, mostNames).map(code).join(", ");
  const more = brokenBefore.length > mostNames ? ` and ${brokenBefore.length - mostNames} more` : "";
  return `Not well before the deployment already: ${shown}${more}. What fails there is not blamed on this release.`;
}

/** What to know about the samples that are not like the others: warm-up, confirmations, a runner that stood still. */
export function samplesSentence(checks: readonly CheckTally[]): string {
  let [warmUp, warmUpNotGood, confirmations, stalled, longestMs] = [0, 0, 0, 0, 0];
  for (const check of checks) {
    warmUp += check.warmUp;
    warmUpNotGood += check.warmUpNotGood;
    confirmations += check.confirmations;
    stalled += check.stalled;
    longestMs = Math.max(longestMs, check.longestStallMs);
  }
  return [
    warmUp === 0
      ? ""
      : `${many(warmUp, "sample")} of the warm-up, ${warmUpNotGood} not good, were not judged.`,
    confirmations === 0
      ? ""
      : `${many(confirmations, "more sample")} confirmed an outage and count for nothing else.`,
    stalled === 0
      ? ""
      : `During ${many(stalled, "sample")} the runner itself stood still, for up to ${span(longestMs)}; ${stalled === 1 ? "its time is" : "their times are"} not the service's.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** What the checks noted beside their verdicts, such as the size of a shift in latency, with the check of each. */
export function notesOf(checks: readonly CheckTally[]): readonly (readonly [string, string])[] {
  return checks
    .flatMap(({ check }) => check.notes.map((note) => [check.name, note] as const))
    .slice(0, mostNotes);
}

function code(text: string): string {
  return codeSpan(untrusted(text), 80);
}
