import { fitsBody } from "../../core/incident/body/body-limits.ts";
import type { FittedSection } from "../../core/incident/body/fit-sections.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";
import { leftOutIntro } from "./whole-text.ts";

type Needed = Pick<Ports, "conversation" | "digest" | "log" | "clock">;

/** An issue of ours, and by what its comments are known. */
export interface CommentedIssue {
  readonly issue: Pick<Issue, "number">;
  readonly key: string;
  readonly identity: string;
}

/** A section for a comment, with its heading. */
export interface SectionText {
  readonly id: string;
  readonly text: string;
}

/** Puts sections that were too long for the body, whole, into comments. */
export async function commentLeftOut(
  ports: Needed,
  on: CommentedIssue,
  leftOut: readonly FittedSection[],
): Promise<void> {
  const texts = leftOut.flatMap(({ id, whole }) => (whole === null ? [] : [{ id, text: whole }]));
  await commentSections(ports, on, "postmortem-rest", leftOutIntro, texts);
}

/**
 * Puts sections into one comment, kept up to date; where that is too long, into one each. Of a section that is too long
 * even so, the log says that it is in the file.
 */
export async function commentSections(
  ports: Needed,
  on: CommentedIssue,
  kind: string,
  intro: string,
  sections: readonly SectionText[],
): Promise<void> {
  if (sections.length === 0) return;
  const all = [intro, ...sections.map(({ text }) => text)].join("\n\n");
  if (fitsBody(all)) return keep(ports, on, kind, [kind, on.key], all);
  for (const { id, text } of sections) {
    const own = `${intro}\n\n${text}`;
    if (fitsBody(own)) await keep(ports, on, kind, [kind, on.key, id], own);
    else
      ports.log.warning(
        `The section “${headingOf(text)}” of issue ${on.issue.number} is too long for a comment, too. It is in the file.`,
      );
  }
}

async function keep(
  ports: Needed,
  { issue, identity }: CommentedIssue,
  kind: string,
  parts: readonly string[],
  text: string,
): Promise<void> {
  const key = naturalKey(parts, ports.digest.sha256);
  await keepCommentFirmly(ports, { on: issue.number, kind, key, text, identity });
}

function headingOf(text: string): string {
  return /^## (.*)/.exec(text)?.[1] ?? "";
}
