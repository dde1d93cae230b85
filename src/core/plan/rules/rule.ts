import type { ChangeFacts } from "../change-facts.ts";
import type { FieldId, PlanField } from "../field.ts";
import type { Asks, PlanFinding, PlanRuleId } from "../finding.ts";
import type { Plan } from "../plan.ts";
import type { Risk } from "../risk.ts";

/** A plan and all that it is held against. */
export interface Judged {
  readonly plan: Plan;
  readonly facts: ChangeFacts;
  readonly risk: Risk;
}

/** What a rule found, before it is known where it stands and who asks for it. */
export interface Flaw {
  readonly rule: PlanRuleId;
  readonly level: PlanFinding["level"];
  readonly message: string;
  readonly write: string;
}

/** Judges the answer to one field; null when the rule has nothing against it. */
export type AnswerRule = (text: string, field: PlanField, judged: Judged) => Flaw | null;

/** A flaw of the plan as a whole, with the field where it is shown. */
export interface PlanFlaw extends Flaw {
  readonly field: FieldId;
  /** Where nothing else asks for it than the rule itself: a fact of the change, or the policy. */
  readonly asks: Asks;
}

/** Judges the plan as a whole against the facts. */
export type PlanRule = (judged: Judged) => readonly PlanFlaw[];

/** What is written under some fields, as one text. */
export function textOf({ fields }: Plan, ids: readonly FieldId[]): string {
  return ids.flatMap((id) => fields[id]?.text ?? []).join("\n\n");
}
