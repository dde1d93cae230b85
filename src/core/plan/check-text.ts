import { isReady, renderMigrationReport } from "../migrations/report.ts";
import { isAccepted } from "../migrations/verdict.ts";
import { codeSpan } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { untrusted } from "../text/untrusted.ts";
import { clip } from "../text/visible.ts";
import { whoMayAccept } from "./acceptance-text.ts";
import { apiReportText } from "./api/api-report-text.ts";
import type { ChangeFacts } from "./change-facts.ts";
import type { ChosenPlan } from "./choose.ts";
import type { Exemption } from "./exemption.ts";
import type { PlanFinding } from "./finding.ts";
import type { PolicyLink } from "./policy-links.ts";
import { policyNotes } from "./policy-notes.ts";
import { renderPlanReport } from "./report.ts";

/** All that the check says something about. */
export interface CheckFacts {
  readonly chosen: ChosenPlan;
  readonly change: ChangeFacts;
  readonly findings: readonly PlanFinding[];
  /** False when not every changed file is known. */
  readonly complete: boolean;
  /** Why it is not complete, and what to do; a sentence of ours. */
  readonly lack?: string;
  /** Where the policy was read, and whether there is one; a sentence of ours. */
  readonly policySource: string;
  readonly link: PolicyLink;
  readonly exemption: Exemption;
  /** Who accepted a migration, by its path; logins are untrusted text. */
  readonly approvedBy: ReadonlyMap<string, string>;
  /** Who approved, and wrote a commit of the change; untrusted text. */
  readonly ownWork?: readonly string[];
  /** Workflows of the change that run this check; untrusted text. */
  readonly workflows?: readonly string[];
}

export interface CheckText {
  readonly passed: boolean;
  /** One line, at most 100 characters. */
  readonly title: string;
  /** Markdown, at most 60,000 characters. */
  readonly summary: string;
}

/** The check as the reviewer sees it: title, plan table, migration table, what to write. */
export function checkText(facts: CheckFacts): CheckText {
  const { passed, title } = titleOf(facts);
  let summary = "";
  for (const size of SIZES) {
    summary = summaryOf(facts, passed, title, size);
    if (summary.length <= MAX_SUMMARY) break;
  }
  return { passed, title, summary: summary.slice(0, MAX_SUMMARY) };
}

const MAX_TITLE = 100;
// GitHub docs: a check run's summary has 65,535 characters at most; the rest is the caller's.
const MAX_SUMMARY = 60_000;

interface Size {
  readonly answered: boolean;
  readonly rows: number;
  readonly writes: number;
}

// What is in order goes first, then rows of what is not: what to write stays longest.
const SIZES: readonly Size[] = [
  { answered: true, rows: 100, writes: 100 },
  { answered: true, rows: 40, writes: 100 },
  { answered: false, rows: 20, writes: 100 },
  { answered: false, rows: 10, writes: 40 },
  { answered: false, rows: 5, writes: 12 },
  { answered: false, rows: 0, writes: 5 },
];

function titleOf(facts: CheckFacts): { readonly passed: boolean; readonly title: string } {
  const { change, findings, complete, exemption, approvedBy } = facts;
  const approved = new Set(approvedBy.keys());
  const migrations = change.migrations.filter(({ verdict }) => verdict !== "not-a-migration");
  const unready = migrations.filter((one) => !isReady(one, approved));
  const wayless = unready.filter(({ verdict }) => !isAccepted(verdict)).length;
  const all = exemption.kind === "exempt" ? [] : findings.filter(({ level }) => level === "error");
  const errors = all.filter(({ rule }) => rule !== "api-unknown");
  const problems = [
    ...(complete ? [] : ["not all changed files could be read"]),
    ...(errors.length === 0 ? [] : [planProblem(facts, errors)]),
    ...(errors.length === all.length ? [] : ["what the API report says is not known"]),
    ...(wayless === 0 ? [] : [`${many(wayless, "migration")} without a way back`]),
    ...(unready.length === wayless ? [] : [`${many(unready.length - wayless, "migration")} to mend`]),
  ];
  if (problems.length > 0)
    return { passed: false, title: clip(`Not ready: ${problems.join("; ")}`, MAX_TITLE) };
  const plan = exemption.kind === "exempt" ? "no plan needed" : "plan complete";
  const accepted = migrations.filter(({ path }) => approved.has(path)).length;
  const reversible = migrations.length - accepted;
  const parts = [
    plan,
    ...(migrations.length === 0 ? ["no migration changed"] : []),
    ...(reversible === 0 ? [] : [`${many(reversible, "migration")} reversible`]),
    ...(accepted === 0 ? [] : [`${many(accepted, "migration")} accepted by a person`]),
  ];
  return { passed: true, title: clip(`Ready to go back: ${parts.join(", ")}`, MAX_TITLE) };
}

function planProblem({ chosen }: CheckFacts, errors: readonly PlanFinding[]): string {
  if (!chosen.plan.found) return "no rollback plan";
  const fields = new Set(errors.map(({ field }) => field ?? "file"));
  return `${many(fields.size, "field")} of the plan to write`;
}

function summaryOf(facts: CheckFacts, passed: boolean, title: string, size: Size): string {
  const { chosen, change, findings, complete, policySource, link, exemption, approvedBy } = facts;
  const { ownWork = [], workflows = [] } = facts;
  const { rules } = change;
  const { enforcement } = rules;
  const migrations = change.migrations.filter(({ verdict }) => verdict !== "not-a-migration");
  const notes = exemption.kind === "exempt" ? [] : exemption.notes.map((note) => `- ${note}`);
  return [
    `## ${passed ? "✅" : enforcement === "warn" ? "⚠️" : "❌"} ${title}`,
    ...(complete
      ? []
      : [
          facts.lack ??
            "Not all files of this change are listed, so a migration may be among those that nobody saw.",
        ]),
    "### Rollback plan",
    ...(exemption.kind === "exempt"
      ? [exemptText(exemption, link)]
      : [renderPlanReport(chosen, change, findings, link, size)]),
    ...(notes.length === 0 ? [] : [`Why it is not exempt:\n\n${notes.join("\n")}`]),
    ...(change.api === null ? [] : ["### API", apiReportText(change.api, Math.min(size.writes, 10))]),
    ...(migrations.length === 0
      ? []
      : [
          "### Migrations",
          renderMigrationReport(migrations, { rows: size.rows, writes: size.writes, approvedBy }),
        ]),
    ...whoMayAccept(
      { migrations, plan: chosen.plan, rules, approved: new Set(approvedBy.keys()), ownWork },
      link,
    ),
    ...workflowNote(workflows),
    ...policyNotes(change, link),
    `---\n\n${policySource}${enforcement === "warn" ? " It only warns for now (`plan.enforcement: warn`)." : ""} After you edit the description or push, this check runs again.`,
  ].join("\n\n");
}

function exemptText(
  { reason, approvedBy, keys }: Extract<Exemption, { kind: "exempt" }>,
  link: PolicyLink,
): string {
  const by = approvedBy === null ? "" : ` Approved by ${inlineText(untrusted(approvedBy), 40)}.`;
  const why = inlineText(untrusted(reason.trim().replace(/\.$/, "")), 200);
  const url = link(keys);
  const says = url === null ? "as the policy says" : `as [the policy](${url}) says`;
  return `No plan is needed here, ${says}: ${why}.${by}`;
}

function workflowNote(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const names = paths.slice(0, 5).map((path) => codeSpan(untrusted(path), 120));
  return [
    `⚠️ This change edits what runs this check: ${names.join(", ")}${paths.length > names.length ? ` and ${paths.length - names.length} more` : ""}. On \`pull_request\` and \`pull_request_review\` GitHub takes the workflow as the change has it: see that the job keeps its name and its events, and is neither skipped nor filtered.`,
  ];
}

function many(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
