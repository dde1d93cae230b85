import { markOf, marksOf } from "../../core/gate/mark.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { isNamedBy } from "../../core/rollback/is-named-by.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";

const otherwise = { hold: ["hold-lifted"], lift: ["held", "rolled-back"] } as const;

/** Whether a mark on a release's deployments that is younger than a comment says the opposite of it. */
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
        Date.parse(status.createdAt) > Date.parse(since),
    );
}
