import { dueEscalation } from "../../core/decision/due-escalation.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { DecidedCase } from "./decided-case.ts";
import { type EscalatePorts, escalate } from "./escalate.ts";
import { type Found, unvouchedText } from "./read-decision.ts";

/** How a wait ended. */
export type Waited =
  | { readonly kind: "decided"; readonly found: Extract<Found, { readonly kind: "decided" }> }
  /** Nobody did in time. */
  | { readonly kind: "timeout" }
  /** A newer deployment came, so there is nothing to decide any more. */
  | { readonly kind: "overtaken" }
  /** The job was cancelled. */
  | { readonly kind: "cancelled" };

/** What a wait looks at. */
export interface Watched {
  /** What is decided; `isAnew` for the last look, which a mark without a ref is enough for. */
  find(isAnew: boolean): Promise<Found>;
  isOvertaken(): Promise<boolean>;
}

const firstPauseMs = 2_000;
const longestPauseMs = 10_000;
/** How often is looked for a newer deployment, for a witness of a note, and for an issue to call people on. */
const seldomMs = 60_000;

/**
 * Waits until somebody decided or the time is up, by one request each few seconds, and calls people meanwhile. What GitHub
 * does not answer is asked again at the next turn: the wait ends on time in any case.
 */
export async function awaitDecision(
  ports: EscalatePorts,
  about: DecidedCase,
  watched: Watched,
): Promise<Waited> {
  const { verdictMs, rules, deployment } = about;
  const untilMs = verdictMs + rules.timeoutMs;
  const called = new Set<number>();
  let pauseMs = firstPauseMs;
  let newerMs = ports.clock.now() + seldomMs;
  let findMs = 0;
  let callMs = 0;
  let isTold = false;
  const find = (isAnew: boolean) => gently<Found>(ports, { kind: "none" }, () => watched.find(isAnew));
  const isOvertaken = () => gently(ports, false, () => watched.isOvertaken());
  for (;;) {
    const now = ports.clock.now();
    const isLast = now >= untilMs;
    if (isLast || now >= findMs) {
      const found = await find(isLast);
      if (found.kind === "decided") return { kind: "decided", found };
      if (found.kind === "unvouched") {
        if (!isTold) ports.log.warning(unvouchedText(deployment.id, found.why));
        isTold = true;
        findMs = now + seldomMs;
      }
    }
    if (ports.signal.aborted) return { kind: "cancelled" };
    if (isLast) return { kind: (await isOvertaken()) ? "overtaken" : "timeout" };
    const { due, nextMs } = dueEscalation(rules.escalation, verdictMs, now);
    const index = now < callMs ? undefined : due.find((one) => !called.has(one));
    // Nobody is called for a release that runs no more.
    if (index !== undefined || now >= newerMs) {
      if (await isOvertaken()) return { kind: "overtaken" };
      newerMs = now + seldomMs;
    }
    if (index !== undefined) {
      // Guard may not have opened the issue yet.
      if (await escalate(ports, about, index)) called.add(index);
      else callMs = now + seldomMs;
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
