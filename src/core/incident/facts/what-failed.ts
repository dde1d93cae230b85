import type { CheckEvidence, GateEvidence } from "../../gate/evidence.ts";
import { nearness } from "../../gate/report/tally.ts";
import { readable, words } from "../../plan/words.ts";
import { decidingChecks } from "./impact-of.ts";

/** What failed, as far as a text that was written before can name it. */
export interface WhatFailed {
  /** Names of the checks, the worst first. */
  readonly checks: readonly string[];
  /** Words of ours or of the policy by which a text names it: checks, and parts of the addresses that they ask. */
  readonly names: readonly string[];
  /** Words for failures of this kind; null where the kind is not known. */
  readonly kind: RegExp | null;
}

/** The checks that failed by their rules, else those that saw anything bad; and the words for it. */
export function whatFailed(gate: GateEvidence): WhatFailed {
  const judged = [...decidingChecks(gate)].sort((a, b) => nearness(b.gauge) - nearness(a.gauge));
  const over = judged.filter(({ gauge }) => nearness(gauge) >= 1);
  const awaited = gate.verdict.reason === "not-serving" ? gate.serving?.check : undefined;
  const failing =
    awaited === undefined
      ? over.length > 0
        ? over
        : judged.filter(({ bad }) => bad > 0)
      : gate.checks.filter(({ name }) => name === awaited);
  return {
    checks: failing.map(({ name }) => name),
    names: [...new Set(failing.flatMap(({ name, target }) => [name, ...pathNames(target)]))],
    kind: awaited === undefined ? kindOf(failing[0], gate.verdict.detail) : START,
  };
}

/** Whether a text names one of what failed; whole words only. */
export function namesOne(text: string, names: readonly string[]): boolean {
  const said = ` ${words(readable(text))} `;
  return names.some((name) => words(name) !== "" && said.includes(` ${words(name)} `));
}

// Of `https://shop.example/api/v1/checkout` it is `checkout` that says which part of the service it is.
function pathNames(target: string): readonly string[] {
  const [, path = ""] = /^https?:\/\/[^/?#]+([^?#]*)/.exec(target) ?? [];
  return path.split("/").filter((part) => /^[a-z][a-z-]{3,39}$/i.test(part));
}

function kindOf(check: CheckEvidence | undefined, detail: string): RegExp | null {
  if (check === undefined) return null;
  const isAsked = ["http", "grpc", "tcp", "dns"].includes(check.kind);
  const said = isAsked ? detail : `${check.name} ${check.target}`;
  if (SLOW_SEEN.test(said)) return SLOW;
  if (isAsked || check.kind === "burn-rate" || FAILING_SEEN.test(said)) return FAILING;
  return null;
}

const SLOW_SEEN = /\btook\b|\bwithin \d|latenc|\bslow|duration|\bp\d{2,3}\b|timed? ?out/i;
const FAILING_SEEN = /err|fail|[45]xx|availab|success/i;
const SLOW = /latenc|\bslow|response times?|\bp\d{2,3}\b|percentile|\btime-?outs?\b|timed? out/i;
const FAILING =
  /\berrors?\b|[45]xx\b|\b[45]\d\d\b|\bstatus\b|\bfail\w*|\btime-?outs?\b|unreachable|unavailable|\bdown\b|availab|\brefus|unhealthy|\bcrash/i;
const START =
  /\bstart|\brollout|\brolls? out|\bversion|\bserv(?:es?|ing)\b|\bcrash|\bhang|\bready\b|\breadiness\b/i;
