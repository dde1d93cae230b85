import { marksOf } from "../../core/gate/mark.ts";
import type { Confirmation } from "../../core/rollback/confirmation.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Deployment, DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { ampleHistory } from "../deployment/ample-history.ts";
import type { ReleaseReader } from "../release/read-release.ts";
import { act } from "./act.ts";
import type { CarryPorts } from "./carry-out.ts";
import {
  type ChoosePorts,
  canReturn,
  chooseTarget,
  type ExplicitTarget,
  type Findings,
} from "./choose-target.ts";
import { type ClaimPorts, claimEnvironment, type HeldClaim } from "./claim-environment.ts";
import { type Chooser, decide } from "./decide.ts";
import { type Before, doneBefore } from "./done-before.ts";
import { earlierRollback } from "./rollback-deployment.ts";
import { stay } from "./stay.ts";
import type { UndoSettings } from "./undo-settings.ts";

export type UndoPorts = ChoosePorts & ClaimPorts & CarryPorts & Pick<Ports, "records" | "commits">;

/** A rollback as it is asked for. */
export interface UndoRequest {
  readonly failed: Deployment;
  /** The release that is left, and the reader that reads it, which has what it read at hand. */
  readonly from: Promise<ReleaseState>;
  readonly read: ReleaseReader;
  /** When the gate, or the person, gave the verdict (ISO 8601). */
  readonly verdictAt: Promise<string>;
  /** The environment as it was last seen, and what its claim says; looked at again under the claim. */
  readonly seen: Pick<Look, "history" | "claim">;
  readonly explicit: ExplicitTarget | null;
  /** Who asks for it by hand, and why; null when the gate does. */
  readonly word: { readonly by: string; readonly reason: string } | null;
  /** The deployment of the release that came back and is left now, too; it is held as the failed one is. */
  readonly leaves?: number | null;
  /** Settled before anything is touched: the verdict's own record and mark. */
  readonly before: Promise<void>;
}

/** What one request of all tells about an environment. */
export interface Look {
  readonly history: DeploymentHistory;
  readonly claim: Awaited<ReturnType<Ports["refNotes"]["read"]>>;
}

export interface Undone {
  readonly record: RollbackRecord;
  /** Whether the full bake after it is still to be watched. */
  readonly isToBake: boolean;
  /** What that bake came to in an earlier run. */
  readonly confirmation: Confirmation | null;
  /** False when GitHub did not write down what was done: the next run has to. */
  readonly isMarked: boolean;
}

/**
 * Brings the environment back to its newest known-good release: claim, intent recorded, layers, recovery check, fact
 * recorded, hold. A second run finds what the first one made and finishes it, or leaves it when it is done. What is left
 * as it is needs no claim and writes none.
 */
export async function undo(ports: UndoPorts, asked: UndoRequest, settings: UndoSettings): Promise<Undone> {
  const { failed, seen } = asked;
  const began = ports.clock.monotonic();
  const before = await doneBefore(ports, asked, seen.history, settings);
  if (before.kind === "done") return settled(asked.before, before.undone);
  const request = startingFrom(asked, before);
  const choose = chooserOf(ports, request, settings);
  if (!canReturn(failed, seen.history, request.explicit, settings) || hasStayed(request, settings)) {
    const decision = await decide(ports, request, settings, seen.history, choose, null);
    if (decision.decided.plan.kind === "stay") return stay(ports, request, decision, settings);
  }
  const deadline = began + settings.deadlineMs;
  // What the target must show is looked up while the claim is made. Under the claim the history decides.
  const early = choose(seen.history).catch(() => null);
  const claiming = claimEnvironment(ports, {
    environment: settings.environment,
    undoes: failed.id,
    seen: seen.claim,
    deadline,
    leaseMs: settings.deadlineMs + 2 * settings.recoveryMs,
  });
  const [held] = await Promise.all([claiming, early]);
  try {
    // Whoever held the claim before may have done it all, and a newer deploy may have begun.
    const history = await currentHistory(ports, request, settings, held);
    const meanwhile = await doneBefore(ports, request, history, settings);
    if (meanwhile.kind === "done") return await settled(request.before, meanwhile.undone);
    const present = startingFrom(request, meanwhile);
    const chooser = present === request ? choose : chooserOf(ports, present, settings);
    const decision = await decide(ports, present, settings, history, chooser, held.claimedAt);
    if (decision.decided.plan.kind === "stay") return await stay(ports, present, decision, settings);
    return await act(ports, present, decision, settings, deadline);
  } finally {
    await held.release();
  }
}

function chooserOf(ports: UndoPorts, request: UndoRequest, settings: UndoSettings): Chooser {
  const findings: Findings = new Map();
  return (history) => {
    const left = { deployment: request.failed, release: request.from };
    return chooseTarget(ports, request.read, left, history, request.explicit, settings, findings);
  };
}

// A return that goes further starts from the release that came back, which is what runs.
function startingFrom(request: UndoRequest, before: Before): UndoRequest {
  if (before.kind !== "further" || request.leaves === before.leaves) return request;
  return { ...request, from: Promise.resolve(before.from), leaves: before.leaves };
}

const behindMs = 2_000;
const mostLooks = 4;

/**
 * The history as it is now. The claim tells when an earlier run began this very rollback: until its deployment and a word
 * on it are listed the lists trail behind, and it is looked at again.
 */
async function currentHistory(
  ports: UndoPorts,
  { failed }: UndoRequest,
  { environment, identity }: UndoSettings,
  { isTakenUp }: HeldClaim,
): Promise<DeploymentHistory> {
  for (let looks = 1; ; looks++) {
    const history = await ampleHistory(ports, environment);
    const earlier = earlierRollback(history, failed.id, identity);
    const isSeen = earlier !== null && earlier.statuses.length > 0;
    if (!isTakenUp || isSeen || looks >= mostLooks) return history;
    await ports.clock.sleep(behindMs);
  }
}

async function settled<T>(before: Promise<void>, value: T): Promise<T> {
  await before;
  return value;
}

// An earlier run found no way back; most often there is still none.
function hasStayed({ failed, seen }: UndoRequest, { identity }: UndoSettings): boolean {
  const statuses = seen.history.deployments.find(({ id }) => id === failed.id)?.statuses ?? [];
  return marksOf(statuses, identity).includes("stayed");
}
