import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { named } from "../named.ts";

const rule = "environments";

/** An environment that only some branches may deploy to keeps a pushed branch from deploying itself. */
export function environmentFindings({ past, environments, url }: DoctorFacts): readonly Finding[] {
  return past.map(({ name }): Finding => {
    const about = `Environment ${named(name)}`;
    if (environments.kind === "untold") return unknown(rule, about, `\`${environments.needs}\``);
    // GitHub docs: names of environments ignore the letter case.
    const found = environments.value.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) {
      return missing(rule, "warning", {
        about,
        seen: "GitHub has no environment of this name: any branch may deploy to it, and any workflow has its secrets.",
        write: `${url}/settings/environments: New environment, ${named(name)}, Deployment branches and tags: Selected.`,
      });
    }
    if (found.hasBranchRule) return fine(rule, about, "only some branches may deploy to it");
    return missing(rule, "warning", {
      about,
      seen: "Every branch may deploy to it: whoever may push can deploy what nobody has merged.",
      write: `${url}/settings/environments: open it, Deployment branches and tags: Selected, add the default branch and the tags of releases.`,
    });
  });
}
