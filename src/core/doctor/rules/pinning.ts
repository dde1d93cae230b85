import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { listed, many } from "../named.ts";
import { readableWorkflows } from "../readable-workflows.ts";

const rule = "pinning";

/** Where the repository demands it, an action that is not named by the SHA of a commit fails its workflow. */
export function pinningFindings(facts: DoctorFacts): readonly Finding[] {
  const about = "Actions by SHA";
  const { demandsPins } = facts;
  const all = readableWorkflows(facts).flatMap(({ jobs }) =>
    jobs.flatMap(({ uses, steps }) =>
      [uses, ...steps.map((step) => step.uses)].filter((one) => one !== null),
    ),
  );
  const loose = [...new Set(all.filter((one) => !isPinned(one)))].toSorted();
  if (loose.length === 0) return [fine(rule, about, `all ${many(all.length, "use")} are pinned`)];
  if (demandsPins.kind === "untold") {
    return [
      unknown(rule, `Whether actions must be pinned (${loose.length} are not)`, `\`${demandsPins.needs}\``),
    ];
  }
  if (!demandsPins.value) {
    return [
      fine(rule, about, `the repository does not demand them (${many(loose.length, "action")} without)`),
    ];
  }
  return [
    missing(rule, "error", {
      about,
      seen: `The repository demands the full SHA of a commit, and ${listed(loose)} ${loose.length === 1 ? "has" : "have"} none: GitHub fails these workflows.`,
      write:
        "Write the 40 digits behind the `@`, with the version as a comment; Dependabot keeps both up to date.",
    }),
  ];
}

function isPinned(uses: string): boolean {
  return (
    /^[.$]\//.test(uses) || /@[0-9a-f]{40}$/.test(uses) || /^docker:\/\/.+@sha256:[0-9a-f]{64}$/.test(uses)
  );
}
