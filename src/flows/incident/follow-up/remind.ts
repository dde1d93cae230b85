import { escalationOf, stepsReached } from "../../../core/incident/follow-up/escalation.ts";
import type { Overdue } from "../../../core/incident/follow-up/overdue.ts";
import {
  type Lateness,
  type ReminderKind,
  reminderText,
} from "../../../core/incident/follow-up/render-reminder.ts";
import { parseMarker } from "../../../core/text/marker.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import { keepCommentFirmly } from "../../sticky-comment.ts";
import type { LintFacts, LintPorts } from "../lint/lint-facts.ts";
import { escalate } from "./escalate.ts";

/** Something overdue, about which its issue is reminded. */
export interface Due {
  readonly kind: ReminderKind;
  readonly issue: Issue;
  readonly overdue: Overdue;
  readonly day: string;
  /** Whom it concerns besides those who are assigned; empty for nobody. */
  readonly owner: string;
  /** Looks up what a reminder says; only asked when one is written. */
  lateness(): Promise<Lateness>;
}

/**
 * Reminds by one comment in a period and for each step of escalation that is reached, and escalates together with it as the
 * policy says; `told-before` when that was done, `locked` where no comment can be written. A new day of its own begins new
 * periods, so that what was put off is reminded again.
 */
export async function remind(
  ports: LintPorts,
  { identity, rules }: Pick<LintFacts, "identity" | "rules">,
  due: Due,
): Promise<"told" | "told-before" | "not-told" | "locked"> {
  const { kind, issue, overdue, day, owner } = due;
  if (issue.isLocked) return "locked";
  const followUp = rules["follow-up"];
  const step = stepsReached(followUp.escalation, overdue);
  const facts = [kind, issue.number, day, overdue.period, ...(step === 0 ? [] : [step])];
  const key = naturalKey(facts, ports.digest.sha256);
  const comments = await ports.conversation.comments(issue.number);
  const isThere = comments.some(({ author, body }) => {
    const seen = parseMarker(body);
    return author === identity && seen?.kind === kind && seen.key === key;
  });
  if (isThere) return "told-before";
  const late = await due.lateness();
  // The comment comes last: a run that ends before it does the rest again, which changes nothing.
  await escalate(ports, issue, escalationOf(followUp.escalation, overdue, issue));
  const mention = followUp.mention ? [...new Set([...issue.assignees, owner.replace(/^@/, "")])] : [];
  const text = reminderText({ late, overdue, day, mention, quiet: followUp.quiet });
  const isKept = await keepCommentFirmly(ports, { on: issue.number, kind, key, text, identity });
  return isKept ? "told" : "not-told";
}
