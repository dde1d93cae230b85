import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { named } from "../named.ts";

const rule = "approvers";

/** A decision by approval waits for the reviewers of an environment on GitHub; without any it waits for nobody. */
export function approverFindings({ rules, environments, url }: DoctorFacts): readonly Finding[] {
  return Object.entries(rules.environments).flatMap(([name, { decision }]): Finding[] => {
    if (decision?.mode !== "approval") return [];
    const wanted = decision.environment ?? `${name}-rollback`;
    const about = `Approval of a rollback in ${named(name)}`;
    if (environments.kind === "untold") return [unknown(rule, about, `\`${environments.needs}\``)];
    const found = environments.value.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
    if (found !== undefined && found.reviewers > 0) {
      return [fine(rule, about, `${named(wanted)} has reviewers`)];
    }
    const why =
      found === undefined
        ? "which is not there: GitHub makes it without any reviewer when a job first names it"
        : "which has none";
    return [
      missing(rule, "error", {
        about,
        seen: `The policy waits for a reviewer of the environment ${named(wanted)}, ${why}. Nobody can approve, and the \`timeout\` decides.`,
        write: `${url}/settings/environments: ${found === undefined ? "New environment" : "open it"}, ${named(wanted)}, Required reviewers. A private repository needs GitHub Enterprise for these; write \`mode: automatic\` otherwise.`,
      }),
    ];
  });
}
