import { withoutCaseTwins } from "../../core/migrations/case-twins.ts";
import { type ChangedFile, touchedPaths } from "../../core/migrations/change.ts";
import { withDeclaredTools } from "../../core/migrations/declared-tools.ts";
import type { MigrationVerdict } from "../../core/migrations/verdict.ts";
import type { ApiVerdict } from "../../core/plan/api/api-verdict.ts";
import { unknownApi } from "../../core/plan/api/unknown-api.ts";
import type { ChangeFacts } from "../../core/plan/change-facts.ts";
import { type ChosenPlan, choosePlan, type PlanFile, planFilesOf } from "../../core/plan/choose.ts";
import { gateFacts } from "../../core/plan/gate-facts.ts";
import { isMatched } from "../../core/plan/risk.ts";
import { matchesAny } from "../../core/policy/glob.ts";
import type { PlanRules } from "../../core/policy/plan-rules.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { ChangeBetween } from "./change-between.ts";
import { judgeChange } from "./judge-change.ts";
import { planTemplatesOf, templateFor } from "./plan-template.ts";
import { textsOf } from "./texts-of.ts";

/** What is to be assessed, besides the files of the change. */
export interface Subject {
  readonly description: string;
  readonly labels: readonly string[];
  /** A plan file as its author has it, in place of the one of that path at the head. */
  readonly planFile?: PlanFile;
  /** The report on its API; null where none was given, left out where nobody asks for one. */
  readonly api?: ApiVerdict | null;
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
  const touched = touchedPaths(change.files);
  const planPaths = planPathsOf(change, subject, rules, paths);
  const { planFile } = subject;
  // Asked for together, they travel in one request.
  const [judged, templates] = await Promise.all([
    judgeChange(ports, { files, head, before }, after, withDeclaredTools(rules.migrations.custom)),
    planTemplatesOf(ports, before),
    after.read(planPaths.filter((path) => path !== planFile?.path)),
  ]);
  const verdicts = withoutCaseTwins(judged, paths);
  const texts = planPaths.map((path) =>
    path === planFile?.path ? planFile : { path, text: after.texts.get(path) ?? null },
  );
  const chosen = choosePlan(subject.description, texts);
  const changed = [...touched.present, ...touched.gone];
  return {
    chosen,
    verdicts,
    facts: {
      rules,
      paths: changed,
      head: { paths, complete: head.complete },
      labels: subject.labels,
      migrations: verdicts,
      gates: gateFacts(policy),
      api: subject.api ?? apiDemanded(changed, subject, rules),
      template: templateFor(chosen.plan, templates),
    },
  };
}

function apiDemanded(
  paths: readonly string[],
  { labels, api }: Subject,
  rules: PlanRules,
): ApiVerdict | null {
  if (api === undefined || !isMatched({ paths, labels }, rules["api-report"])) return null;
  const write =
    "The input `api-report` of this check, with what oasdiff, buf or a command of your own wrote in a step before it.";
  return unknownApi("is missing, and the policy asks for one where this changes", write, true);
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

// A file that only moved holds the plan of another change, unless the description names it.
function planPathsOf(
  { files }: ChangeBetween,
  { description, planFile }: Subject,
  rules: PlanRules,
  atHead: ReadonlySet<string>,
): readonly string[] {
  const touched = touchedPaths(files.filter(({ status }) => status !== "renamed")).present;
  if (planFile === undefined) return planFilesOf({ description, touched, atHead }, rules);
  const { path } = planFile;
  const places = { description, touched: [...touched, path], atHead: new Set([...atHead, path]) };
  const paths = planFilesOf(places, rules);
  return paths.includes(path) ? paths : [path, ...paths];
}
