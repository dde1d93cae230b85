import { decidedWords } from "../../core/decision/report/decision-comment.ts";
import { marksOf } from "../../core/gate/mark.ts";
import type { Word } from "../rollback/read-word.ts";
import type { Asked, Decided, DecidePorts, DecidingStep } from "./decide-mode.ts";
import type { DecidedCase } from "./decided-case.ts";
import { decisionOutputs } from "./decision-outputs.ts";
import { followDecision } from "./follow-decision.ts";
import { lookForDecision } from "./look-for-decision.ts";
import { settleDecision } from "./settle-decision.ts";
import type { Vouch } from "./vouch-decision.ts";

/** Decides by hand, with a reason, and does it: also after a `stay`. What failed no gate waits for nobody's decision. */
export async function decideByHand(
  ports: DecidePorts,
  { failed: { deployment, statuses }, environment, identity, release, carryOut, canReturn }: DecidingStep,
  about: DecidedCase,
  given: NonNullable<Word["given"]>,
  vouch: Vouch,
): Promise<Decided> {
  const own: Asked = { release, given };
  const before = await lookForDecision(ports, about, vouch);
  if (before.kind !== "decided") {
    const isAwaited = marksOf(statuses, identity).includes("gate-failed");
    // A release that cannot be had must leave nothing decided.
    if (!isAwaited || (release !== null && !(await canReturn(own))))
      return { ...(await carryOut(own)), decided: decisionOutputs(null) };
  }
  const said = { decision: "rollback", how: "hand", ...given, release, source: null } as const;
  const wanted = { environment, deployment: deployment.id, ...said };
  const note =
    before.kind === "decided" ? before.note : (await settleDecision(ports, wanted, vouch)).decision;
  const first = before.kind === "decided" ? before.known : (note ?? said);
  if (first.decision === "stay")
    ports.log.warning(`${decidedWords(first)} before; ${given.by} gives a reason to go back all the same.`);
  const ours = { ...first, decision: "rollback" as const };
  return {
    ...(await followDecision(ports, about, ours, note, () => carryOut(own))),
    decided: decisionOutputs(first),
  };
}
