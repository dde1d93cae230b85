import { isOnlyWarned } from "../../core/deployment/is-only-warned.ts";
import type { Parity } from "../../core/deployment/parity.ts";
import { isOverridable, mayDeploy, type Refusal } from "../../core/deployment/refusals.ts";
import { supersededBy } from "../../core/deployment/superseded.ts";
import type { DeployRules } from "../../core/policy/deploy-rules.ts";
import { claimRef } from "../../core/rollback/claim.ts";
import { environmentHistory, type Past } from "../../core/rollback/environment-history.ts";
import { heldBy } from "../../core/rollback/holds.ts";
import { pauseRef } from "../../core/rollback/pause.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { environmentClaimed } from "../../kernel/errors.ts";
import type { DeploymentHistory, RefNote } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { activeClaim } from "../rollback/claim-environment.ts";
import { standingPause } from "../rollback/pause-environment.ts";
import { ampleHistory, withAllOf } from "./ample-history.ts";

export type AskPorts = Pick<
  Ports,
  "deployments" | "refNotes" | "workflowRuns" | "digest" | "run" | "clock" | "log" | "signal"
>;

/** An environment as one request tells of it. */
export interface EnvironmentSeen {
  readonly history: DeploymentHistory;
  readonly pause: RefNote | null;
  readonly claim: RefNote | null;
}

export interface DeployWish {
  readonly environment: string;
  readonly release: ReleaseState;
  readonly identity: string;
  readonly rules: DeployRules | undefined;
  readonly backup: string | undefined;
  readonly parity: Parity | null;
  readonly overrideReason: string | undefined;
  /** The deployment that an earlier attempt of this run made. */
  readonly own: number | null;
}

const pauseMs = 2_000;
/** A rollback takes less; one that takes longer is looked at by a person. */
const waitedForMs = 600_000;

/** Reads an environment's deployments, its pause and its claim. */
export async function seeEnvironment(
  ports: Pick<Ports, "deployments" | "refNotes" | "digest">,
  environment: string,
): Promise<EnvironmentSeen> {
  const { sha256 } = ports.digest;
  const [history, pause, claim] = await Promise.all([
    ampleHistory(ports, environment),
    ports.refNotes.read(pauseRef(environment, sha256)),
    ports.refNotes.read(claimRef(environment, sha256)),
  ]);
  return { history, pause, claim };
}

export interface Judgement {
  readonly refusals: readonly Refusal[];
  /** What a person's reason passed. */
  readonly overridden: readonly Refusal[];
  /** What the policy only warns of. */
  readonly warned: readonly Refusal[];
}

/** Everything that speaks against a deploy now, parted by what becomes of it. */
export async function judgeWish(
  ports: AskPorts,
  seen: EnvironmentSeen,
  wish: DeployWish,
): Promise<Judgement> {
  const named = { release: wish.release.tag, sha: wish.release.commit };
  // A hold may stand on a deployment that is older than all that were listed.
  const history = environmentHistory(
    await withAllOf(ports, seen.history, wish.environment, wish.release.commit),
    wish.identity,
  );
  const against = mayDeploy({
    undoneBy: unfinishedUndo(history, wish.own),
    now: ports.clock.now(),
    rules: wish.rules,
    backup: wish.backup,
    parity: wish.parity,
    held: heldBy(history, named),
    pausedBy: standingPause(seen.pause),
    supersededBy: supersededBy(history, { ...named, own: wish.own }),
  });
  const warned = against.filter(({ code }) => isOnlyWarned(code, wish.rules));
  const refusals = against.filter((one) => !warned.includes(one));
  if (wish.overrideReason === undefined) return { refusals, overridden: [], warned };
  const overridden = refusals.filter(({ code }) => isOverridable(code));
  return { refusals: refusals.filter((one) => !overridden.includes(one)), overridden, warned };
}

/**
 * Waits until no rollback acts on the environment, and answers with what is seen then; at once when nobody does. Throws
 * ENVIRONMENT_CLAIMED when it does not end.
 */
export async function awaitRollback(
  ports: AskPorts,
  seen: EnvironmentSeen,
  environment: string,
): Promise<EnvironmentSeen> {
  const deadline = ports.clock.monotonic() + waitedForMs;
  let now = seen;
  for (let waited = false; ; waited = true) {
    const claim = await activeClaim(ports, now.claim, environment);
    if (claim === null) return now;
    if (ports.clock.monotonic() + pauseMs > deadline || ports.signal.aborted) {
      throw environmentClaimed(environment, claim.holder.url, claim.since);
    }
    if (!waited) ports.log.info(`waiting: \`${environment}\` is being rolled back by ${claim.holder.url}`);
    await ports.clock.sleep(pauseMs, ports.signal);
    now = await seeEnvironment(ports, environment);
  }
}

// What it has done of the return would be undone by this deploy, and still be on record as done.
function unfinishedUndo(history: readonly Past[], own: number | null): number | null {
  const found = history.find((past) => past.isUnfinished && past.undoes === own && own !== null);
  return found?.deployment ?? null;
}
