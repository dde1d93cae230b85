import type { Check } from "../../core/gate/check.ts";
import { probeOf } from "../../core/gate/probes/index.ts";
import type { Asking, Moment, Turn } from "../../core/gate/probes/probe.ts";
import type { Reading } from "../../core/gate/sample.ts";
import { shortReason } from "../../core/gate/short-reason.ts";
import type { Ports } from "../../kernel/ports/index.ts";

// A journey has as many steps as its check lists; this only ends a probe that would ask for ever.
const mostQuestions = 200;
const longestVersion = 200;

/** Asks one check once: question after question until one answer settles it. Its reason holds no known secret. */
export type TakeReading = (check: Check, moment: Moment, signal: AbortSignal) => Promise<Reading>;

/**
 * Makes the taker of readings of one bake. The first question of a check that asks the same at any time is kept, since
 * whoever asks it works out much of it only once.
 */
export function readingTaker(ports: Pick<Ports, "probes" | "secrets">): TakeReading {
  const kept = { usual: new Map<Check, Turn>(), fresh: new Map<Check, Turn>() };

  function begin(check: Check, asking: Asking): Turn {
    const probe = probeOf(check);
    if (probe.asksTheSame !== true) return probe.begin(check, asking);
    const turns = asking.fresh ? kept.fresh : kept.usual;
    const turn = turns.get(check) ?? probe.begin(check, asking);
    turns.set(check, turn);
    return turn;
  }

  const redact = (text: string): string => ports.secrets.redact(text);

  return async (check, moment, signal) => {
    const asking = { ...moment, redact };
    const probe = probeOf(check);
    let turn = begin(check, asking);
    for (let asked = 0; asked < mostQuestions; asked++) {
      const answer = await ports.probes.ask(turn.question, signal);
      const step = probe.read(check, turn, answer, asking);
      if (step.kind === "next") {
        turn = step;
        continue;
      }
      return withoutSecrets(ports, step.reading);
    }
    return {
      outcome: "error",
      reason: `it did not end after ${mostQuestions} questions`,
      status: null,
      ms: 0,
    };
  };
}

// Cut only when secrets are out: half of one is not known for one.
function withoutSecrets({ secrets }: Pick<Ports, "secrets">, reading: Reading): Reading {
  const { reason, version } = reading;
  if (reason === "" && version === undefined) return reading;
  return {
    ...reading,
    reason: shortReason(secrets.redact(reason)),
    ...(version === undefined ? {} : { version: secrets.redact(version).slice(0, longestVersion) }),
  };
}
