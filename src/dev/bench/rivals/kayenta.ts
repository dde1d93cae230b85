import type { Judge } from "../simulated-gate.ts";
import type { SimulatedService } from "../simulated-service.ts";
import { kayentaJudge } from "./kayenta-judge.ts";

/** Answers of the deployed service, and of another one beside it that is healthy. */
interface BothSides {
  readonly experiment: readonly boolean[];
  readonly control: readonly boolean[];
}

/**
 * Kayenta at the end of the bake: one critical metric, the share of bad answers in each bucket of `perBucket` answers,
 * against the same of a healthy service that is asked at the same times.
 */
export function kayenta(
  control: () => SimulatedService,
  planned: number,
  perBucket: number,
): Judge<BothSides> {
  let healthy = control();
  return {
    begin: () => {
      healthy = control();
      return { experiment: [], control: [] };
    },
    add: (state, sample) => ({
      experiment: [...state.experiment, sample.outcome === "bad"],
      control: [...state.control, healthy(sample.afterMs)],
    }),
    standing: ({ experiment, control }) => {
      if (experiment.length < planned) return { kind: "open" };
      const label = kayentaJudge(shares(experiment, perBucket), shares(control, perBucket));
      return label === "High" ? { kind: "failed", reason: "errors", detail: label } : { kind: "open" };
    },
  };
}

function shares(answers: readonly boolean[], perBucket: number): readonly number[] {
  return Array.from({ length: Math.floor(answers.length / perBucket) }, (_, bucket) => {
    const own = answers.slice(bucket * perBucket, (bucket + 1) * perBucket);
    return own.filter((isBad) => isBad).length / perBucket;
  });
}
