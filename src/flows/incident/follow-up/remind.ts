import { escalationOf } from "../../../core/incident/follow-up/escalation.ts";
import type { Overdue } from "../../../core/incident/follow-up/overdue.ts";
import { type ReminderKind, reminderText } from "../../../core/incident/follow-up/render-reminder.ts";
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
}

/**
 * Reminds by one comment in a period, and escalates together with it as the policy says; `told-before` when that was done, `locked` where no
 * comment can be written.
 * A new day of its own begins new periods, so that what was put off is reminded again.
 */
export async function remind(
  ports: LintPorts,
  { identity, rules, pace }: LintFacts,
  due: Due,
  mayWrite: boolean,
): Promise<"told" | "told-before" | "too-many" | "locked"> {
  const { kind, issue, overdue, day, owner } = due;
  if (issue.isLocked) return "locked";
  const followUp = rules["follow-up"];
  const key = naturalKey([kind, issue.number, day, overdue.period], ports.digest.sha256);
  const comments = await ports.conversation.comments(issue.number);
  const isThere = comments.some(({ author, body }) => {
    const seen = parseMarker(body);
    return author === identity && seen?.kind === kind && seen.key === key;
  });
  if (isThere) return "told-before";
  if (!mayWrite) return "too-many";
  // The comment comes last: a run that ends before it does the rest again, which changes nothing.
  await escalate(ports, pace, issue, escalationOf(followUp.escalation, overdue, issue));
  const mention = followUp.mention ? [...new Set([...issue.assignees, owner.replace(/^@/, "")])] : [];
  const text = reminderText({ kind, overdue, day, mention, quiet: followUp.quiet });
  await pace(() => keepCommentFirmly(ports, { on: issue.number, kind, key, text, identity }));
  return "told";
}
