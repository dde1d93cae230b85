import {
  type IssueClaim,
  issueClaimRef,
  issueClaimText,
  readIssueClaim,
} from "../../core/incident/issue-claim.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { RefNote } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { ownHolder } from "../own-holder.ts";
import { type EndPorts, holderIsOver } from "../rollback/holder-is-over.ts";
import { writeNote } from "../write-note.ts";

/** Whether this run opens the issue of a deployment. */
export type IssueRight<T> =
  | {
      readonly kind: "ours";
      /** True when an earlier run may have opened it already, and lists may not show it yet. */
      readonly isTakenUp: boolean;
      /** Notes the number, so that whoever comes later finds it. */
      opened(issue: number): Promise<void>;
    }
  | { readonly kind: "opened"; readonly issue: T }
  /** Another run is at it. */
  | { readonly kind: "elsewhere"; readonly url: string; readonly since: string };

export type IssueClaimPorts = Pick<Ports, "refNotes" | "digest" | "run" | "clock" | "log" | "signal"> &
  EndPorts;

const pauseMs = 2_000;
const patienceMs = 20_000;
const leaseMs = 600_000;
const mostDoubts = 3;
const mostLost = 20;

/**
 * Claims the opening of a deployment's issue by its ref: of many runs one opens it, and the others learn its number
 * from `look`, which answers null for an issue that is not ours. A claim whose run is over is taken up. Without a ref that
 * can be had it goes on, as if an earlier run had begun, with a warning.
 */
export async function claimIssue<T>(
  ports: IssueClaimPorts,
  deployment: number,
  look: (issue: number) => Promise<T | null>,
  glimpse?: ClaimGlimpse,
): Promise<IssueRight<T>> {
  try {
    return await claim(ports, deployment, look, glimpse);
  } catch (error) {
    if (!(error instanceof SuiteError) || !refusals.includes(error.code)) throw error;
    ports.log.warning(
      `The issue of deployment ${deployment} is not claimed, so nothing keeps another run from opening it at the same time. ${error.message} ${error.hint}`,
    );
    return { kind: "ours", isTakenUp: true, opened: () => Promise.resolve() };
  }
}

/** The note as it was read shortly before, together with other questions; whoever wrote since is noticed. */
export type ClaimGlimpse = { readonly note: RefNote | null } | null;

/** Reads the claim of a deployment's issue ahead of time; null when it cannot be read now. */
export async function glimpseClaim(
  { refNotes }: Pick<Ports, "refNotes">,
  deployment: number,
): Promise<ClaimGlimpse> {
  try {
    return { note: await refNotes.read(issueClaimRef(deployment)) };
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    return null;
  }
}

// A ref that cannot be had, for whatever lasting reason.
const refusals = ["PERMISSION_MISSING", "GITHUB_REFUSED", "GITHUB_FAILED", "ANSWER_UNREADABLE"];

async function claim<T>(
  ports: IssueClaimPorts,
  deployment: number,
  look: (issue: number) => Promise<T | null>,
  glimpse: ClaimGlimpse = null,
): Promise<IssueRight<T>> {
  const ref = issueClaimRef(deployment);
  const own = ownClaim(ports, deployment);
  const deadline = ports.clock.monotonic() + patienceMs;
  let [doubts, lost] = [0, 0];
  for (let seenBefore = glimpse; ; seenBefore = null) {
    const present = seenBefore === null ? await ports.refNotes.read(ref) : seenBefore.note;
    const seen = present === null ? null : readIssueClaim(present.text, deployment);
    const issue = seen?.issue ?? null;
    const there = issue === null ? null : await look(issue);
    if (there !== null) return { kind: "opened", issue: there };
    // A number that is no issue of ours is no reason not to open one.
    const isFree = seen === null || issue !== null || (await holderIsOver(ports, seen));
    if (isFree) {
      const written = await write(ports, ref, present, own, doubts >= mostDoubts);
      if (written !== "unclear" && written !== "taken")
        return {
          kind: "ours",
          isTakenUp: present !== null || doubts > 0,
          opened: noteOpened(ports, ref, written, own),
        };
      if (written === "unclear") doubts += 1;
      else if (++lost > mostLost) return elsewhere(seen ?? own);
      await ports.clock.sleep(pauseMs / 4);
    } else if (ports.clock.monotonic() + pauseMs > deadline || ports.signal.aborted) {
      return elsewhere(seen);
    } else {
      await ports.clock.sleep(pauseMs, ports.signal);
    }
  }
}

function elsewhere({ holder, since }: IssueClaim): { kind: "elsewhere"; url: string; since: string } {
  return { kind: "elsewhere", url: holder.url, since };
}

function ownClaim(ports: IssueClaimPorts, deployment: number): IssueClaim {
  const now = ports.clock.now();
  return {
    schema: "rollback-ready/issue-claim/v1",
    deployment,
    state: "opening",
    issue: null,
    holder: ownHolder(ports),
    since: new Date(now).toISOString(),
    until: new Date(now + leaseMs).toISOString(),
  };
}

// A number that is not noted is found by the issue's marker, so what goes wrong here is no more than a warning.
function noteOpened(ports: IssueClaimPorts, ref: string, held: RefNote, claim: IssueClaim) {
  return async (issue: number): Promise<void> => {
    const opened: IssueClaim = { ...claim, state: "opened", issue };
    try {
      const written = await write(ports, ref, held, opened, false);
      if (written === "unclear") await write(ports, ref, held, opened, true);
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      ports.log.warning(`That issue ${issue} is open was not noted. ${error.message} ${error.hint}`);
    }
  };
}

function write(
  ports: IssueClaimPorts,
  ref: string,
  from: RefNote | null,
  claim: IssueClaim,
  isLast: boolean,
): Promise<RefNote | "taken" | "unclear"> {
  const isOurs = (text: string): boolean => {
    const seen = readIssueClaim(text, claim.deployment);
    return seen?.holder.nonce === claim.holder.nonce && seen.state === claim.state;
  };
  return writeNote(ports, ref, from, { text: issueClaimText(claim), isOurs }, isLast);
}
