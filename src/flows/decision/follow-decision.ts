import type { Decision } from "../../core/decision/decision.ts";
import { decidedWords } from "../../core/decision/report/decision-comment.ts";
import { staySummary } from "../../core/decision/report/decision-summary.ts";
import { failed, succeeded } from "../../kernel/define.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import type { MarkPorts } from "../deployment/add-mark.ts";
import type { DecidedCase } from "./decided-case.ts";
import { type Carried, nothingCarried } from "./decision-outputs.ts";
import { markDecision } from "./mark-decision.ts";
import type { Known } from "./read-decision.ts";
import { type TellPorts, tellDecided } from "./tell-decision.ts";

export type FollowPorts = TellPorts & MarkPorts & Pick<Ports, "summary">;

/**
 * Does what was decided, whoever decided it: the mark first, then the return, then the word on the issue. A return is done
 * once whoever does it, so one whose decider died is finished here.
 */
export async function followDecision(
  ports: FollowPorts,
  about: DecidedCase,
  known: Known,
  /** All that is known of it, where its ref was read. */
  note: Decision | null,
  carryOut: () => Promise<Carried>,
): Promise<Carried> {
  if (note !== null) await markDecision(ports, note, about.statuses, about.identity);
  try {
    return known.decision === "rollback" ? await carryOut() : stayed(ports, about, known);
  } finally {
    if (note !== null)
      await attempt(ports, "The decision was not told on the issue", () => tellDecided(ports, about, note));
  }
}

/** How a step ends that leaves the environment as it is because that was decided. */
export function stayed(
  { log, summary }: Pick<FollowPorts, "log" | "summary">,
  { environment, deployment, release }: Pick<DecidedCase, "environment" | "deployment" | "release">,
  known: Known,
): Carried {
  summary.write(staySummary({ environment, release }, known));
  const said = `${release} stays in \`${environment}\` although it failed its gate: ${decidedWords(known)}.`;
  const hint =
    "To go back all the same, run `actions/rollback` with a `reason`, or write `/rollback -- why` on its issue.";
  if (known.how === "timeout") return nothingCarried("stayed", deployment.id, failed(said, hint));
  log.warning(`${said} ${hint}`);
  return nothingCarried("stayed", deployment.id, succeeded);
}
