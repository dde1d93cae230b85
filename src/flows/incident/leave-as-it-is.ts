import { naturalKey } from "../../core/text/natural-key.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";
import type { CommentedIssue } from "./comment-sections.ts";
import type { Incident } from "./open-postmortem.ts";

/** Why an issue that is there must not be brought up to date: what is known now is less than what it says. Else null. */
export function whyLeft({
  before,
  unread,
  rollback,
}: Pick<Incident, "before" | "unread" | "rollback">): string | null {
  if (unread != null)
    return "The record of this incident cannot be read by this version of rollback-ready, and what people said is in it";
  if (rollback === null && before?.rollback != null)
    return "The record of the rollback cannot be read any more, and this issue knows what it came to";
  return null;
}

/** Says on the issue and in the log why nothing of it is changed. */
export async function leaveAsItIs(
  ports: Pick<Ports, "conversation" | "digest" | "log" | "clock">,
  { issue, key, identity }: CommentedIssue,
  why: string,
): Promise<void> {
  ports.log.warning(`${why}, so its sections stay as they are.`);
  const kind = "postmortem-unread";
  await keepCommentFirmly(ports, {
    on: issue.number,
    kind,
    key: naturalKey([kind, key], ports.digest.sha256),
    text: `${why}, so its sections stay as they are. Use the version that wrote the record, or move the record away to begin anew; the log of the run names it.`,
    identity,
  });
}
