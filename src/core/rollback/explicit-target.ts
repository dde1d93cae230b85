import { nearest } from "../../kernel/nearest.ts";
import type { TargetDecision, TargetQuestion } from "./decide-target.ts";
import type { Past } from "./environment-history.ts";
import { isNamedBy } from "./is-named-by.ts";
import { failingItself, isOfSamePackage, nameOf, objectionsTo, standingObjection } from "./target.ts";

const mostNamed = 5;

/**
 * Checks the release that a person names as any other target. Their reason overrides what the history and the migrations
 * say against it. Nothing overrides that it is the one which failed, never ran there, or is lost. `older` are the
 * deployments before the failed one, newest first; `horizon` says so when there are more.
 */
export function explicitTarget(
  question: TargetQuestion,
  wanted: { readonly release: string; readonly override: boolean },
  older: readonly Past[],
  horizon: string | null,
): TargetDecision {
  const { history, failed, known } = question;
  if (isNamedBy(failed, wanted.release)) return refuseFailing(`${nameOf(failed)} is the release that failed`);
  const runs = older.filter((past) => isNamedBy(past, wanted.release));
  const chosen =
    runs.find((past) => failingItself(past, failed) === null && objectionsTo(past, history).length === 0) ??
    runs.find((past) => past.knownGood) ??
    runs[0];
  if (chosen === undefined) return refuseUnknown(question, wanted.release, older, horizon);
  const failing = failingItself(chosen, failed);
  if (failing !== null) return refuseFailing(failing);
  const standing = known.get(chosen.deployment);
  if (standing === undefined) return { kind: "ask", about: [chosen.deployment] };
  const problem = standingObjection(chosen, standing);
  if (standing.kind === "lost") {
    return refuse(standing.problem, "Name another release, or roll forward with a fix.");
  }
  const overrode = [...objectionsTo(chosen, history), ...(problem === null ? [] : [problem])];
  return overrode.length === 0 || wanted.override
    ? { kind: "target", deployment: chosen.deployment, passedOver: [], overrode }
    : refuse(overrode.join("; "), `Give \`reason\` to return to ${nameOf(chosen)} all the same.`);
}

function refuseFailing(problem: string): TargetDecision {
  return refuse(problem, "Name a release that ran before it, or leave `release` out.");
}

function refuseUnknown(
  { history, failed }: TargetQuestion,
  name: string,
  older: readonly Past[],
  horizon: string | null,
): TargetDecision {
  const ran = [
    ...new Set(
      older.filter((past) => past.isOurs && failingItself(past, failed) === null).map((past) => nameOf(past)),
    ),
  ];
  const write = writeInstead(name, ran);
  if (history.some((past) => isNamedBy(past, name) && !isOfSamePackage(past, failed))) {
    return refuse(`\`${name}\` is of another package than ${nameOf(failed)}`, write);
  }
  const did = ran.length === 0 ? ", nor did anything else" : `; what did, newest first: ${listed(ran)}`;
  return refuse(`\`${name}\` never ran there${did}${horizon === null ? "" : ` (${horizon})`}`, write);
}

function writeInstead(name: string, ran: readonly string[]): string {
  if (ran.length === 0) return "Roll forward with a fix.";
  const near = nearest(name, ran);
  return near === null ? "Name a release that ran there." : `Did you mean \`${near}\`?`;
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function refuse(problem: string, write: string): TargetDecision {
  return { kind: "refused", problem, write };
}
