import type { FaultMode } from "../../src/rehearsal/github/faults.ts";

/** What a mode may do beside spoiling an answer. */
export interface Hands {
  /** Ends the process that asked, at once. */
  kill(): void;
  /** From now on, the next so many reads of each list show nothing that this release has made. */
  trail(reads: number): void;
}

/** One way in which a call goes wrong. */
export interface Mode {
  readonly name: string;
  /** The calls that it can strike; on all others it would be another mode again, or nothing at all. */
  readonly strikes: (call: CallOf) => boolean;
  readonly fault: (hands: Hands) => FaultMode;
  /** How many uploads fewer than one for each file are accepted from us, because a rival made them. */
  readonly spared?: (call: CallOf) => number;
}

/** A call of a release. */
export interface CallOf {
  readonly method: string;
  readonly route: string;
}

const applied = { status: 502, applied: true } as const;

/** Every way in which issue trackers and GitHub's docs say that a call can end. */
export const modes: readonly Mode[] = [
  mode("502 before it was applied", any, () => ({ status: 502 })),
  mode("502 after it was applied", isWrite, () => applied),
  mode("reset before it was applied", any, () => ({ reset: "before" })),
  mode("reset after it was applied", isWrite, () => ({ reset: "after" })),
  mode("truncated body", any, () => ({ truncated: true })),
  mode("cut body", any, () => ({ cut: true })),
  mode("HTML instead of JSON", any, () => ({ html: true })),
  mode("HTML instead of JSON after it was applied", isWrite, () => ({ html: true, applied: true })),
  mode("primary limit that resets in 1 s", any, () => ({ primary: { resetInSeconds: 1 } })),
  mode("secondary limit with Retry-After", any, () => ({ secondary: { retryAfterSeconds: 1 } })),
  mode("secondary limit without Retry-After", any, () => ({ secondary: {} })),
  mode("429 with Retry-After", any, () => ({ status: 429, secondary: { retryAfterSeconds: 1 } })),
  mode(
    "409",
    (call) => !isAskedForAttestations(call),
    () => ({ status: 409, body: { message: "Conflict" } }),
  ),
  {
    ...mode("422 raced by a rival", isUnique, () => ({ rival: true })),
    spared: (call) => Number(isUpload(call)),
  },
  mode("starter upload", isUpload, () => ({ starter: true })),
  mode("SIGKILL right after the call", any, ({ kill }) => ({ kill })),
  mode("lost answer, and lists 1 read behind", isWrite, ({ trail }) => ({ kill: () => trail(1) })),
  mode("lost answer, and lists 3 reads behind", isWrite, ({ trail }) => ({ kill: () => trail(3) })),
  mode("SIGKILL, and lists 1 read behind", isWrite, (hands) => ({ kill: () => lostBehind(hands, 1) })),
  mode("SIGKILL, and lists 3 reads behind", isWrite, (hands) => ({ kill: () => lostBehind(hands, 3) })),
];

export function isUpload({ method, route }: CallOf): boolean {
  return method === "POST" && route.endsWith("/releases/{release_id}/assets");
}

function mode(name: string, strikes: Mode["strikes"], fault: Mode["fault"]): Mode {
  return { name, strikes, fault };
}

function lostBehind({ kill, trail }: Hands, reads: number): void {
  trail(reads);
  kill();
}

function any(): boolean {
  return true;
}

// A read has no effect that could come before its answer is lost. Two of them ask by POST.
function isWrite(call: CallOf): boolean {
  return call.method !== "GET" && call.route !== "/graphql" && !isAskedForAttestations(call);
}

// Refused for good, this one does not fail the run: that the attestations are not known is recorded instead.
function isAskedForAttestations({ route }: CallOf): boolean {
  return route.endsWith("/attestations/bulk-list");
}

// Of the writes of a release, GitHub refuses the second only of these.
function isUnique(call: CallOf): boolean {
  return isUpload(call) || (call.method === "POST" && call.route.endsWith("/git/refs"));
}
