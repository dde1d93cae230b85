import { addSample, beginCheck, type JudgedCheck } from "../../core/gate/check-state.ts";
import { conclude, failureOf } from "../../core/gate/conclude.ts";
import { judgeSamples } from "../../core/gate/judge-samples.ts";
import { failureLimitRule } from "../../core/gate/rules/failure-limit.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Aim, AimedCheck } from "../gate/aim-checks.ts";
import { sampler } from "../gate/sampler.ts";

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

type Needed = Pick<Ports, "probes" | "secrets" | "clock" | "signal" | "log">;

/**
 * Waits for the first good answer and then judges 21 rounds by a failure limit, or as many as a slow service answers in
 * `windowMs`: a few lucky answers of a service that still fails do not count as recovered. It says that the old release
 * serves again; that it stays well is for a full bake.
 */
export async function recoveryCheck(
  ports: Needed,
  aim: Aim,
  open: readonly string[],
  windowMs: number,
): Promise<Recovery> {
  const checks = askedForRecovery(aim.checks);
  const zero = ports.clock.monotonic();
  const deadline = zero + windowMs;
  const take = sampler(ports, {
    control: aim.control,
    version: aim.serving?.version ?? null,
    open,
    startedAtMs: ports.clock.now(),
    zero,
    // As users come: what answers well on one connection may be one replica of several.
    isFresh: () => true,
    controlMs: 1_000,
  });
  const states = new Map(planned(checks, wantedRounds).map((check) => [check.name, beginCheck(check)]));
  const samples: Sample[] = [];
  let [rounds, asked, slowestMs] = [0, 0, 0];
  let last = "no answer";
  const ended = (verified: boolean, detail: string): Recovery => {
    ports.log.info(`recovery check: ${verified ? "passed" : "NOT passed"}, ${detail}`);
    return { verified, good: samples.filter((sample) => sample.outcome === "good").length, asked, detail };
  };
  const judged = (verdict: Verdict): Recovery => ended(verdict.kind === "pass", verdict.detail);
  while (!ports.signal.aborted && rounds < wantedRounds) {
    const begun = ports.clock.monotonic();
    const left = deadline - begun;
    // A round that cannot end in time would be cut off, and say nothing.
    if (left <= Math.max(1, slowestMs)) break;
    const taken = await Promise.all(
      checks.map((aimed) => take(capped(aimed, left), undefined, ports.signal)),
    );
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
      for (const sample of taken) {
        const before = states.get(sample.check);
        if (before === undefined) continue;
        const after = addSample(before, sample);
        states.set(sample.check, after);
        const failure = failureOf(after);
        if (failure !== null) return judged(failure);
      }
    }
    const pause = Math.min(begun + intervalMs, deadline) - ports.clock.monotonic();
    if (rounds < wantedRounds) await ports.clock.sleep(Math.max(0, pause), ports.signal);
  }
  if (rounds === wantedRounds) return judged(conclude([...states.values()]));
  if (rounds < fewestRounds) {
    const seen = rounds === 0 ? "no good answer" : `only ${rounds} rounds could be asked`;
    return ended(false, `${seen} within ${windowMs / 1000} s (last: ${last})`);
  }
  return judged(judgeSamples(planned(checks, rounds), samples).verdict);
}

const direct: readonly string[] = ["http", "tcp", "dns", "grpc", "command"];

/** The checks that tell at once how the service is: a metric or a comparison trails behind by more than a recovery may take. */
export function askedForRecovery(checks: readonly AimedCheck[]): readonly AimedCheck[] {
  const deciding = checks.filter(({ check }) => !check["dry-run"]);
  const asked = deciding.filter(({ check }) => direct.includes(check.kind));
  return asked.length === 0 ? deciding : asked;
}

function planned(checks: readonly AimedCheck[], rounds: number): readonly JudgedCheck[] {
  const bakeMs = (rounds - 1) * intervalMs;
  const plan = { intervalMs, bakeMs, planned: rounds, checks: checks.length };
  const rule = failureLimitRule({ limit: null }, { ...plan, healthyBadShare: 0.01, brokenBadShare: 0.3 });
  return checks.map(({ name }) => ({ name, dryRun: false, rule, planned: rounds }));
}

function capped(aimed: AimedCheck, leftMs: number): AimedCheck {
  const timeout = Math.min(aimed.check.timeout, Math.ceil(leftMs));
  return { ...aimed, check: { ...aimed.check, timeout } };
}
