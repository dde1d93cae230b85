import { type Decision, decisionRef, decisionText, readDecision } from "../../core/decision/decision.ts";
import { decidedWords } from "../../core/decision/report/decision-comment.ts";
import { githubRefused, SuiteError } from "../../kernel/errors.ts";
import type { RefNote } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { ownHolder } from "../own-holder.ts";
import { writeNote } from "../write-note.ts";
import { unvouchedText } from "./read-decision.ts";
import type { Vouch } from "./vouch-decision.ts";

export type SettlePorts = Pick<Ports, "refNotes" | "digest" | "run" | "clock" | "log">;

/** What somebody wants to decide. */
export type Wanted = Pick<
  Decision,
  "environment" | "deployment" | "decision" | "how" | "by" | "reason" | "release" | "source"
>;

export interface Settled {
  readonly decision: Decision;
  /** False when somebody else was faster: theirs counts. */
  readonly isOurs: boolean;
  /** False when it stands in no ref, so that nobody else knows of it yet. */
  readonly isKept: boolean;
}

/** How often a write without a clear answer is made again. */
const mostDoubts = 3;
/** How often a ref may change under our hands; decisions are never moved, so it is garbage that does. */
const mostLost = 5;
/** How long a note that nothing vouches for has, until its writer has put the mark on the deployment. */
const markedAfterMs = 10_000;

/**
 * Decides once: of many who decide at the same moment the ref lets one through, and the others learn what it decided.
 * After a lost answer the nonce tells whose it is. Where no ref can be had the decision is made without, with a warning:
 * an old release that does not come back is worse than two decisions. A note that nothing vouches for, also after a while,
 * is no decision and is taken over.
 */
export async function settleDecision(ports: SettlePorts, wanted: Wanted, vouch: Vouch): Promise<Settled> {
  const { nonce } = ownHolder(ports);
  const own: Decision = {
    schema: "rollback-ready/decision/v1",
    ...wanted,
    at: new Date(ports.clock.now()).toISOString(),
    run: ports.run.url,
    nonce,
  };
  try {
    const settled = await settle(ports, own, vouch);
    ports.log.info(`deployment ${wanted.deployment}: ${decidedWords(settled.decision)}`);
    return settled;
  } catch (error) {
    if (!(error instanceof SuiteError) || !refusals.includes(error.code)) throw error;
    ports.log.warning(
      `The decision about deployment ${wanted.deployment} could not be kept, so nothing keeps somebody else from deciding otherwise. ${error.message} ${error.hint}`,
    );
    return { decision: own, isOurs: true, isKept: false };
  }
}

// A ref that cannot be had, for whatever lasting reason.
const refusals = ["PERMISSION_MISSING", "GITHUB_REFUSED", "GITHUB_FAILED", "ANSWER_UNREADABLE"];

async function settle(ports: SettlePorts, own: Decision, vouch: Vouch): Promise<Settled> {
  const ref = decisionRef(own.environment, own.deployment, ports.digest.sha256);
  let present = await ports.refNotes.read(ref);
  let [doubts, lost] = [0, 0];
  let doubted: string | null = null;
  for (;;) {
    const there = present === null ? null : readDecision(present.text, own.environment, own.deployment);
    if (there?.nonce === own.nonce) return { decision: there, isOurs: true, isKept: true };
    if (there !== null) {
      const vouched = await vouch(there);
      if (vouched.kind === "vouched") return { decision: there, isOurs: false, isKept: true };
      if (doubted === null) {
        doubted = there.nonce;
        await ports.clock.sleep(markedAfterMs);
        present = await ports.refNotes.read(ref);
        continue;
      }
      ports.log.warning(`${unvouchedText(own.deployment, vouched.why)} It is taken over.`);
    } else if (present !== null)
      ports.log.warning(`\`${ref}\` holds no decision that can be read; it is taken over.`);
    const written = await write(ports, ref, present, own, doubts >= mostDoubts);
    if (written === "unclear") doubts += 1;
    else if (written !== "taken") return { decision: own, isOurs: true, isKept: true };
    else if (++lost > mostLost) throw githubRefused("keep the decision", "its ref does not stay", null);
    present = await ports.refNotes.read(ref);
  }
}

function write(
  ports: SettlePorts,
  ref: string,
  from: RefNote | null,
  own: Decision,
  isLast: boolean,
): Promise<RefNote | "taken" | "unclear"> {
  const isOurs = (text: string): boolean =>
    readDecision(text, own.environment, own.deployment)?.nonce === own.nonce;
  return writeNote(ports, ref, from, { text: decisionText(own), isOurs }, isLast);
}
