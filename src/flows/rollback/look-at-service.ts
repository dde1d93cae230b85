import type { BadOf } from "../../core/gate/statistics/fisher.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Aim } from "../gate/aim-checks.ts";
import { sampler } from "../gate/sampler.ts";
import { askedForRecovery } from "./recovery-check.ts";

type Needed = Pick<Ports, "probes" | "secrets" | "clock" | "signal">;

const rounds = 21;

/** Asks the service 21 times within `windowMs`, each time on connections of its own, and counts what was good and bad. */
export async function lookAtService(
  ports: Needed,
  aim: Aim,
  open: readonly string[],
  windowMs: number,
): Promise<BadOf> {
  const zero = ports.clock.monotonic();
  const take = sampler(ports, {
    control: aim.control,
    // While traffic moves both releases answer, and both count.
    version: null,
    open,
    startedAtMs: ports.clock.now(),
    zero,
    isFresh: () => true,
    controlMs: 1_000,
  });
  let [bad, asked] = [0, 0];
  for (let round = 0; round < rounds && !ports.signal.aborted; round++) {
    const due = zero + (windowMs * round) / (rounds - 1);
    await ports.clock.sleep(Math.max(0, due - ports.clock.monotonic()), ports.signal);
    if (ports.clock.monotonic() > zero + windowMs + 1_000) break;
    for (const { outcome } of await Promise.all(
      askedForRecovery(aim.checks).map((aimed) => take(aimed, undefined, ports.signal)),
    )) {
      if (outcome === "bad") bad += 1;
      if (outcome === "bad" || outcome === "good") asked += 1;
    }
  }
  return { bad, asked };
}
