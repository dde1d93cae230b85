import { isReady } from "../migrations/report.ts";
import type { MigrationVerdict } from "../migrations/verdict.ts";
import type { PlanRules } from "../policy/plan-rules.ts";
import { codeCell, codeSpan } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { untrusted } from "../text/untrusted.ts";
import { isApprovable } from "./approvals.ts";
import { type GivenReason, reasonsGiven } from "./given-reason.ts";
import type { Plan } from "./plan.ts";
import type { PolicyLink } from "./policy-links.ts";

/** What tells whether a person's word lets a migration pass. */
export interface AcceptanceFacts {
  readonly migrations: readonly MigrationVerdict[];
  readonly plan: Plan;
  readonly rules: Pick<PlanRules, "approvers">;
  /** Paths that somebody accepted. */
  readonly approved: ReadonlySet<string>;
  /** Who approved, and wrote a commit of the change; untrusted text. */
  readonly ownWork: readonly string[];
}

/** Who may accept which migrations that the check itself cannot, and why there is no way back; nothing when all have one. */
export function whoMayAccept(facts: AcceptanceFacts, link: PolicyLink): string[] {
  const { migrations, plan, rules, approved, ownWork } = facts;
  const open = migrations.filter((one) => !isReady(one, approved) && isApprovable(one));
  const reasons = reasonsGiven(plan, migrations);
  const told = reasons.slice(0, SHOWN).map((one) => reasonText(one, plan));
  if (reasons.length > told.length)
    told.push(`And ${reasons.length - told.length} more say so of themselves.`);
  if (open.length === 0) return told;
  return [...told, wordText(open, rules, link), ...ownWorkText(ownWork)];
}

const SHOWN = 10;

function reasonText({ path, reason }: GivenReason, { fields }: Plan): string {
  const name = codeSpan(untrusted(path), 200);
  if (reason === null) {
    return `❌ ${name} says that it has no way back, and the plan does not say why. Write the reason under \`Reversal\`: an approval counts once it is there.`;
  }
  const line = fields.reversal?.file === undefined ? `, line ${fields.reversal?.line ?? 1}` : "";
  return `${name} says that it has no way back. Why, as the plan has it under \`Reversal\`${line}: “${inlineText(reason, 300)}”`;
}

function wordText(
  open: readonly MigrationVerdict[],
  { approvers }: Pick<PlanRules, "approvers">,
  link: PolicyLink,
): string {
  const paths = [...new Set(open.map(({ path }) => path))];
  const names = paths.slice(0, SHOWN).map((path) => codeCell(untrusted(path), 200));
  if (paths.length > names.length) names.push(`${paths.length - names.length} more`);
  const what = open.length === 1 ? "One migration can" : `${open.length} migrations can`;
  const url = link(["plan", "approvers"]);
  const key = url === null ? "`plan.approvers`" : `[\`plan.approvers\`](${url})`;
  if (approvers.length === 0) {
    return `${what} also pass on a person's word (${names.join(", ")}), but the policy names nobody in ${key} who may give it.`;
  }
  const named = approvers.slice(0, 20).map((login) => codeSpan(untrusted(login), 60));
  const more = approvers.length > named.length ? ` and ${approvers.length - named.length} more` : "";
  return `${what} also pass on a person's word (${names.join(", ")}): an approving review of this very commit by ${named.join(", ")}${more} (${key}), and never by who opened this pull request or wrote one of its commits.`;
}

function ownWorkText(logins: readonly string[]): string[] {
  if (logins.length === 0) return [];
  const named = logins.slice(0, SHOWN).map((login) => codeSpan(untrusted(login), 60));
  return [
    `Not counted: the approval of ${named.join(", ")}, by whose address a commit of this change was written.`,
  ];
}
