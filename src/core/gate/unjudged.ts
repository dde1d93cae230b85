import { isByUs, marksOf, type StatusLike } from "./mark.ts";

/** Description of the status of a deployment whose job ended before its time. It is no mark: it judges nothing. */
export const givenUpText = "rollback-ready: the job ended before a gate judged this deployment";

type Status = StatusLike & { readonly state: string };

/** Whether nobody has judged a deployment of ours, so that it still reads as under way. Statuses newest first. */
export function isUnderWay(statuses: readonly Status[], identity: string): boolean {
  const isJudged = marksOf(statuses, identity).some(
    (mark) => mark === "known-good" || mark === "gate-failed" || mark === "rolled-back",
  );
  const newest = statuses.find((status) => isByUs(status, identity));
  return !isJudged && (newest === undefined || newest.state === "in_progress");
}

const withdrawnPrefix = "rollback-ready: not deployed: ";

/** Description of the status of a deployment that was opened and then refused, so that nothing was deployed. */
export function withdrawnText(why: string): string {
  return `${withdrawnPrefix}${why}`.slice(0, 140);
}

/** Whether the last word of ours is that nothing was deployed. Statuses newest first. */
export function isWithdrawn(statuses: readonly StatusLike[], identity: string): boolean {
  const newest = statuses.find((status) => isByUs(status, identity));
  return newest?.description.startsWith(withdrawnPrefix) === true;
}

/** Whether the last word of ours is that the job ended before its time. Statuses newest first. */
export function isGivenUp(statuses: readonly StatusLike[], identity: string): boolean {
  return statuses.find((status) => isByUs(status, identity))?.description === givenUpText;
}
