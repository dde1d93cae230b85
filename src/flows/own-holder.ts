import type { Holder } from "../core/rollback/claim.ts";
import type { Ports } from "../kernel/ports/index.ts";

/** This run and job as the holder of a claim, with a nonce that no other process has. */
export function ownHolder(ports: Pick<Ports, "run" | "clock" | "digest">): Holder {
  const { runId, runAttempt: attempt, job, runner, url } = ports.run;
  const moment = [ports.clock.now(), ports.clock.monotonic()];
  const nonce = ports.digest.sha256(JSON.stringify([runId, attempt, job, runner, ...moment])).slice(0, 16);
  return { runId, attempt, job, runner, url, nonce };
}
