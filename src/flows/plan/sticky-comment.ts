import type { CheckText } from "../../core/plan/check-text.ts";
import { marker, parseMarker } from "../../core/text/marker.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Comment, Ports } from "../../kernel/ports/index.ts";

export interface StickyComment {
  readonly pull: number;
  readonly name: string;
  readonly result: CheckText;
  /** The login whose comments are ours, as the policy names it. */
  readonly identity: string;
}

const kind = "plan-check";

/**
 * Keeps one comment of ours on the pull request up to date. Of several, which two runs at once may make, the oldest stays.
 * A side channel: where the token may not write, or GitHub does not answer, the log says so and nothing fails.
 */
export async function keepComment(
  ports: Pick<Ports, "conversation" | "digest" | "log">,
  { pull, name, result, identity }: StickyComment,
): Promise<void> {
  const key = naturalKey([kind, pull, name], ports.digest.sha256);
  const body = `${marker({ kind, key })}\n${result.summary}`;
  const own = async (): Promise<readonly Comment[]> => {
    const found = await ports.conversation.comments(pull);
    return found
      .filter(({ author, body: text }) => author === identity && isOurs(text, key))
      .sort((a, b) => a.id - b.id);
  };
  try {
    const [first, ...extra] = await own();
    if (first === undefined) {
      const made = await ports.conversation.comment(pull, body);
      if (made.author !== identity) {
        ports.log.warning(
          `The comment was written as ${made.author}, and the policy's \`identity\` is ${identity}: no later run would know it for its own, so it was taken away again.`,
        );
        await ports.conversation.removeComment(made.id);
        return;
      }
      ports.log.info(`comment ${made.id}: written`);
      // Another run may have written one meanwhile.
      for (const twin of (await own()).slice(1)) await ports.conversation.removeComment(twin.id);
      return;
    }
    if (first.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) {
      ports.log.info(`comment ${first.id} says this already`);
    } else {
      await ports.conversation.editComment(first.id, body);
      ports.log.info(`comment ${first.id}: brought up to date`);
    }
    for (const twin of extra) await ports.conversation.removeComment(twin.id);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    if (error.code === "PERMISSION_MISSING") ports.log.info(`No comment was written: ${error.message}`);
    else ports.log.warning(`The comment may not be up to date: ${error.message}`);
  }
}

function isOurs(body: string, key: string): boolean {
  const seen = parseMarker(body);
  return seen?.kind === kind && seen.key === key;
}
