import type { CheckEvidence, GateEvidence } from "../evidence.ts";
import { chosenPercent, percent } from "./percent.ts";
import { many } from "./quantity.ts";
import { span } from "./span.ts";

/** What is known of a gate before it begins. */
export interface PlannedGate {
  readonly design: Pick<GateEvidence["design"], "bakeMs" | "warmUpMs">;
  readonly checks: readonly Pick<
    CheckEvidence,
    "name" | "dryRun" | "rule" | "planned" | "healthyBadShare" | "brokenBadShare" | "rates"
  >[];
}

const mostRules = 20;

/** What the log says before the bake: how much is asked, and how each check is judged with what error rates. */
export function designLines({ design, checks }: PlannedGate): readonly string[] {
  const planned = [...new Set(checks.map((check) => check.planned))].sort((a, b) => a - b);
  const each = planned.length === 1 ? `${planned[0]}` : `${planned[0] ?? 0} to ${planned.at(-1) ?? 0}`;
  const warmUp = design.warmUpMs === 0 ? "" : ` after ${span(design.warmUpMs)} of warm-up`;
  const alike = [...Map.groupBy(checks, judgedBy).values()];
  const more = alike.length - mostRules;
  return [
    `gate: ${many(checks.length, "check")}, ${each} samples each in ${span(design.bakeMs)}${warmUp}`,
    ...alike.slice(0, mostRules).flatMap(ruleLines),
    ...(more > 0 ? [`gate: ${many(more, "more rule")} in the evidence file`] : []),
  ];
}

type PlannedCheck = PlannedGate["checks"][number];

function judgedBy(check: PlannedCheck): string {
  const { dryRun, rule, healthyBadShare, brokenBadShare, rates } = check;
  return JSON.stringify([dryRun, rule, healthyBadShare, brokenBadShare, rates]);
}

function namesOf(group: readonly PlannedCheck[]): string {
  const names = group.slice(0, 5).map((check) => check.name);
  const more = group.length > 5 ? ` and ${group.length - 5} more` : "";
  const observed = group[0]?.dryRun === true ? " (observed)" : "";
  return `${names.join(", ")}${more}${observed}`;
}

function ruleLines(group: readonly PlannedCheck[]): readonly string[] {
  const [check] = group;
  if (check === undefined) return [];
  const { rule, rates } = check;
  const first = `gate: ${namesOf(group)}: ${rule}`;
  if (rates === null) {
    return [first, "gate:   how often it is wrong depends on traffic that is not known beforehand"];
  }
  const { falseRollback, miss, detectMs, outageMs } = rates;
  const { alone, bursts2, bursts3 } = falseRollback;
  const found = detectMs === null ? "is never found" : `is found after ${span(detectMs)}`;
  const outage = outageMs === null ? "an outage is not found" : `an outage within ${span(outageMs)}`;
  return [
    first,
    `gate:   a healthy service (${chosenPercent(check.healthyBadShare)} bad answers) is rolled back in ${percent(alone)} of deploys; ${percent(bursts2)} in bursts of 2, ${percent(bursts3)} in bursts of 3`,
    `gate:   a broken one (${chosenPercent(check.brokenBadShare)} bad answers) passes in ${percent(miss)} and ${found}; ${outage}`,
  ];
}
