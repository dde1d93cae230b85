import { mayBeMigration } from "../../core/migrations/index.ts";
import type { PlanFile } from "../../core/plan/choose.ts";
import { demandsOf } from "../../core/plan/demands.ts";
import { exemptionOf } from "../../core/plan/exemption.ts";
import { judgePlan } from "../../core/plan/judge.ts";
import { riskOf } from "../../core/plan/risk.ts";
import { folderGlobs } from "../../core/policy/folder-globs.ts";
import { matchesAny } from "../../core/policy/glob.ts";
import type { PlanRules } from "../../core/policy/plan-rules.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { CheckResult, PlanOutcome } from "../../core/terminal/check-result.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type Assessment, assess } from "./assess.ts";
import type { ChangeBetween } from "./change-between.ts";

/** A file that the author names: a plan, or the description that the pull request will have. */
export interface GivenPlan {
  readonly name: string;
  /** Where it lies on the author's machine, with `/` between folders; null for the standard input. */
  readonly place: string | null;
  readonly text: string;
}

/** Judges a change before there is a pull request, as the check on GitHub will; labels and reviews are not known yet. */
export async function checkHere(
  ports: Pick<Ports, "contents" | "grammars">,
  change: ChangeBetween,
  given: GivenPlan | null,
  policy: Policy,
): Promise<Pick<CheckResult, "migrations" | "plan" | "folderGlobs">> {
  const atHead = new Set(change.head.entries.map(({ path }) => path));
  const planFile = given === null ? null : planFileOf(given, policy.plan, atHead);
  const description = planFile === null ? (given?.text ?? "") : "";
  const subject = { description, labels: [], ...(planFile === null ? {} : { planFile }) };
  const assessment = await assess(ports, change, subject, policy);
  const migrations = assessment.verdicts.filter(({ verdict }) => verdict !== "not-a-migration");
  return {
    migrations,
    plan: planOutcome(assessment, given),
    folderGlobs: folderGlobs(policy.plan, atHead),
  };
}

/** The paths among these whose text the check would look at by themselves: migrations and plans. */
export function relevantTo(paths: readonly string[], rules: PlanRules): readonly string[] {
  const isIgnored = matchesAny(rules.migrations.ignore);
  const isPlan = matchesAny(rules.files);
  const isDeclared = matchesAny(rules.migrations.custom.flatMap(({ up, down }) => [up, down]));
  return paths.filter(
    (path) => isPlan(path) || (!isIgnored(path) && (isDeclared(path) || mayBeMigration(path))),
  );
}

// A plan file by its place, or by what it is written in; all else is a description, and read as GitHub's would be.
function planFileOf(
  { name, place, text }: GivenPlan,
  rules: PlanRules,
  atHead: ReadonlySet<string>,
): PlanFile | null {
  const parts = place?.split("/") ?? [];
  const within = parts.map((_, at) => parts.slice(at).join("/")).filter(matchesAny(rules.files));
  const path = within.find((one) => atHead.has(one)) ?? within.at(-1);
  if (path !== undefined) return { path, text };
  const isData = /^\ufeff?---\s/.test(text) || name.toLowerCase().endsWith(".json");
  return isData ? { path: name, text } : null;
}

function planOutcome({ facts, chosen }: Assessment, given: GivenPlan | null): PlanOutcome {
  const risk = riskOf(facts);
  const changesMigration = facts.migrations.some(({ verdict }) => verdict !== "not-a-migration");
  const { paths } = facts;
  // Only what the files alone decide: nobody knows the author's login here, a label or a review.
  const nobody = { author: "", isAuthorTrusted: false, labels: [], writersApproving: [] };
  const exemption = exemptionOf({ ...nobody, paths, changesMigration }, facts.rules);
  if (exemption.kind === "exempt") return { kind: "exempt", reason: exemption.reason };
  const demanded = chosen.plan.found ? [] : demandsOf(facts, risk).map(({ field }) => field.heading);
  if (given === null && !chosen.plan.found && chosen.problems.length === 0) {
    return { kind: "unknown", demanded, risk };
  }
  const name = given?.name ?? "description";
  return { kind: "judged", name, findings: judgePlan(chosen, facts), risk, demanded };
}
