import { judge } from "../../core/gate/judge.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { GateSettings } from "./gate-settings.ts";
import { takeSample } from "./take-sample.ts";

export interface Watch {
  readonly verdict: Verdict;
  readonly samples: readonly Sample[];
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

type Needed = Pick<Ports, "http" | "clock" | "log" | "signal">;

/**
 * Bakes: asks every check once an interval and judges after each round, so that a failure is known within one interval
 * of the sample that settles it. Rounds start on time as long as answers come within an interval; slower ones
 * stretch the bake, because a round waits for its answers.
 */
export async function watch(ports: Needed, settings: GateSettings): Promise<Watch> {
  const { checks, design } = settings;
  const startedAtMs = ports.clock.now();
  const begun = ports.clock.monotonic();
  const samples: Sample[] = [];
  const names = checks.map((check) => check.name);
  for (let round = 0; ; round++) {
    const wait = begun + round * design.intervalMs - ports.clock.monotonic();
    if (wait > 0) await ports.clock.sleep(wait, ports.signal);
    const taken = ports.signal.aborted
      ? []
      : await Promise.all(checks.map((check) => takeSample(ports, check)));
    // Samples of an interrupted round say nothing about the service.
    if (ports.signal.aborted) {
      const verdict = {
        kind: "cancelled",
        reason: "job-cancelled",
        detail: `after ${samples.length} samples`,
      } as const;
      return { verdict, samples, startedAtMs, endedAtMs: ports.clock.now() };
    }
    for (const sample of taken) {
      const seen =
        sample.outcome === "good" ? `${sample.status}` : `${sample.outcome.toUpperCase()} ${sample.reason}`;
      ports.log.info(
        `${sample.check} ${round + 1} of ${design.planned}: ${seen} after ${Math.round(sample.ms)} ms`,
      );
    }
    samples.push(...taken);
    const judgement = judge(samples, names, design);
    if (judgement.kind === "decided") {
      return { verdict: judgement.verdict, samples, startedAtMs, endedAtMs: ports.clock.now() };
    }
  }
}
