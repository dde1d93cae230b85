import { withoutCaseTwins } from "../../core/migrations/case-twins.ts";
import { type ChangedFile, touchedPaths } from "../../core/migrations/change.ts";
import { customFramework } from "../../core/migrations/frameworks/custom.ts";
import { FRAMEWORKS } from "../../core/migrations/frameworks/index.ts";
import type { Frameworks } from "../../core/migrations/index.ts";
import type { MigrationVerdict } from "../../core/migrations/verdict.ts";
import type { ChangeFacts } from "../../core/plan/change-facts.ts";
import { type ChosenPlan, choosePlan, planFilesNamed } from "../../core/plan/choose.ts";
import { gateFacts } from "../../core/plan/gate-facts.ts";
import { matchesAny } from "../../core/policy/glob.ts";
import type { PlanRules } from "../../core/policy/plan-rules.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { ChangeBetween } from "./change-between.ts";
import { judgeChange } from "./judge-change.ts";
import { planTemplateOf } from "./plan-template.ts";
import { textsOf } from "./texts-of.ts";

/** What is to be assessed, besides the files of the change. */
export interface Subject {
  readonly description: string;
  readonly labels: readonly string[];
}

/** What was found about a change, before anybody's approval or an exemption is looked at. */
export interface Assessment {
  readonly chosen: ChosenPlan;
  readonly facts: ChangeFacts;
  readonly verdicts: readonly MigrationVerdict[];
}

/** Reads the plan of a change wherever it stands, and judges each of its migrations. */
export async function assess(
  ports: Pick<Ports, "contents" | "grammars">,
  change: ChangeBetween,
  subject: Subject,
  policy: Policy,
): Promise<Assessment> {
  const { head, before } = change;
  const rules = policy.plan;
  const files = withoutIgnored(change.files, matchesAny(rules.migrations.ignore));
  const after = textsOf(ports, head);
  const paths = new Set(head.entries.map((entry) => entry.path));
  const planPaths = planFiles(change, subject.description, rules, paths);
  // Asked for together, they travel in one request.
  const [judged, template] = await Promise.all([
    judgeChange(ports, { files, head, before }, after, frameworksOf(rules)),
    planTemplateOf(ports, before),
    after.read(planPaths),
  ]);
  const verdicts = withoutCaseTwins(judged, paths);
  const texts = planPaths.map((path) => ({ path, text: after.texts.get(path) ?? null }));
  const touched = touchedPaths(change.files);
  return {
    chosen: choosePlan(subject.description, texts),
    verdicts,
    facts: {
      rules,
      paths: [...touched.present, ...touched.gone],
      head: { paths, complete: head.complete },
      labels: subject.labels,
      migrations: verdicts,
      gates: gateFacts(policy),
      template,
    },
  };
}

// What moves to where nobody looks is gone from where it was, and what comes from there is new.
function withoutIgnored(
  files: readonly ChangedFile[],
  isIgnored: (path: string) => boolean,
): readonly ChangedFile[] {
  return files.flatMap((file): ChangedFile[] => {
    const { path, status } = file;
    const from = status === "renamed" ? file.previousPath : undefined;
    const wasSeen = from !== undefined && !isIgnored(from);
    if (isIgnored(path)) return wasSeen ? [{ path: from, status: "removed" }] : [];
    return from === undefined || wasSeen ? [file] : [{ path, status: "added" }];
  });
}

function planFiles(
  { files }: ChangeBetween,
  description: string,
  rules: PlanRules,
  atHead: ReadonlySet<string>,
): readonly string[] {
  const isPlanFile = matchesAny(rules.files);
  const own = touchedPaths(files).present.filter(isPlanFile);
  const named = planFilesNamed(description, rules).filter((path) => atHead.has(path));
  return [...new Set([...own, ...named])].slice(0, mostPlanFiles);
}

// More than a person would read beside a change.
const mostPlanFiles = 20;

// What a policy declares is surer of its files than what is recognised.
function frameworksOf(rules: PlanRules): Frameworks {
  const custom = rules.migrations.custom.map((tool) => {
    const made = customFramework(tool);
    if (made.kind === "framework") return made.framework;
    // A policy with such a tool is refused while it is read. Without it, its migrations would pass unseen.
    throw new Error(`The tool ${tool.name} of the policy: ${made.reason}`);
  });
  return [...custom, ...FRAMEWORKS];
}
