import { z } from "zod";
import type { Answer } from "../../../kernel/question.ts";
import { httpProbe } from "../probes/http.ts";
import type { Asking, CheckProblem, Step, Turn } from "../probes/probe.ts";
import { Reading } from "../sample.ts";
import { type AnswerFacts, factsTogether } from "./answer-facts.ts";
import { type CanarySource, httpCheckOf } from "./canary-source.ts";
import { numberText } from "./number-text.ts";
import { numberOf } from "./several-series.ts";
import { inTimeLeft, spentWith } from "./time-left.ts";
import { beginSource, readSource, sourceProblems, sourceTarget, type ValueSource } from "./value-source.ts";

/** The keys of a canary check that say whom to ask. */
export interface Sides {
  readonly timeout: number;
  readonly canary: CanarySource;
  readonly baseline: CanarySource;
  readonly requests?: { readonly canary: ValueSource; readonly baseline: ValueSource } | undefined;
  readonly "min-requests": number;
}

/** The first question: of the new version. */
export function beginSides(check: Sides, asking: Asking): Turn {
  return ask(check, { figures: {}, complaint: "", at: 0, spentMs: 0, facts: null, inner: null }, asking);
}

/** Reads one part, and leads to the next; the last puts all of them into figures. */
export function readSides(check: Sides, turn: Turn, answer: Answer, asking: Asking): Step {
  const before = Carried.parse(turn.carried);
  const carried = { ...before, spentMs: spentWith(before.spentMs, answer) };
  const part = partAt(check, carried.at);
  const told = tell(part, { question: turn.question, carried: carried.inner }, answer, asking);
  if (told.kind === "next") {
    return { kind: "next", ...inTime(check, part, carried, told.turn) };
  }
  if (told.kind === "none") {
    const { ms } = told.reading;
    const facts = factsTogether(carried.facts, { status: told.reading.status, ms });
    const { outcome, reason } = told.reading;
    return { kind: "reading", reading: { outcome, reason: `${part.place}: ${reason}`, ...facts } };
  }
  const facts = factsTogether(carried.facts, told.facts);
  const figures = { ...carried.figures, ...told.figures };
  const complaint = carried.at === 0 ? told.complaint : carried.complaint;
  const at = carried.at + 1;
  if (at < parts(check).length) {
    return {
      kind: "next",
      ...ask(check, { ...carried, figures, complaint, at, facts, inner: null }, asking),
    };
  }
  const outcome = complaint === "" ? "good" : "bad";
  const reason = complaint === "" ? "" : `canary: ${complaint}`;
  return { kind: "reading", reading: { outcome, reason, ...facts, figures } };
}

/** Where a side asks. */
export function sideTarget(source: CanarySource): string {
  return source.kind === "http" ? httpProbe.target(httpCheckOf(source)) : sourceTarget(source);
}

/** What is wrong with the sides, each by itself and beside the other. */
export function sideProblems(check: Sides): readonly CheckProblem[] {
  const own = parts(check).flatMap(({ place, source }) =>
    source.kind === "http"
      ? httpProbe.problems(httpCheckOf(source)).map((one) => ({ ...one, key: `${place}.${one.key}` }))
      : sourceProblems(place, source, "refused"),
  );
  const { canary, baseline, requests } = check;
  if ((canary.kind === "http") !== (baseline.kind === "http")) {
    const problem = `is of kind \`${baseline.kind}\` beside a canary of kind \`${canary.kind}\`: probes and counts cannot be compared`;
    return [...own, { key: "baseline.kind", problem, write: `Write \`kind: ${canary.kind}\` here too.` }];
  }
  if (canary.kind === "http" && requests !== undefined) {
    const problem = "is set beside sides that are probed, which are asked equally often";
    return [...own, { key: "requests", problem, write: "Leave `requests` out." }];
  }
  const probesMs = [canary, baseline].reduce((sum, one) => sum + (one.kind === "http" ? one.timeout : 0), 0);
  if (probesMs > check.timeout) {
    const problem = `is shorter than the ${probesMs / 1000} s that both sides may take`;
    const write = `Write \`${Math.ceil(probesMs / 1000)}s\`, or a shorter \`timeout\` of the sides.`;
    return [...own, { key: "timeout", problem, write }];
  }
  if (canary.kind !== "http" && requests === undefined && check["min-requests"] > 0) {
    const problem = "is set, and nothing says how many requests there were";
    return [...own, { key: "min-requests", problem, write: "Add `requests` with a source for each side." }];
  }
  return own;
}

interface Part {
  readonly place: string;
  readonly figure: string;
  readonly source: CanarySource | ValueSource;
}

const Carried = z.object({
  figures: z.record(z.string(), z.number()),
  /** Why the new version's probe was bad; empty when it was not. */
  complaint: z.string(),
  /** Index of the part that is being asked. */
  at: z.number().int(),
  /** How much of the check's time the answers took so far. */
  spentMs: z.number(),
  facts: Reading.pick({ status: true, ms: true, address: true, stalledMs: true }).nullable(),
  inner: z.unknown(),
});
type Carried = z.infer<typeof Carried>;

type Figures = Readonly<Record<string, number>>;

/** What one part gave: figures, or why it has none. */
type Told =
  | { readonly kind: "next"; readonly turn: Turn }
  | {
      readonly kind: "figures";
      readonly figures: Figures;
      readonly facts: AnswerFacts;
      readonly complaint: string;
    }
  | { readonly kind: "none"; readonly reading: Reading };

function ask(check: Sides, carried: Carried, asking: Asking): Turn {
  const part = partAt(check, carried.at);
  const { source } = part;
  const turn =
    source.kind === "http"
      ? httpProbe.begin(httpCheckOf(source), asking)
      : beginSource(source, { ...asking, windowMs: null });
  return inTime(check, part, carried, turn);
}

// A probe that got less time than it is given would blame its side for the other one's slowness.
function inTime(check: Sides, { source }: Part, carried: Carried, { question, carried: inner }: Turn): Turn {
  const leftMs = check.timeout - carried.spentMs;
  return {
    question: source.kind === "http" ? question : inTimeLeft(question, leftMs),
    carried: { ...carried, inner },
  };
}

function tell({ figure, source }: Part, turn: Turn, answer: Answer, asking: Asking): Told {
  if (source.kind === "http") {
    const step = httpProbe.read(httpCheckOf(source), turn, answer, asking);
    if (step.kind === "next") return { kind: "next", turn: step };
    const { reading } = step;
    if (reading.outcome !== "good" && reading.outcome !== "bad") return { kind: "none", reading };
    const { status, ms, address, stalledMs } = reading;
    const facts = {
      status,
      ms,
      ...(address === undefined ? {} : { address }),
      ...(stalledMs === undefined ? {} : { stalledMs }),
    };
    const side = figure.replace(/Total$/, "");
    const figures = { [`${side}Bad`]: reading.outcome === "bad" ? 1 : 0, [`${side}Ms`]: ms };
    return { kind: "figures", figures, facts, complaint: reading.reason };
  }
  const step = readSource(source, turn, answer, { ...asking, windowMs: null });
  if (step.kind === "next") return { kind: "next", turn: step.turn };
  const found = numberOf(step.datum);
  if (found.kind === "none") {
    return { kind: "none", reading: { outcome: found.outcome, reason: found.reason, ...step.facts } };
  }
  if (found.value < 0) {
    const reason = `the count is ${numberText(found.value)}, wanted 0 at least`;
    return { kind: "none", reading: { outcome: "error", reason, ...step.facts } };
  }
  // Prometheus extrapolates an increase, so that a count of whole requests comes as a fraction.
  const figures = { [figure]: Math.round(found.value) };
  return { kind: "figures", figures, facts: step.facts, complaint: "" };
}

function partAt(check: Sides, at: number): Part {
  const all = parts(check);
  return all[at] ?? all[0];
}

function parts({ canary, baseline, requests }: Sides): readonly [Part, ...Part[]] {
  const counts: readonly Part[] =
    requests === undefined
      ? []
      : [
          { place: "requests.canary", figure: "canaryRequests", source: requests.canary },
          { place: "requests.baseline", figure: "baselineRequests", source: requests.baseline },
        ];
  return [
    { place: "canary", figure: "canaryTotal", source: canary },
    { place: "baseline", figure: "baselineTotal", source: baseline },
    ...counts,
  ];
}
