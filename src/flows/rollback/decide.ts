import { marksOf } from "../../core/gate/mark.ts";
import { type Facts, factsOf } from "../../core/rollback/facts.ts";
import { secondsOfMark } from "../../core/rollback/objective.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { leftShare } from "../../core/rollout/left-share.ts";
import { rolloutShare } from "../../core/rollout/rollout-note.ts";
import { targetRefused } from "../../kernel/errors.ts";
import type { DeploymentHistory, DeploymentStatus } from "../../kernel/ports/github.ts";
import type { chooseTarget, TargetChoice } from "./choose-target.ts";
import { attemptOf, deployedAgain } from "./deployed-again.ts";
import { planUndo } from "./plan-undo.ts";
import { type EarlierRollback, earlierRollback } from "./rollback-deployment.ts";
import type { UndoPorts, UndoRequest } from "./undo.ts";
import type { Decided } from "./undo-record.ts";
import type { UndoSettings } from "./undo-settings.ts";

export type Chooser = (history: DeploymentHistory) => ReturnType<typeof chooseTarget>;

/** What will be done, and what an earlier run did of it. */
export interface Decision {
  readonly decided: Decided;
  readonly earlier: EarlierRollback | null;
  /** That earlier rollback, if it was to the same release. */
  readonly same: EarlierRollback | null;
  readonly facts: Facts;
  /** The name of this try, which the runs that it starts carry. */
  readonly attempt: string;
  /** A later attempt has deployed once more since an earlier one did this. */
  readonly isAgain: boolean;
}

/** Settles target and layers by the environment's history. Throws TARGET_REFUSED for a target that a person may not have. */
export async function decide(
  ports: UndoPorts,
  request: UndoRequest,
  settings: UndoSettings,
  history: DeploymentHistory,
  choose: Chooser,
  claimedAt: string | null,
): Promise<Decision> {
  const { failed } = request;
  const { identity } = settings;
  const earlier = earlierRollback(history, failed.id, identity);
  const [choice, from, verdictAt] = await Promise.all([choose(history), request.from, request.verdictAt]);
  if (choice.kind === "refused") throw targetRefused(choice.problem, choice.write);
  // What was done on the way to another release says nothing about this one.
  const same = earlier !== null && isReturnTo(earlier, choice) ? earlier : null;
  const ofFailed = history.deployments.find(({ id }) => id === failed.id)?.statuses ?? [];
  const statuses = same?.statuses ?? [];
  const isStanding = ({ logUrl }: DeploymentStatus): boolean => {
    const by = attemptOf(logUrl);
    return by === null || !deployedAgain(ports.run, { ...failed, statuses: ofFailed }, by);
  };
  const standing = statuses.filter(isStanding);
  const facts = factsOf(standing, identity);
  const ofReturns = returnsOf(history, failed.id, identity).map((of) => of.filter(isStanding));
  const isAgain = standing.length < statuses.length;
  const attempt = `${facts.triesBefore + 1}${isAgain ? `.${ports.run.runAttempt}` : ""}`;
  const hasWord = request.explicit?.override === true;
  const of = {
    failed: failed.id,
    attempt,
    isReversed: facts.done.has("migrations"),
    leftShare: leftShare({ ofFailed, ofReturns, isRolledOut: settings.isRolledOut }, identity),
  };
  // A gate alone moves no traffic, so nobody knows how much of it there is.
  if (settings.isRolledOut && rolloutShare(ofFailed, identity) === null)
    ports.log.info(
      `no step of a rollout is on record for deployment ${failed.id}, so its traffic goes back at once`,
    );
  const plan = await planUndo(ports, choice, of, hasWord, settings);
  const decidedAt = new Date(ports.clock.now()).toISOString();
  const earlierSeconds = secondsBefore(history, failed.id, identity);
  const decided = {
    request,
    from,
    verdictAt,
    settings,
    plan,
    decidedAt,
    claimedAt,
    run: ports.run,
    earlierSeconds,
  };
  return { decided, earlier, same, facts, attempt, isAgain };
}

function isReturnTo({ deployment }: EarlierRollback, choice: TargetChoice): boolean {
  if (choice.kind !== "target") return false;
  const { tag, commit } = choice.release;
  return (payloadOf(deployment.payload)?.release ?? null) === tag && deployment.sha === commit;
}

// The statuses of each rollback of a deployment, whatever it returned to.
function returnsOf({ deployments }: DeploymentHistory, failed: number, identity: string) {
  return deployments
    .filter(({ payload, creator }) => {
      const read = payloadOf(payload);
      return read?.kind === "rollback" && read.undoes === failed && creator === identity;
    })
    .map(({ statuses }) => statuses);
}

// What the marks of earlier rollbacks of this environment tell.
function secondsBefore(
  { deployments }: DeploymentHistory,
  failed: number,
  identity: string,
): readonly number[] {
  return deployments.flatMap((deployment) => {
    const payload = payloadOf(deployment.payload);
    const isOther = payload?.kind === "rollback" && payload.undoes !== failed;
    if (!isOther || deployment.creator !== identity) return [];
    const seconds = deployment.statuses
      .filter((status) => marksOf([status], identity)[0] === "verified")
      .map((status) => secondsOfMark(status.description));
    return seconds[0] == null ? [] : [seconds[0]];
  });
}
