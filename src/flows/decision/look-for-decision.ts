import { decidedMark } from "../../core/decision/decided-mark.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { DecidedCase } from "./decided-case.ts";
import { type Found, findDecision } from "./read-decision.ts";
import type { Vouch } from "./vouch-decision.ts";

/** Finds a decision. That GitHub does not tell must keep nobody from going back, so it is a warning. */
export async function lookForDecision(
  ports: Parameters<typeof findDecision>[0],
  about: DecidedCase,
  vouch: Vouch,
): Promise<Found> {
  try {
    return await findDecision(ports, about, vouch);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`Whether somebody has decided is not known. ${error.message} ${error.hint}`);
    const marked = decidedMark(about.statuses, about.identity);
    if (marked === null) return { kind: "none" };
    return { kind: "decided", known: marked, note: null, statuses: about.statuses };
  }
}
