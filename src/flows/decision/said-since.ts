import { markOf, marksOf, saidAtOf } from "../../core/gate/mark.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { isNamedBy } from "../../core/rollback/is-named-by.ts";
import type { Pause } from "../../core/rollback/pause.ts";
import type { DeploymentHistory, DeploymentStatus } from "../../kernel/ports/github.ts";

/** A hold or its end, of a release by name. */
interface AboutRelease {
  readonly kind: "hold" | "lift";
  readonly release: string;
}

const same = { hold: "held", lift: "hold-lifted" } as const;
const otherwise = { hold: ["hold-lifted"], lift: ["held", "rolled-back"] } as const;

/**
 * Whether a mark on a release's deployments says the opposite of a comment and was asked for after it. Two comments are
 * held against each other by when they were written: their jobs may run much later.
 */
export function isSaidOtherwiseSince(
  history: DeploymentHistory,
  command: AboutRelease,
  since: string,
  identity: string,
): boolean {
  const wanted: readonly string[] = otherwise[command.kind];
  return marksAbout(history, command.release, identity).some(
    ({ description, createdAt }) =>
      wanted.includes(markOf(description) ?? "") &&
      Date.parse(saidAtOf(description) ?? createdAt) > Date.parse(since),
  );
}

/**
 * Whether a mark says what a comment asks for and was asked for by it: an earlier run of its job did so and was lost before
 * it had answered, which is no reason to say that somebody else was faster.
 */
export function isDoneForComment(
  history: DeploymentHistory,
  command: AboutRelease,
  saidAt: string,
  identity: string,
): boolean {
  return marksAbout(history, command.release, identity).some(
    ({ description }) =>
      markOf(description) === same[command.kind] &&
      Date.parse(saidAtOf(description) ?? "") === Date.parse(saidAt),
  );
}

/** Our marks on a release's deployments. */
function marksAbout(
  { deployments }: DeploymentHistory,
  release: string,
  identity: string,
): readonly DeploymentStatus[] {
  const own = environmentHistory(deployments, identity)
    .filter((past) => past.kind !== "rollback" && isNamedBy(past, release))
    .map(({ deployment }) => deployment);
  return deployments
    .filter(({ id }) => own.includes(id))
    .flatMap(({ statuses }) => statuses)
    .filter((status) => marksOf([status], identity).length > 0);
}

/** GitHub's times are whole seconds; a pause that no comment asked for has the time of our own clock. */
const secondMs = 1_000;

/** Whether a pause says the opposite of a comment and was asked for after it. */
export function isPausedOtherwiseSince(now: Pause, state: Pause["state"], since: string): boolean {
  if (now.state === state) return false;
  return now.saidAt === undefined
    ? Date.parse(now.at) >= Date.parse(since) + secondMs
    : Date.parse(now.saidAt) > Date.parse(since);
}
