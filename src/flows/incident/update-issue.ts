import { fitsBody } from "../../core/incident/body/body-limits.ts";
import type { FittedSection } from "../../core/incident/body/fit-sections.ts";
import { mergeBody } from "../../core/incident/body/merge-body.ts";
import type { Section } from "../../core/incident/sections/section.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";

export interface IssueUpdate {
  readonly issue: Issue;
  readonly key: string;
  readonly sections: readonly Section[];
  /** The sections with which it was first written. */
  readonly known: readonly string[];
  readonly identity: string;
}

type Needed = Pick<Ports, "issues" | "conversation" | "digest" | "log" | "clock">;

export interface UpdatedIssue {
  /** What the issue holds now. */
  readonly body: string;
  /** False: it has no room for what the machine has to say. */
  readonly isWhole: boolean;
}

/**
 * Brings the machine's sections of an issue up to date, and nothing else of it; equal text is not written. What a person
 * edited stays, and what the machine has to say there now is one comment, as is what there is no room for.
 */
export async function updateIssue(ports: Needed, update: IssueUpdate): Promise<UpdatedIssue> {
  const { issue, sections, known } = update;
  const merged = mergeBody(issue.body, sections, known, ports.digest.sha256);
  if (!merged.fits)
    ports.log.warning(
      `Issue ${issue.number} is full with what people wrote, so its sections stay as they are.`,
    );
  const updated = merged.changed
    ? await edited(ports, issue, merged.body)
    : { body: issue.body, isWhole: merged.fits };
  if (merged.edited.length > 0) {
    const intro =
      "These sections were edited, so they stay as they are. What rollback-ready would write there now:";
    await comment(ports, update, "postmortem-news", [intro, ...merged.edited.map(({ ours }) => ours)]);
  }
  await commentLeftOut(ports, update, merged.leftOut);
  return updated;
}

/** Puts sections that were too long for the body, whole, into one comment; what is too long for that, into none. */
export async function commentLeftOut(
  ports: Needed,
  update: Pick<IssueUpdate, "issue" | "key" | "identity">,
  leftOut: readonly FittedSection[],
): Promise<void> {
  const texts = leftOut.flatMap(({ whole }) => (whole === null ? [] : [whole]));
  if (texts.length === 0) return;
  await comment(ports, update, "postmortem-rest", [
    "In full, because the issue has no room for it:",
    ...texts,
  ]);
}

async function edited({ issues, log }: Needed, issue: Issue, body: string): Promise<UpdatedIssue> {
  const answer = await issues.edit(issue.number, { body });
  switch (answer) {
    case "written":
      log.info(`issue ${issue.number}: brought up to date`);
      return { body, isWhole: true };
    case "refused-size":
      log.warning(`GitHub did not take the longer text of issue ${issue.number}, so it stays as it was.`);
      return { body: issue.body, isWhole: false };
    case "unconfirmed":
      log.warning(
        `Somebody else wrote into issue ${issue.number} just now, or GitHub does not show the new text yet. Run the step again to see.`,
      );
      return { body, isWhole: true };
    default:
      return answer satisfies never;
  }
}

async function comment(
  ports: Needed,
  { issue, key, identity }: Pick<IssueUpdate, "issue" | "key" | "identity">,
  kind: string,
  texts: readonly string[],
): Promise<void> {
  const text = texts.join("\n\n");
  if (!fitsBody(text)) {
    ports.log.warning(
      `What does not fit into issue ${issue.number} is too long for a comment, too. It is in the file.`,
    );
    return;
  }
  const own = naturalKey([kind, key], ports.digest.sha256);
  await keepCommentFirmly(ports, { on: issue.number, kind, key: own, text, identity });
}
