import { setTimeout as wait } from "node:timers/promises";
import { Check } from "../../../src/core/gate/check.ts";
import { probeOf } from "../../../src/core/gate/probes/index.ts";
import type { Reading } from "../../../src/core/gate/sample.ts";
import type { Probes } from "../../../src/kernel/ports/probes.ts";

/** Asks all that a check asks, over the real network, for a gate that began then. */
export async function takeReading(probes: Probes, written: unknown, startedAtMs: number): Promise<Reading> {
  const check = Check.parse(written);
  const probe = probeOf(check);
  const asking = () => ({ nowMs: Date.now(), startedAtMs, open: [], fresh: false, redact: String });
  let turn = probe.begin(check, asking());
  for (let count = 0; count < 20; count += 1) {
    const { question } = turn;
    if (question.via === "command" || question.via === "file") throw new Error(`asked by ${question.via}`);
    const step = probe.read(check, turn, await probes.ask(question), asking());
    if (step.kind === "reading") return step.reading;
    turn = step;
  }
  throw new Error("the check never came to an end");
}

/** Takes readings until one is as wanted; fails with the last one after 15 s. */
export async function untilReading(
  take: () => Promise<Reading>,
  isWanted: (reading: Reading) => boolean,
): Promise<Reading> {
  const end = performance.now() + 15_000;
  for (;;) {
    const reading = await take();
    if (isWanted(reading)) return reading;
    if (performance.now() > end) throw new Error(`still ${JSON.stringify(reading)} after 15 s`);
    await wait(200);
  }
}
