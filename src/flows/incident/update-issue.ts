import type { FittedSection } from "../../core/incident/body/fit-sections.ts";
import { type MergedBody, mergeBody } from "../../core/incident/body/merge-body.ts";
import type { Section } from "../../core/incident/sections/section.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { commentLeftOut, commentSections } from "./comment-sections.ts";
import { tellLostEdit } from "./tell-lost-edit.ts";

export interface IssueUpdate {
  readonly issue: Issue;
  readonly key: string;
  readonly sections: readonly Section[];
  /** The sections with which it was first written. */
  readonly known: readonly string[];
  readonly identity: string;
  /** The sections without what is no reason to write: where these change nothing, nothing is written. */
  readonly unless?: readonly Section[];
}

type Needed = Pick<Ports, "issues" | "conversation" | "digest" | "log" | "clock" | "secrets">;

export interface UpdatedIssue {
  /** What the issue holds now. */
  readonly body: string;
  /** False: it has no room for what the machine has to say. */
  readonly isWhole: boolean;
  /** Sections in full that had to be shortened. */
  readonly leftOut: readonly FittedSection[];
}

/**
 * Brings the machine's sections of an issue up to date, and nothing else of it; equal text is not written. What a person
 * edited stays, and what the machine has to say there now is one comment, as is what there is no room for.
 */
export async function updateIssue(ports: Needed, update: IssueUpdate): Promise<UpdatedIssue> {
  const { issue } = update;
  const merged = mergedBody(ports, update);
  if (!merged.fits)
    ports.log.warning(
      `Issue ${issue.number} is full with what people wrote, so its sections stay as they are.`,
    );
  const updated = merged.changed
    ? await edited(ports, update, merged.body)
    : { body: issue.body, isWhole: merged.fits };
  const intro =
    "These sections were edited, so they stay as they are. What rollback-ready would write there now:";
  const news = merged.edited.map(({ id, ours }) => ({ id, text: ours }));
  await commentSections(ports, update, "postmortem-news", intro, news);
  await commentLeftOut(ports, update, merged.leftOut);
  return { ...updated, leftOut: merged.leftOut };
}

function mergedBody({ digest }: Needed, { issue, sections, known, unless }: IssueUpdate): MergedBody {
  const merged = mergeBody(issue.body, sections, known, digest.sha256);
  if (!merged.changed || unless === undefined) return merged;
  const needed = mergeBody(issue.body, unless, known, digest.sha256);
  return needed.changed ? merged : needed;
}

async function edited(
  ports: Needed,
  update: IssueUpdate,
  body: string,
): Promise<Omit<UpdatedIssue, "leftOut">> {
  const { issues, log } = ports;
  const { issue } = update;
  const answer = await issues.edit(issue.number, { body });
  switch (answer) {
    case "written":
      log.info(`issue ${issue.number}: brought up to date`);
      await tellLostEdit(ports, { ...update, body });
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
