import { settleMs } from "../../core/gate/values/settle.ts";
import type { Problem } from "../../kernel/errors.ts";
import type { GateSettings } from "./gate-settings.ts";

const leastIntervalMs = 100;
/** Every sample is kept until the verdict; some hundred bytes each, these fit into the memory that Node gives a process. */
const mostSamples = 5_000_000;

/** What is wrong with the times of a gate: what cannot be asked so often, so seldom, or so many times. */
export function problemsOfTimes({ checks, intervalMs, bakeMs }: GateSettings): readonly Problem[] {
  const problems: Problem[] = [];
  const intervals = [intervalMs, ...checks.flatMap((check) => check.interval ?? [])];
  const slow = intervals.find((ms) => ms > bakeMs);
  if (slow !== undefined) {
    const problem = `is ${slow} ms, longer than the bake of ${bakeMs} ms.`;
    const write = "Write an interval that fits several times into the bake.";
    problems.push({ subject: "The interval", problem, write });
  }
  const quick = intervals.find((ms) => ms < leastIntervalMs);
  if (quick !== undefined) {
    const problem = `is ${quick} ms.`;
    problems.push({ subject: "The interval", problem, write: `Write at least \`${leastIntervalMs}ms\`.` });
  }
  const samples = checks.reduce(
    (sum, check) => sum + Math.floor(bakeMs / (check.interval ?? intervalMs)) + 1,
    0,
  );
  if (samples > mostSamples) {
    const problem = `plans ${samples} samples, and ${mostSamples} can be kept.`;
    const write = "Write a longer `interval`, a shorter `bake`, or fewer checks.";
    problems.push({ subject: "The gate", problem, write });
  }
  for (const check of checks) {
    if (settleMs(check) < bakeMs) continue;
    const problem = `settles for ${settleMs(check)} ms, and the bake is ${bakeMs} ms.`;
    problems.push({ subject: `The check \`${check.name}\``, problem, write: "Bake longer than it settles." });
  }
  return problems;
}
