import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing } from "../finding.ts";
import { many, quoted } from "../named.ts";

const about = "Policy `.github/rollback.yml`";

/** A policy file that cannot be read stops every step of the suite. */
export function policyFindings({ policy }: DoctorFacts): readonly Finding[] {
  if (policy.kind === "policy") {
    const seen = policy.isWritten ? "it is read as written" : "there is none, so the defaults hold";
    return [fine("policy", about, seen)];
  }
  const [first] = policy.problems;
  const more = policy.problems.length > 1 ? ` It is one of ${many(policy.problems.length, "problem")}.` : "";
  return [
    missing("policy", "error", {
      about,
      seen:
        first === undefined ? "It cannot be read." : `${quoted(`${first.subject} ${first.problem}`)}${more}`,
      write: `${quoted(first?.write ?? "Correct it.")} Until then no step of the suite runs, and what is said below holds for the defaults.`,
    }),
  ];
}
