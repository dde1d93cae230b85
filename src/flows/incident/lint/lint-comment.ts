import { isOnWordingOnly, nothingMissing } from "../../../core/incident/lint/render-lint.ts";
import { parseMarker } from "../../../core/text/marker.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Comment } from "../../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../../sticky-comment.ts";
import type { KnownIssue } from "./known-issue.ts";
import type { LintFacts, LintPorts } from "./lint-facts.ts";

const kind = "postmortem-lint";

/** The one comment on an issue about what is missing there and how it is worded. */
export interface LintComment {
  /** As it was found; null when there is none, or it could not be looked for. */
  readonly there: Comment | null;
  /** Brings it to this text; null when there is nothing to say, for which no comment is made. */
  keep(text: string | null): Promise<void>;
  /** Looks again. */
  isThere(): Promise<boolean>;
}

/** Looks for the comment. What goes wrong with it is a warning. */
export async function lintComment(
  ports: LintPorts,
  { identity }: LintFacts,
  { key: ofIssue, issue }: KnownIssue,
): Promise<LintComment> {
  const key = naturalKey([kind, ofIssue], ports.digest.sha256);
  const there = await find();
  return { there, keep, isThere: async () => (await find()) !== null };

  async function find(): Promise<Comment | null> {
    try {
      const comments = await ports.conversation.comments(issue.number);
      const own = comments.find(({ author, body }) => {
        const seen = parseMarker(body);
        return author === identity && seen?.kind === kind && seen.key === key;
      });
      return own ?? null;
    } catch (error) {
      return warn(error);
    }
  }

  async function keep(text: string | null): Promise<void> {
    if (text === null && there === null) return;
    if (text === null && there !== null && isOnWordingOnly(there.body)) return remove(there);
    const safe = ports.secrets.redact(text ?? nothingMissing);
    if (there?.body.replaceAll("\r\n", "\n").trimEnd().endsWith(`-->\n${safe}`)) return;
    await keepCommentFirmly(ports, { on: issue.number, kind, key, text: safe, identity });
  }

  async function remove({ id }: Comment): Promise<void> {
    try {
      await ports.conversation.removeComment(id);
    } catch (error) {
      warn(error);
    }
  }

  function warn(error: unknown): null {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`The comment on issue ${issue.number} may not be up to date: ${error.message}`);
    return null;
  }
}
