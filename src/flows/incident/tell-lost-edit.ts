import { fitsBody } from "../../core/incident/body/body-limits.ts";
import { codeBlock } from "../../core/text/code.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { untrusted } from "../../core/text/untrusted.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";

type Needed = Pick<Ports, "issues" | "conversation" | "digest" | "log" | "clock" | "secrets">;

export interface WrittenIssue {
  /** As it was read before it was written. */
  readonly issue: Issue;
  readonly key: string;
  readonly identity: string;
  /** What was written. */
  readonly body: string;
}

/**
 * GitHub has no compare-and-set for a body, so an edit between the read and the write is lost. The history of the body
 * shows it: what it held is put into a comment.
 */
export async function tellLostEdit(ports: Needed, written: WrittenIssue): Promise<void> {
  const { issue, key, identity, body } = written;
  const before = await bodyBefore(ports, issue.number, body);
  if (before === null || linesOf(before).join("\n") === linesOf(issue.body).join("\n")) return;
  const kind = "postmortem-lost";
  ports.log.warning(
    `Somebody edited issue ${issue.number} at the same moment; what was written over is in a comment.`,
  );
  await keepCommentFirmly(ports, {
    on: issue.number,
    kind,
    key: naturalKey([kind, key, before], ports.digest.sha256),
    // Whole texts, of which a line may hold a part of a secret.
    text: textOf(ports.secrets.redact(before), ports.secrets.redact(issue.body)),
    identity,
  });
}

async function bodyBefore({ issues, log }: Needed, number: number, body: string): Promise<string | null> {
  try {
    return await issues.bodyBefore(number, body);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    log.info(`Whether somebody edited issue ${number} at the same moment is not known. ${error.message}`);
    return null;
  }
}

const hidden = "It is not repeated here, because it looks like a secret: see the history of the text above.";

function textOf(before: string, read: string): string {
  const [theirs, gone] = [linesNotIn(before, read), linesNotIn(read, before)];
  const intro =
    "Somebody edited this issue at the same moment as rollback-ready, which wrote over it. Please put it back where it belongs.";
  const parts = [
    intro,
    ...(theirs.length === 0 ? [] : ["What was written:", codeBlock(untrusted(theirs.join("\n")))]),
    ...(gone.length === 0 ? [] : ["What was taken away:", codeBlock(untrusted(gone.join("\n")))]),
    ...(theirs.length + gone.length === 0 ? [hidden] : []),
  ];
  const text = parts.join("\n\n");
  return fitsBody(text) ? text : `${intro} It is too long for a comment: see the history of the text above.`;
}

/** Lines of the one that the other has fewer of. */
function linesNotIn(one: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const line of linesOf(other)) left.set(line, (left.get(line) ?? 0) + 1);
  return linesOf(one).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0 && line !== "";
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
}
