import { mayBeMigration } from "../../core/migrations/index.ts";
import { type ChosenPlan, choosePlan } from "../../core/plan/choose.ts";
import { demandsOf } from "../../core/plan/demands.ts";
import { exemptionOf } from "../../core/plan/exemption.ts";
import { judgePlan } from "../../core/plan/judge.ts";
import { parsePlan } from "../../core/plan/parse.ts";
import { riskOf } from "../../core/plan/risk.ts";
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
  readonly text: string;
}

/** Judges a change before there is a pull request, as the check on GitHub will; labels and reviews are not known yet. */
export async function checkHere(
  ports: Pick<Ports, "contents" | "grammars">,
  change: ChangeBetween,
  given: GivenPlan | null,
  policy: Policy,
): Promise<Pick<CheckResult, "migrations" | "plan">> {
  // What begins with front matter is a plan file, whatever its headings are.
  const isDescription = given !== null && !/^\ufeff?---\s/.test(given.text) && parsePlan(given.text).found;
  const subject = { description: isDescription ? given.text : "", labels: [] };
  const assessment = await assess(ports, change, subject, policy);
  const migrations = assessment.verdicts.filter(({ verdict }) => verdict !== "not-a-migration");
  return { migrations, plan: planOutcome(assessment, given, isDescription) };
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

function planOutcome(
  { facts, chosen: own }: Assessment,
  given: GivenPlan | null,
  isDescription: boolean,
): PlanOutcome {
  const risk = riskOf(facts);
  const changesMigration = facts.migrations.some(({ verdict }) => verdict !== "not-a-migration");
  const { paths } = facts;
  // Only what the files alone decide: nobody knows the author's login here, a label or a review.
  const nobody = { author: "", isAuthorTrusted: false, labels: [], writersApproving: [] };
  const exemption = exemptionOf({ ...nobody, paths, changesMigration }, facts.rules);
  if (exemption.kind === "exempt") return { kind: "exempt", reason: exemption.reason };
  const chosen = given === null || isDescription ? own : planOfFile(given);
  if (given === null && !chosen.plan.found && chosen.problems.length === 0) {
    return { kind: "unknown", demanded: demandsOf(facts, risk).map(({ field }) => field.heading), risk };
  }
  return { kind: "judged", name: given?.name ?? "description", findings: judgePlan(chosen, facts), risk };
}

function planOfFile({ name, text }: GivenPlan): ChosenPlan {
  return choosePlan("", [{ path: name, text }]);
}
