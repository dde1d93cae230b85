import { marker, parseMarker } from "../core/text/marker.ts";
import { SuiteError } from "../kernel/errors.ts";
import { isInDoubt } from "../kernel/in-doubt.ts";
import type { Comment, Ports, Subject } from "../kernel/ports/index.ts";

export interface StickyComment {
  /** Number of the issue or pull request. */
  readonly on: number;
  /** An issue, where it is not said. */
  readonly of?: Subject;
  /** What stands in its marker, by which it is found again. */
  readonly kind: string;
  readonly key: string;
  /** Safe Markdown, without the marker. */
  readonly text: string;
  /** The login whose comments are ours, as the policy names it. */
  readonly identity: string;
}

type Needed = Pick<Ports, "conversation" | "log">;

/**
 * Keeps one comment of ours up to date. Of several, which two runs at once may make, the oldest stays. A side channel:
 * where the token may not write, or GitHub does not answer, the log says so and nothing fails. Answers with whether the
 * comment is known to be there.
 */
export async function keepComment(ports: Needed, comment: StickyComment): Promise<boolean> {
  try {
    return await write(ports, comment, ports.conversation.comments);
  } catch (error) {
    return say(ports, error);
  }
}

const waitsMs = [1_000, 2_000] as const;

/**
 * As `keepComment`; without a clear answer, or after a refusal that may pass, it looks and tries again. A list may trail
 * behind what was written, so after a second try it is read until that shows: then a first try would, too.
 */
export async function keepCommentFirmly(
  ports: Needed & Pick<Ports, "clock">,
  comment: StickyComment,
): Promise<boolean> {
  for (let tried = 0; ; tried++) {
    try {
      return await write(ports, comment, tried === 0 ? ports.conversation.comments : patientList(ports));
    } catch (error) {
      const waitMs = waitsMs[tried];
      if (waitMs === undefined || !mayPass(error)) return say(ports, error);
      await ports.clock.sleep(waitMs);
    }
  }
}

function mayPass(error: unknown): boolean {
  return isInDoubt(error) || (error instanceof SuiteError && error.code === "GITHUB_REFUSED");
}

function say({ log }: Needed, error: unknown): false {
  if (!(error instanceof SuiteError)) throw error;
  if (error.code === "PERMISSION_MISSING") log.info(`No comment was written: ${error.message}`);
  else log.warning(`The comment may not be up to date: ${error.message}`);
  return false;
}

const mostLooks = 10;
const betweenLooksMs = 1_000;

type List = (on: number, of: Subject | undefined, shows?: number) => Promise<readonly Comment[]>;

/** Reads a list again until it shows what is known to be there, for ten seconds at the most. */
function patientList({ conversation, clock }: Needed & Pick<Ports, "clock">): List {
  return async (on, of, shows) => {
    for (let look = 1; ; look++) {
      const found = await conversation.comments(on, of);
      if (shows === undefined || look === mostLooks || found.some(({ id }) => id === shows)) return found;
      await clock.sleep(betweenLooksMs);
    }
  };
}

async function write(ports: Needed, comment: StickyComment, list: List): Promise<boolean> {
  const { on, of, kind, key, text, identity } = comment;
  const body = `${marker({ kind, key })}\n${text}`;
  const own = async (shows?: number): Promise<readonly Comment[]> => {
    const found = await list(on, of, shows);
    return found
      .filter((comment) => comment.author === identity && isOurs(comment.body, kind, key))
      .sort((a, b) => a.id - b.id);
  };
  const [first, ...extra] = await own();
  if (first === undefined) {
    const made = await ports.conversation.comment(on, body, of);
    if (made.author !== identity) {
      ports.log.warning(
        `The comment was written as ${made.author}, and the policy's \`identity\` is ${identity}: no later run would know it for its own, so it was taken away again.`,
      );
      await ports.conversation.removeComment(made.id, of);
      return false;
    }
    ports.log.info(`comment ${made.id}: written`);
    // Another run may have written one meanwhile.
    for (const twin of (await own(made.id)).slice(1)) await ports.conversation.removeComment(twin.id, of);
    return true;
  }
  if (first.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) {
    ports.log.info(`comment ${first.id} says this already`);
  } else {
    await ports.conversation.editComment(first.id, body, of);
    ports.log.info(`comment ${first.id}: brought up to date`);
  }
  for (const twin of extra) await ports.conversation.removeComment(twin.id, of);
  return true;
}

function isOurs(body: string, kind: string, key: string): boolean {
  const seen = parseMarker(body);
  return seen?.kind === kind && seen.key === key;
}
