import { isReady } from "../migrations/report.ts";
import type { MigrationVerdict } from "../migrations/verdict.ts";
import type { PlanRules } from "../policy/plan-rules.ts";
import { codeSpan } from "../text/code.ts";
import { untrusted } from "../text/untrusted.ts";
import { isApprovable } from "./approvals.ts";
import type { PolicyLink } from "./policy-links.ts";

/** Who may accept the migrations that the check itself cannot; nothing when there is none. */
export function whoMayAccept(
  migrations: readonly MigrationVerdict[],
  { approvers }: Pick<PlanRules, "approvers">,
  approved: ReadonlySet<string>,
  link: PolicyLink,
): string[] {
  const open = migrations.filter((one) => !isReady(one, approved) && isApprovable(one)).length;
  if (open === 0) return [];
  const what = open === 1 ? "One migration can" : `${open} migrations can`;
  const url = link(["plan", "approvers"]);
  const key = url === null ? "`plan.approvers`" : `[\`plan.approvers\`](${url})`;
  if (approvers.length === 0) {
    return [`${what} also pass on a person's word, but the policy names nobody in ${key} who may give it.`];
  }
  const named = approvers.slice(0, 20).map((login) => codeSpan(untrusted(login), 60));
  const more = approvers.length > named.length ? ` and ${approvers.length - named.length} more` : "";
  return [
    `${what} also pass on a person's word: an approving review of this very commit by ${named.join(", ")}${more} (${key}), and never by its author.`,
  ];
}
