import { type Claim, claimRef, claimText, readClaim } from "../../core/rollback/claim.ts";
import { environmentClaimed, githubRefused, SuiteError } from "../../kernel/errors.ts";
import type { RefNote } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { ownHolder } from "../own-holder.ts";
import { writeNote } from "../write-note.ts";
import { type EndPorts, holderIsOver } from "./holder-is-over.ts";

/** The right to act on an environment, until it is released. */
export interface HeldClaim {
  /** ISO 8601; null for a job that may not claim. */
  readonly claimedAt: string | null;
  /** True when the claim before was for the same rollback: what that one wrote may not be listed yet. */
  readonly isTakenUp: boolean;
  release(): Promise<void>;
}

export type ClaimPorts = Pick<Ports, "refNotes" | "digest" | "run" | "clock" | "log" | "signal"> & EndPorts;

export interface ClaimRequest {
  readonly environment: string;
  readonly undoes: number;
  /** The ref as it was just read, when it was: its first reading is spared. */
  readonly seen: RefNote | null;
  /** Monotonic ms until which another holder is waited for. */
  readonly deadline: number;
  /** Wall-clock ms for which the claim is believed where GitHub does not tell whether this run is over. */
  readonly leaseMs: number;
}

const pauseMs = 2_000;
/** How often a write without a clear answer is made again. */
const mostDoubts = 3;
/** How often others may be faster; far fewer roll back one environment at the same time. */
const mostLost = 20;

/**
 * Claims the environment: creates its ref, or moves it from a claim that was released or whose run is over. While
 * another run holds it, this one waits. Throws ENVIRONMENT_CLAIMED at the deadline. Without a ref that can be had it goes
 * on without a claim, with a warning: an old release that does not come back is worse than one that comes back twice.
 */
export async function claimEnvironment(ports: ClaimPorts, request: ClaimRequest): Promise<HeldClaim> {
  try {
    return await claim(ports, request);
  } catch (error) {
    if (!(error instanceof SuiteError) || !refusals.includes(error.code)) throw error;
    ports.log.warning(
      `\`${request.environment}\` is not claimed, so nothing keeps another run from rolling it back at the same time. ${error.message} ${error.hint}`,
    );
    return { claimedAt: null, isTakenUp: false, release: () => Promise.resolve() };
  }
}

// A ref that cannot be had, for whatever lasting reason.
const refusals = ["PERMISSION_MISSING", "GITHUB_REFUSED", "GITHUB_FAILED", "ANSWER_UNREADABLE"];

async function claim(ports: ClaimPorts, request: ClaimRequest): Promise<HeldClaim> {
  const ref = claimRef(request.environment, ports.digest.sha256);
  const own = ownClaim(ports, request);
  let present = request.seen;
  let waitedFor = "";
  let [doubts, lost] = [0, 0];
  for (;;) {
    const claim = present === null ? null : claimOf(present, request.environment);
    if (present !== null && claim === null)
      ports.log.warning(`\`${ref}\` holds no claim that can be read; it is taken over.`);
    if (claim === null || (await isFree(ports, claim))) {
      const written = await write(ports, ref, present, own, doubts >= mostDoubts);
      if (written === "unclear") {
        doubts += 1;
      } else if (written === "taken") {
        lost += 1;
        if (lost > mostLost)
          throw githubRefused(`claim \`${request.environment}\``, "its ref does not move", null);
        await ports.clock.sleep(pauseMs / 4);
      } else {
        ports.log.info(`\`${request.environment}\` claimed`);
        return {
          claimedAt: own.since,
          isTakenUp: claim?.undoes === request.undoes,
          release: () => release(ports, ref, written, own),
        };
      }
    } else if (ports.clock.monotonic() + pauseMs > request.deadline || ports.signal.aborted) {
      throw environmentClaimed(request.environment, claim.holder.url, claim.since);
    } else {
      if (waitedFor !== claim.holder.nonce) {
        ports.log.info(
          `waiting: \`${request.environment}\` is being rolled back by ${claim.holder.url} since ${claim.since}`,
        );
      }
      waitedFor = claim.holder.nonce;
      await ports.clock.sleep(pauseMs, ports.signal);
    }
    present = await ports.refNotes.read(ref);
  }
}

/** Who holds an environment now, or null: nobody, or a run that is over. */
export async function activeClaim(
  ports: Pick<ClaimPorts, "run" | "clock" | "log"> & EndPorts,
  note: RefNote | null,
  environment: string,
): Promise<Claim | null> {
  const claim = note === null ? null : claimOf(note, environment);
  return claim === null || (await isFree(ports, claim)) ? null : claim;
}

// A text of another environment is nobody's claim of this one.
function claimOf(note: RefNote, environment: string): Claim | null {
  const claim = readClaim(note.text);
  return claim?.environment === environment ? claim : null;
}

async function isFree(
  ports: Pick<ClaimPorts, "run" | "clock" | "log"> & EndPorts,
  claim: Claim,
): Promise<boolean> {
  return claim.state === "released" || (await holderIsOver(ports, claim));
}

function ownClaim(ports: ClaimPorts, { environment, undoes, leaseMs }: ClaimRequest): Claim {
  const now = ports.clock.now();
  return {
    schema: "rollback-ready/claim/v1",
    environment,
    state: "held",
    undoes,
    holder: ownHolder(ports),
    since: new Date(now).toISOString(),
    until: new Date(now + leaseMs).toISOString(),
  };
}

// The nonce is ours alone.
function write(
  ports: ClaimPorts,
  ref: string,
  from: RefNote | null,
  claim: Claim,
  isLast: boolean,
): Promise<RefNote | "taken" | "unclear"> {
  const isOurs = (text: string): boolean => {
    const seen = readClaim(text);
    return seen?.holder.nonce === claim.holder.nonce && seen.state === claim.state;
  };
  return writeNote(ports, ref, from, { text: claimText(claim), isOurs }, isLast);
}

// A claim that is not released is free once this run is over, so what goes wrong here keeps nobody for good.
async function release(ports: ClaimPorts, ref: string, held: RefNote, claim: Claim): Promise<void> {
  const released: Claim = { ...claim, state: "released" };
  await attempt(ports, `The claim of \`${claim.environment}\` was not released`, async () => {
    const written = await write(ports, ref, held, released, false);
    if (written === "unclear") await write(ports, ref, held, released, true);
  });
}
