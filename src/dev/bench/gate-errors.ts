import { ruleFor } from "../../core/gate/rules/choose-rule.ts";
import { designCusum } from "../../core/gate/rules/cusum-design.ts";
import { timeCorrelatedFalseRollback } from "../../core/gate/rules/cusum-rates.ts";
import type { Bench, BenchResult, BenchRow } from "./bench.ts";
import { detection, failedShare, worstOutageMs } from "./gate-figures.ts";
import { countLimit } from "./rivals/count-limit.ts";
import { inARow } from "./rivals/in-a-row.ts";
import { kayenta } from "./rivals/kayenta.ts";
import { plainCusum } from "./rivals/plain-cusum.ts";
import { seededRandom } from "./seeded-random.ts";
import type { GateShape, Judge } from "./simulated-gate.ts";
import { countedBlips, timedBlips } from "./simulated-service.ts";

const intervalMs = 5000;
const bakeMs = 600_000;
const blipShare = 0.01;
const brokenShare = 0.1;
const blipMs = 15_000;

const plan = {
  intervalMs,
  bakeMs,
  planned: bakeMs / intervalMs + 1,
  checks: 1,
  healthyBadShare: blipShare,
  brokenBadShare: brokenShare,
} as const;

const limits = { falsePercent: 0.5, outageS: 45, foundPercent: 90 } as const;
const columns = [
  "false %, alone",
  "false %, bursts of 2",
  "false %, bursts of 3",
  "outage, worst s",
  "10 % bad, found %",
  "10 % bad, mean s",
] as const;

const runsPerRound = 2000;

/** How often the gate's own rule is wrong and how soon it is right, beside the rules that others judge by. */
export const gateErrors: Bench = {
  name: "gate-errors",
  run: async (rounds) => measureGateErrors(rounds * runsPerRound),
};

/** The figures of the bench over `runs` simulated bakes for each of them; the same for the same number of runs. */
export function measureGateErrors(runs: number): BenchResult {
  const ours = ruleFor(null, plan);
  const random = seededRandom(7);
  const control = () => countedBlips(blipShare, 1, random);
  const rivals: readonly (readonly [string, Judge])[] = [
    ["failure limit 0 (Argo Rollouts' default)", countLimit(0)],
    ["failure limit 3", countLimit(3)],
    ["3 in a row", inARow(3)],
    ["Kayenta, 30 s buckets, at the end", kayenta(control, plan.planned, 6)],
    ["CUSUM 6 without buckets", plainCusum(blipShare, brokenShare, 6)],
  ];
  return {
    title: `Gate errors: ${plan.planned} samples in 10 min, healthy 1 % bad, broken 10 % bad; limits: false ${limits.falsePercent} %, outage ${limits.outageS} s, found ${limits.foundPercent} %`,
    method: `${runs} simulated bakes a figure (Kayenta: a tenth), fixed seeds, the rule as it is shipped. Bursts are counted in answers: a Markov chain with two states in which every answer, also a confirmation after three bad ones in a row, is one step; 10 % bad is independent and from the start. The last row has blips that last ${blipMs / 1000} s on average instead: confirmations end none of them sooner, and nobody can tell one of 45 s from an outage. Times are until the sample that decides begins.`,
    columns,
    rows: [
      withLimits(rowOf("ours", ours, { intervalMs, bakeMs, confirms: true }, runs)),
      ...rivals.map(([name, judge]) =>
        rowOf(
          name,
          judge,
          { intervalMs, bakeMs, confirms: false },
          name.startsWith("Kayenta") ? Math.ceil(runs / 10) : runs,
        ),
      ),
      timedRow(ours, runs),
    ],
  };
}

function rowOf(name: string, judge: Judge, shape: GateShape, runs: number): BenchRow {
  const falsePercent = (meanBurst: number): number => {
    const random = seededRandom(meanBurst);
    return 100 * failedShare(judge, () => countedBlips(blipShare, meanBurst, random), shape, runs);
  };
  const random = seededRandom(10);
  const { found, meanMs } = detection(judge, () => countedBlips(brokenShare, 1, random), shape, runs);
  const worstMs = worstOutageMs(judge, shape);
  const values = {
    [columns[0]]: falsePercent(1),
    [columns[1]]: falsePercent(2),
    [columns[2]]: falsePercent(3),
    [columns[3]]: worstMs === null ? null : worstMs / 1000,
    [columns[4]]: 100 * found,
    [columns[5]]: meanMs === null ? null : meanMs / 1000,
  };
  return { name, values, remark: "" };
}

function withLimits(row: BenchRow): BenchRow {
  const over = columns.flatMap((column, index) => {
    const value = row.values[column] ?? null;
    if (index < 3) return value === null || value > limits.falsePercent ? [column] : [];
    if (index === 3) return value === null || value > limits.outageS ? [column] : [];
    return index === 4 && (value === null || value < limits.foundPercent) ? [column] : [];
  });
  return { ...row, remark: over.length === 0 ? "" : `beyond the limit: ${over.join("; ")}` };
}

function timedRow(judge: Judge, runs: number): BenchRow {
  const random = seededRandom(15);
  const shape = { intervalMs, bakeMs, confirms: true };
  const share = failedShare(judge, () => timedBlips(blipShare, blipMs, random), shape, runs);
  const design = designCusum({ bucketMs: 30_000, threshold: null }, plan);
  const predicted = 100 * timeCorrelatedFalseRollback(design, plan, blipMs);
  return {
    name: `ours, blips of ${blipMs / 1000} s`,
    values: { [columns[0]]: 100 * share },
    remark: `false %, whatever the column says of bursts; worked out: at most ${predicted.toFixed(2)}`,
  };
}
