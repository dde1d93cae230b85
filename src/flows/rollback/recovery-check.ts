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
const wantedRounds = 21;
/** Fewer say nothing: a service that fails a third of its requests would pass half of the time. */
const fewestRounds = 5;

type Needed = Pick<Ports, "http" | "clock" | "signal" | "log">;

/**
 * Waits for the first good answer and then judges 21 rounds as the gate does, or as many as a slow service answers in
 * `windowMs`: a few lucky answers of a service that still fails do not count as recovered. It says that the old release
 * serves again; that it stays well is for a full bake.
 */
export async function recoveryCheck(
  ports: Needed,
  checks: readonly Check[],
  windowMs: number,
): Promise<Recovery> {
  const deadline = ports.clock.monotonic() + windowMs;
  const names = checks.map((check) => check.name);
  const designOf = (rounds: number) =>
    designGate({ intervalMs, bakeMs: (rounds - 1) * intervalMs, checks: checks.length, allowedBad: null });
  const samples: Sample[] = [];
  let [rounds, asked, slowestMs] = [0, 0, 0];
  let last = "no answer";
  const ended = (verified: boolean, detail: string): Recovery => {
    ports.log.info(`recovery check: ${verified ? "passed" : "NOT passed"}, ${detail}`);
    return { verified, good: samples.filter((sample) => sample.outcome === "good").length, asked, detail };
  };
  while (!ports.signal.aborted && rounds < wantedRounds) {
    const begun = ports.clock.monotonic();
    const left = deadline - begun;
    // A round that cannot end in time would be cut off, and say nothing.
    if (left <= Math.max(1, slowestMs)) break;
    const capped = checks.map((check) => ({ ...check, timeout: Math.min(check.timeout, Math.ceil(left)) }));
    const taken = await Promise.all(capped.map((check) => takeSample(ports, check)));
    asked += taken.length;
    const bad = taken.find((sample) => sample.outcome !== "good");
    if (bad !== undefined) last = `${bad.check}: ${bad.reason}`;
    if (rounds === 0 && bad === undefined)
      ports.log.info(`recovery check: first good answer, asking ${wantedRounds} times`);
    // A service that is still starting is not judged; from its first good answer on, it is.
    if (rounds > 0 || bad === undefined) {
      const wasCut = bad !== undefined && ports.clock.monotonic() >= deadline;
      if (wasCut) break;
      samples.push(...taken);
      rounds += 1;
      slowestMs = Math.max(slowestMs, ...taken.map((sample) => sample.ms));
      const early = judge(samples, names, designOf(wantedRounds));
      if (early.kind === "decided") return ended(early.verdict.kind === "pass", early.verdict.detail);
    }
    const pause = Math.min(begun + intervalMs, deadline) - ports.clock.monotonic();
    await ports.clock.sleep(Math.max(0, pause), ports.signal);
  }
  if (rounds < fewestRounds) {
    const seen = rounds === 0 ? "no good answer" : `only ${rounds} rounds could be asked`;
    return ended(false, `${seen} within ${windowMs / 1000} s (last: ${last})`);
  }
  const judgement = judge(samples, names, designOf(rounds));
  if (judgement.kind === "undecided") return ended(false, "not judged to its end");
  return ended(judgement.verdict.kind === "pass", judgement.verdict.detail);
}
