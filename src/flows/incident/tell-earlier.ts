import type { EarlierIncident } from "../../core/incident/recurrence/recurrence.ts";
import { markersIn } from "../../core/text/marker.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { IssueTalk, Ports } from "../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";
import { namedIssue, type OwnIssue } from "./own-issues.ts";

export interface Return {
  readonly deployment: number;
  readonly issue: number;
  readonly count: number;
  readonly earlier: readonly EarlierIncident[];
  /** What the issue of an earlier deployment must show to be ours. */
  readonly ownOf: (earlier: EarlierIncident) => OwnIssue;
  /** That issue as it was read shortly before; null where it was not. */
  readonly talk: IssueTalk | null;
}

type Needed = Pick<Ports, "issues" | "conversation" | "digest" | "log" | "clock">;

/**
 * Tells the newest issue with the same signature that its failure came back, by one comment. An index is no proof, so
 * that issue is only written to when it is ours.
 */
export async function tellEarlier(
  ports: Needed,
  { deployment, issue, count, earlier, ownOf, talk }: Return,
): Promise<void> {
  const same = newestSame(earlier, issue);
  if (same === null) return;
  const own = ownOf(same);
  const seen = talk !== null && isOwnTalk(talk, same, own) ? talk : null;
  if (seen === null && !(await isOurs(ports, same.issue, own))) return;
  const kind = "recurrence";
  await keepCommentFirmly(seen === null ? ports : { ...ports, conversation: begunBy(ports, seen) }, {
    on: same.issue,
    kind,
    key: naturalKey([kind, own.key, deployment], ports.digest.sha256),
    text: `This failure came back, ${ordinal(count)} time: #${issue}. Are the actions from here done?`,
    identity: own.identity,
  });
}

/** Comments that were read already are not listed again, until something was written. */
function begunBy({ conversation }: Pick<Ports, "conversation">, talk: IssueTalk): Ports["conversation"] {
  let isFirst = true;
  return {
    ...conversation,
    comments(number, of) {
      if (!isFirst || number !== talk.number) return conversation.comments(number, of);
      isFirst = false;
      return Promise.resolve(talk.comments);
    },
  };
}

/** The newest incident that is the same failure and has an issue of its own. */
export function newestSame(
  earlier: readonly EarlierIncident[],
  issue: number | null,
): EarlierIncident | null {
  return earlier.find((one) => one.likeness === "same" && !one.isNearMiss && one.issue !== issue) ?? null;
}

function isOwnTalk(talk: IssueTalk, { issue }: EarlierIncident, own: OwnIssue): boolean {
  const isMarked = markersIn(talk.body).some((one) => one.kind === own.kind && one.key === own.key);
  // GitHub may tell of an issue that was transferred to another repository.
  const isHere = talk.number === issue && talk.url.endsWith(`/issues/${issue}`);
  return isHere && isMarked && talk.author === own.identity;
}

async function isOurs(ports: Needed, issue: number, own: OwnIssue): Promise<boolean> {
  try {
    const { kind } = await namedIssue(ports, issue, own);
    if (kind !== "ours")
      ports.log.info(
        `issue ${issue}, where this failure was seen before, is gone or not ours, so it is not told`,
      );
    return kind === "ours";
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`Issue ${issue} was not told that its failure came back. ${error.message}`);
    return false;
  }
}

function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}
