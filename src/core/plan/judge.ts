import { untrusted } from "../text/untrusted.ts";
import { apiFindings } from "./api/api-findings.ts";
import type { ChangeFacts } from "./change-facts.ts";
import type { ChosenPlan } from "./choose.ts";
import { type Demand, demandsOf } from "./demands.ts";
import { PLAN_FIELDS } from "./fields.ts";
import type { PlanFinding } from "./finding.ts";
import type { Plan } from "./plan.ts";
import { riskOf } from "./risk.ts";
import { deniedLoss } from "./rules/denied-loss.ts";
import { duration } from "./rules/duration.ts";
import { evidence } from "./rules/evidence.ts";
import { enoughLayers, flagForStore } from "./rules/layers.ts";
import { measuredTrigger } from "./rules/measured-trigger.ts";
import { namedFiles } from "./rules/named-files.ts";
import { namedOwner } from "./rules/named-owner.ts";
import { placeholder } from "./rules/placeholder.ts";
import { restoreBackup } from "./rules/restore-backup.ts";
import { reversalNamed } from "./rules/reversal-named.ts";
import { revertOnly } from "./rules/revert-only.ts";
import type { AnswerRule, Flaw, Judged, PlanRule } from "./rules/rule.ts";
import { templateText } from "./rules/template-text.ts";
import { tooThin } from "./rules/too-thin.ts";
import { triggerThreshold } from "./rules/trigger-threshold.ts";
import { yesOrNo } from "./rules/yes-or-no.ts";
import { PLAN_HEADING } from "./template.ts";

export type { PlanFinding } from "./finding.ts";

// Of the rules about one answer only the first that has something to say is heard.
const ANSWER_RULES: readonly AnswerRule[] = [
  templateText,
  placeholder,
  yesOrNo,
  triggerThreshold,
  duration,
  namedOwner,
  evidence,
  tooThin,
];

const PLAN_RULES: readonly PlanRule[] = [
  revertOnly,
  restoreBackup,
  deniedLoss,
  reversalNamed,
  enoughLayers,
  flagForStore,
  namedFiles,
  measuredTrigger,
];

/** All that a plan lacks or gets wrong, in the order of its fields; none when it can be followed. */
export function judgePlan({ plan, problems }: ChosenPlan, facts: ChangeFacts): PlanFinding[] {
  const risk = riskOf(facts);
  const judged = { plan, facts, risk };
  const ofFiles = problems.map((problem): PlanFinding => {
    const { field, rule, level, file, line, seen, message, write } = problem;
    const asks = { why: "`plan.files`", keys: ["plan", "files"] };
    return {
      field,
      rule,
      level,
      file,
      line,
      seen: seen === null ? null : untrusted(seen),
      message,
      write,
      asks,
    };
  });
  const ofApi = apiFindings(facts);
  if (!plan.found) return [...ofFiles, noSection(), ...ofApi];
  const demands = demandsOf(facts, risk);
  return inOrder([...ofFiles, ...ofApi, ...judgeAnswers(judged, demands), ...judgeWhole(judged, demands)]);
}

/** What is wrong with each demanded answer by itself. */
export function judgeAnswers(judged: Judged, demands: readonly Demand[]): readonly PlanFinding[] {
  return demands.flatMap(({ field, asks }) => {
    const answer = judged.plan.fields[field.id];
    if (answer === undefined) {
      const message = `The plan has no field \`${field.heading}\`.`;
      const write = `${field.prompt} For example: ${field.example}`;
      return [placed({ rule: "missing", level: "error", message, write }, field.id, judged.plan, asks)];
    }
    for (const rule of ANSWER_RULES) {
      const flaw = rule(answer.text, field, judged);
      if (flaw !== null) return [placed(flaw, field.id, judged.plan, asks)];
    }
    return [];
  });
}

function judgeWhole(judged: Judged, demands: readonly Demand[]): readonly PlanFinding[] {
  return PLAN_RULES.flatMap((rule) => rule(judged)).map((flaw) => {
    const asks =
      flaw.asks.keys === null
        ? (demands.find(({ field }) => field.id === flaw.field)?.asks ?? flaw.asks)
        : flaw.asks;
    return placed(flaw, flaw.field, judged.plan, asks);
  });
}

function placed(
  flaw: Flaw,
  field: NonNullable<PlanFinding["field"]>,
  plan: Plan,
  asks: PlanFinding["asks"],
): PlanFinding {
  const { rule, level, message, write } = flaw;
  const answer = plan.fields[field];
  return {
    field,
    rule,
    level,
    file: answer?.file ?? null,
    line: answer?.line ?? null,
    seen: answer === undefined || answer.text === "" ? null : untrusted(answer.text),
    message,
    write,
    asks,
  };
}

/** What is said where there is no plan at all. */
export function noSection(): PlanFinding {
  return {
    field: null,
    rule: "no-section",
    level: "error",
    file: null,
    line: null,
    seen: null,
    message: `The description has no section \`${PLAN_HEADING}\`, and no file of this change holds a plan.`,
    write: `A heading \`## ${PLAN_HEADING}\`, and under it a heading for each field.`,
    asks: { why: "every change", keys: ["plan"] },
  };
}

function inOrder(findings: readonly PlanFinding[]): PlanFinding[] {
  const place = ({ field }: PlanFinding): number => PLAN_FIELDS.findIndex(({ id }) => id === field);
  return findings.toSorted((a, b) => place(a) - place(b));
}
