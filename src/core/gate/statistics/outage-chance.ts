import { type Absorption, absorption } from "./absorption.ts";
import type { BurstChain } from "./bursts.ts";

/** How a run of bad answers is watched: after `before` of them more are asked, until `needed` came in a row. */
export interface OutageWatch {
  readonly needed: number;
  /** Bad answers in a row after which confirmations are asked. */
  readonly before: number;
  /** Confirmations between two answers of the plan. */
  readonly confirmations: number;
}

/** What is likely of the answers that are asked: those of the plan, and the confirmations between them. */
export interface WatchedAnswers {
  readonly planned: BurstChain;
  readonly confirming: BurstChain;
  /** P(the next answer of the plan is bad) after a good confirmation with `slots` times of confirmations until then. */
  badLater(slots: number): number;
}

/** Bursts that are counted in answers: each answer, asked when it may, is one step of the same chain. */
export function countedAnswers(chain: BurstChain): WatchedAnswers {
  return { planned: chain, confirming: chain, badLater: () => chain.badAfterGood };
}

/**
 * Whether `needed` bad answers in a row come among `steps` answers of the plan, confirmations included; exact. The end of
 * a run is a good answer of either kind, and a good confirmation ends the confirming too.
 */
export function outageChance(watch: OutageWatch, steps: number, answers: WatchedAnswers): Absorption {
  const { needed, before, confirmations } = watch;
  const lengths = runLengths(watch);
  const states = lengths.length;
  // By how many answers of the plan the run just now has; 0 when the last one was good.
  let runs = new Float64Array(states);
  let isFirst = true;

  return absorption(steps, () => {
    const next = new Float64Array(states);
    let ended = 0;
    const turn = (mass: number, bad: number, run: number): void => {
      next[0] = (next[0] ?? 0) + mass * (1 - bad);
      if (run < states) next[run] = (next[run] ?? 0) + mass * bad;
      else ended += mass * bad;
    };
    for (let run = 0; run < states; run++) {
      let mass = isFirst ? Number(run === 0) : (runs[run] ?? 0);
      const length = lengths[run] ?? 0;
      const isConfirming = run > 0 && length >= before;
      for (let slot = 1; isConfirming && slot <= confirmations && mass > 0; slot++) {
        turn(mass * (1 - answers.confirming.badAfterBad), answers.badLater(confirmations + 1 - slot), 1);
        mass *= answers.confirming.badAfterBad;
        if (length + slot < needed) continue;
        ended += mass;
        mass = 0;
      }
      turn(mass, badNext(answers, run, isConfirming, isFirst), run + 1);
    }
    isFirst = false;
    runs = next;
    const left = next.reduce((sum, mass) => sum + mass, 0);
    return ended + left === 0 ? 1 : ended / (ended + left);
  });
}

function badNext(answers: WatchedAnswers, run: number, isConfirming: boolean, isFirst: boolean): number {
  if (isFirst) return answers.planned.share;
  if (run === 0) return answers.planned.badAfterGood;
  return isConfirming ? answers.confirming.badAfterBad : answers.planned.badAfterBad;
}

// Bad answers in a row at the answer of the plan that is the first, second, … of its run; those below `needed`.
function runLengths({ needed, before, confirmations }: OutageWatch): readonly number[] {
  const lengths = [0];
  for (let length = 1; length < needed; length += length < before ? 1 : confirmations + 1)
    lengths.push(length);
  return lengths;
}
