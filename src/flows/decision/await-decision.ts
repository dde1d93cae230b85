import type { Decision } from "../../core/decision/decision.ts";
import { dueEscalation } from "../../core/decision/due-escalation.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { DecidedCase } from "./decided-case.ts";
import { type EscalatePorts, escalate } from "./escalate.ts";
import { readDecisionNote } from "./read-decision.ts";

/** How a wait ended. */
export type Waited =
  | { readonly kind: "decided"; readonly decision: Decision }
  /** Nobody did in time. */
  | { readonly kind: "timeout" }
  /** A newer deployment came, so there is nothing to decide any more. */
  | { readonly kind: "overtaken" }
  /** The job was cancelled. */
  | { readonly kind: "cancelled" };

const firstPauseMs = 2_000;
const longestPauseMs = 10_000;

/**
 * Waits until somebody decided or the time is up, by one request each few seconds, and calls people meanwhile. What GitHub
 * does not answer is asked again at the next turn: the wait ends on time in any case.
 */
export async function awaitDecision(
  ports: EscalatePorts & Pick<Ports, "refNotes">,
  about: DecidedCase,
  isOvertaken: () => Promise<boolean>,
): Promise<Waited> {
  const { environment, deployment, verdictMs, rules } = about;
  const untilMs = verdictMs + rules.timeoutMs;
  const called = new Set<number>();
  let pauseMs = firstPauseMs;
  for (;;) {
    const decision = await gently(ports, null, () => readDecisionNote(ports, environment, deployment.id));
    if (decision !== null) return { kind: "decided", decision };
    if (ports.signal.aborted) return { kind: "cancelled" };
    const now = ports.clock.now();
    if (now >= untilMs) return { kind: "timeout" };
    const { due, nextMs } = dueEscalation(rules.escalation, verdictMs, now);
    const index = due.find((one) => !called.has(one));
    if (index !== undefined) {
      // Nobody is called for a release that runs no more.
      if (await gently(ports, false, isOvertaken)) return { kind: "overtaken" };
      await escalate(ports, about, index);
      called.add(index);
      continue;
    }
    const turnMs = Math.min(pauseMs, untilMs - now, (nextMs ?? untilMs) - now);
    await ports.clock.sleep(turnMs, ports.signal);
    pauseMs = Math.min(longestPauseMs, pauseMs * 1.5);
  }
}

async function gently<T>({ log }: Pick<Ports, "log">, otherwise: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    log.info(`still waiting; GitHub was asked and did not answer: ${error.message}`);
    return otherwise;
  }
}
