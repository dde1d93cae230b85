import { countsAsNearMiss } from "../../../core/incident/commands/counts-as-near-miss.ts";
import { type Judged, type Missing, missingIn } from "../../../core/incident/lint/completeness.ts";
import type { LintFacts } from "./lint-facts.ts";
import type { Linted } from "./lint-known.ts";

/** What an issue of ours lacks before it may be closed, as it is and as people said what it is. */
export async function missingNow(facts: LintFacts, known: Linted): Promise<readonly Missing[]> {
  const kind = await judgedAs(facts, known);
  const { issue } = known;
  const actions = kind === "near-miss" ? [] : await facts.actions.of(issue);
  return missingIn({ kind, body: issue.body, required: facts.rules.required ?? null, actions });
}

async function judgedAs(facts: LintFacts, known: Linted): Promise<Judged> {
  if (known.kind === "near-miss") return "near-miss";
  const record = await facts.recordOf(known);
  return record !== null && countsAsNearMiss(record) ? "demoted" : "incident";
}
