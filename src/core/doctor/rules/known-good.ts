import type { Past } from "../../rollback/environment-history.ts";
import type { DoctorFacts, EnvironmentPast } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { many, named } from "../named.ts";

const rule = "known-good";
const dayMs = 86_400_000;

/** A rollback returns to a release that once passed the gate there: there must be one, and it must not be from long ago. */
export function knownGoodFindings(facts: DoctorFacts): readonly Finding[] {
  return facts.past.map((one) => environmentFinding(one, facts));
}

/** The newest deployment of a release that passed our gate and that nobody holds. */
export function newestKnownGood(deployments: readonly Past[]): Past | null {
  return deployments.find((one) => one.isOurs && one.knownGood && !one.isHeld) ?? null;
}

function environmentFinding({ name, history }: EnvironmentPast, facts: DoctorFacts): Finding {
  const about = `Known-good release in ${named(name)}`;
  if (history.kind === "untold") return unknown(rule, about, `\`${history.needs}\``);
  const { deployments, isComplete } = history.value;
  const good = newestKnownGood(deployments);
  if (good === null) {
    if (deployments.length === 0) {
      return missing(rule, "warning", {
        about,
        seen: "Nothing was deployed there yet, so there is nothing to go back to.",
        write: "Deploy a release with guard behind it: when it passes, it is the first one to go back to.",
      });
    }
    const among = isComplete
      ? "No deployment"
      : `None of the newest ${many(deployments.length, "deployment")}`;
    return missing(rule, "error", {
      about,
      seen: `${among} there passed our gate, so there is nothing to go back to.`,
      write: "Deploy a release with guard behind it, and look why the gate has not passed.",
    });
  }
  const maxMs = facts.rules.doctor["known-good-max-age"];
  const ageMs = facts.nowMs - Date.parse(good.createdAt);
  const days = Math.floor(ageMs / dayMs);
  if (ageMs <= maxMs)
    return fine(rule, about, `${named(good.release ?? good.sha.slice(0, 12))}, ${many(days, "day")} old`);
  return missing(rule, "warning", {
    about,
    seen: `The newest, ${named(good.release ?? good.sha.slice(0, 12))}, was deployed ${many(days, "day")} ago: what it needs to run again may be gone.`,
    write: `Deploy a release through the gate, or raise \`doctor.known-good-max-age\` (${many(Math.round(maxMs / dayMs), "day")}).`,
  });
}
