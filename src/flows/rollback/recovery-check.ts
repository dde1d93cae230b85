import type { Check } from "../../core/gate/check.ts";
import { designGate } from "../../core/gate/design.ts";
import { judge } from "../../core/gate/judge.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { takeSample } from "../gate/take-sample.ts";

export interface Recovery {
  readonly verified: boolean;
  readonly good: number;
  readonly asked: number;
  readonly detail: string;
}

const intervalMs = 250;
const watchMs = 5_000;

type Needed = Pick<Ports, "http" | "clock" | "signal" | "log">;

/**
 * Waits for the first good answer and then judges as the gate does, over five seconds: a few lucky answers of a service
 * that still fails do not count as recovered. It says that the old release serves again; that it stays well is for a
 * full bake. Takes `windowMs` at most.
 */
export async function recoveryCheck(
  ports: Needed,
  checks: readonly Check[],
  windowMs: number,
): Promise<Recovery> {
  const deadline = ports.clock.monotonic() + windowMs;
  const bakeMs = Math.max(intervalMs, Math.min(watchMs, windowMs / 2));
  const design = designGate({ intervalMs, bakeMs, checks: checks.length, allowedBad: null });
  const names = checks.map((check) => check.name);
  const samples: Sample[] = [];
  let isUp = false;
  let asked = 0;
  let last = "";
  const ended = (verified: boolean, detail: string): Recovery => {
    ports.log.info(`recovery check: ${verified ? "passed" : "NOT passed"}, ${detail}`);
    return { verified, good: samples.filter((sample) => sample.outcome === "good").length, asked, detail };
  };
  while (!ports.signal.aborted) {
    const begun = ports.clock.monotonic();
    const left = Math.max(1, Math.ceil(deadline - begun));
    const taken = await Promise.all(
      checks.map((check) => takeSample(ports, { ...check, timeout: Math.min(check.timeout, left) })),
    );
    asked += taken.length;
    const bad = taken.find((sample) => sample.outcome !== "good");
    if (bad !== undefined) last = `${bad.check}: ${bad.reason}`;
    // A service that is still starting is not judged; from its first good answer on, it is.
    if (!isUp && bad === undefined)
      ports.log.info(`recovery check: first good answer, asking ${design.planned} times`);
    isUp ||= bad === undefined;
    if (isUp) samples.push(...taken);
    const judgement = judge(samples, names, design);
    if (judgement.kind === "decided") {
      return ended(judgement.verdict.kind === "pass", judgement.verdict.detail);
    }
    const next = begun + intervalMs;
    if (next >= deadline) break;
    await ports.clock.sleep(Math.max(0, next - ports.clock.monotonic()), ports.signal);
  }
  const seen = last === "" ? "" : ` (last: ${last})`;
  return ended(
    false,
    `${isUp ? "not judged to its end" : "no good answer"} within ${windowMs / 1000} s${seen}`,
  );
}
