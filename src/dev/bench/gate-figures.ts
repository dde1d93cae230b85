import { bake, type GateShape, type Judge } from "./simulated-gate.ts";
import { outageFrom, type SimulatedService } from "./simulated-service.ts";

/** The part of `runs` bakes that fail. */
export function failedShare(
  judge: Judge,
  service: () => SimulatedService,
  shape: GateShape,
  runs: number,
): number {
  let failed = 0;
  for (let run = 0; run < runs; run++) failed += bake(judge, service(), shape) === null ? 0 : 1;
  return failed / runs;
}

/** The part of `runs` bakes that find a service that is broken from the start, and how long they need on average. */
export function detection(
  judge: Judge,
  service: () => SimulatedService,
  shape: GateShape,
  runs: number,
): { readonly found: number; readonly meanMs: number | null } {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const failedMs = bake(judge, service(), shape);
    if (failedMs !== null) times.push(failedMs);
  }
  const sum = times.reduce((total, ms) => total + ms, 0);
  return { found: times.length / runs, meanMs: times.length === 0 ? null : sum / times.length };
}

/**
 * The longest time from the beginning of a total outage to the sample that finds it, over beginnings a second apart within
 * a minute, each just after a sample could have been taken; null when one is not found.
 */
export function worstOutageMs(judge: Judge, shape: GateShape): number | null {
  let worst = 0;
  for (let startMs = 120_001; startMs < 180_000; startMs += 1000) {
    const failedMs = bake(judge, outageFrom(startMs), shape);
    if (failedMs === null) return null;
    worst = Math.max(worst, failedMs - startMs);
  }
  return worst;
}
