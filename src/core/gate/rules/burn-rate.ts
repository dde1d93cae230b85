import type { Sample } from "../sample.ts";
import { type BurnWindow, burnWindows, type Objective } from "../statistics/burn-windows.ts";
import { addToOutage, beginOutage, isOutage, type OutageState, outageLimits, outageText } from "./outage.ts";
import type { Plan, Rule, Standing } from "./rule.ts";
import { countedSince, type SlotCounts, withCount } from "./slot-counts.ts";
import { emptyTally, type Tally, tallied, tallyText, tooFew } from "./tally.ts";

/** The error budget's burning so far. */
export interface BurnRateState {
  readonly tally: Tally;
  readonly outage: OutageState;
  readonly counts: SlotCounts | null;
  /** How near the nearest row is to its alarm; at 1 both of its windows reach their share. */
  readonly burn: number;
  readonly failure: Standing | null;
}

// A day's bake has a slot for each minute, so a thousand checks stay within the memory of a runner.
const mostSlots = 1440;

// One blip among a dozen samples is more than any strict objective allows; it is not yet a trend.
const fewestBad = 3;

/**
 * Fails when both windows of any row of `burnWindows` have more bad than their share. Samples carry `burn0Long`,
 * `burn0Short`, `burn1Long` … from 0 to 1, in the order of the rows at that time; of samples without them the good and
 * bad ones are counted, from three bad ones on.
 */
export function burnRateRule(slo: Objective, plan: Plan): Rule<BurnRateState> {
  const limits = outageLimits(plan);
  const slotMs = Math.max(plan.intervalMs, Math.ceil(plan.bakeMs / mostSlots));
  return {
    describe: `fails when the error budget of ${Number((100 * slo.objective).toPrecision(8))} % over ${slo.periodMs / 86_400_000} days burns too fast`,
    rates: null,
    begin: () => ({
      tally: emptyTally(),
      outage: beginOutage(),
      counts: null,
      burn: 0,
      failure: null,
    }),
    add: (state, sample) => {
      const tally = tallied(state.tally, sample);
      if (sample.outcome !== "good" && sample.outcome !== "bad") return { ...state, tally };
      const outage = addToOutage(state.outage, sample, plan.intervalMs);
      const seen = { ...state, tally, outage };
      const next = sample.phase === undefined ? withBurn(seen, sample, slo, slotMs) : seen;
      if (next.failure !== null || !isOutage(outage, limits)) return next;
      const detail = `${tallyText(tally)}; ${outageText(outage)}`;
      return { ...next, failure: { kind: "failed", reason: "outage", detail } };
    },
    standing: (state) => state.failure ?? { kind: "open" },
    gauge: (state) => ({ statistic: state.burn, threshold: 1, unit: "x allowed burn rate" }),
    lacks: (state) => tooFew(state.tally, plan.planned),
    evidence: () => [],
  };
}

interface Shares {
  readonly long: number;
  readonly short: number;
}

function withBurn(state: BurnRateState, sample: Sample, slo: Objective, slotMs: number): BurnRateState {
  const figures = sample.figures ?? {};
  const hasFigures = Object.keys(figures).some((name) => /^burn\dLong$/.test(name));
  const counts = hasFigures
    ? state.counts
    : withCount(state.counts, Math.floor(sample.afterMs / slotMs), sample.outcome === "bad");
  const windows = burnWindows(slo, sample.afterMs);
  const shares = windows.map((window, index) =>
    hasFigures ? given(figures, index) : counted(counts, window, sample.afterMs, slotMs),
  );
  const burns = windows.map((window, index) => burnOf(window, shares[index] ?? null));
  const burn = Math.max(0, ...burns);
  const next = { ...state, counts, burn };
  const row = burns.findIndex((one) => one > 1);
  const [window, share] = [windows[row], shares[row]];
  if (state.failure !== null || window === undefined || share === undefined || share === null) return next;
  const detail = `${state.tally.check}: ${percent(share.long)} bad in ${spanText(window.longMs)} and ${percent(share.short)} in ${spanText(window.shortMs)}, limit ${percent(window.maxShare)}: ${percent(window.budget)} of the error budget`;
  return { ...next, failure: { kind: "failed", reason: "burn-rate", detail } };
}

function burnOf({ maxShare }: BurnWindow, shares: Shares | null): number {
  return shares === null ? 0 : Math.min(shares.long, shares.short) / maxShare;
}

function given(figures: Readonly<Record<string, number>>, row: number): Shares | null {
  const long = figures[`burn${row}Long`];
  const short = figures[`burn${row}Short`];
  return long === undefined || short === undefined ? null : { long, short };
}

function counted(
  counts: SlotCounts | null,
  window: BurnWindow,
  nowMs: number,
  slotMs: number,
): Shares | null {
  const long = countedSince(counts, Math.floor((nowMs - window.longMs) / slotMs));
  const short = countedSince(counts, Math.floor((nowMs - window.shortMs) / slotMs));
  if (long.bad < fewestBad) return null;
  return { long: long.bad / long.all, short: short.all === 0 ? 0 : short.bad / short.all };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

function spanText(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}
