import { markOf, marksOf, saidAtOf } from "../../core/gate/mark.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { isNamedBy } from "../../core/rollback/is-named-by.ts";
import type { Pause } from "../../core/rollback/pause.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";

const otherwise = { hold: ["hold-lifted"], lift: ["held", "rolled-back"] } as const;

/**
 * Whether a mark on a release's deployments says the opposite of a comment and was asked for after it. Two comments are
 * held against each other by when they were written: their jobs may run much later.
 */
export function isSaidOtherwiseSince(
  { deployments }: DeploymentHistory,
  command: { readonly kind: "hold" | "lift"; readonly release: string },
  since: string,
  identity: string,
): boolean {
  const own = environmentHistory(deployments, identity)
    .filter((past) => past.kind !== "rollback" && isNamedBy(past, command.release))
    .map(({ deployment }) => deployment);
  const wanted: readonly string[] = otherwise[command.kind];
  return deployments
    .filter(({ id }) => own.includes(id))
    .flatMap(({ statuses }) => statuses)
    .some(
      (status) =>
        marksOf([status], identity).length > 0 &&
        wanted.includes(markOf(status.description) ?? "") &&
        Date.parse(saidAtOf(status.description) ?? status.createdAt) > Date.parse(since),
    );
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
