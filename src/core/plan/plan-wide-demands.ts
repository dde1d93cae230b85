import type { ChangeFacts } from "./change-facts.ts";
import { breakingApi } from "./demands.ts";
import type { FieldId } from "./field.ts";
import type { Asks } from "./finding.ts";
import { isMatched, type RiskLevel } from "./risk.ts";
import { LAYERS } from "./rules/layers.ts";

/** What the policy asks of an answer besides that it is there. */
export interface PlanWideDemand {
  readonly field: FieldId;
  /** A sentence of ours. */
  readonly write: string;
  readonly asks: Asks;
}

/** What the policy and a broken API ask of answers of this change, for who has not written anything yet. */
export function planWideDemands(facts: ChangeFacts, risk: RiskLevel): readonly PlanWideDemand[] {
  const least = facts.rules["minimum-layers"];
  const layers = LAYERS.map((layer) => `\`${layer}\``).join(", ");
  return [
    ...(risk === "high" && least > 1
      ? [
          {
            field: "strategy" as const,
            write: `At least ${least} ways back, by their words: ${layers}.`,
            asks: { why: "`plan.minimum-layers`", keys: ["plan", "minimum-layers"] },
          },
        ]
      : []),
    ...(isMatched(facts, facts.rules["store-binaries"])
      ? [
          {
            field: "strategy" as const,
            write:
              "The flag that turns it off in installed apps, or the over-the-air update that replaces it.",
            asks: { why: "`plan.store-binaries`", keys: ["plan", "store-binaries"] },
          },
        ]
      : []),
    ...(facts.api?.kind === "breaking"
      ? [{ field: "dependencies" as const, write: consumersWrite, asks: breakingApi }]
      : []),
  ];
}

/** What a plan says of those who call an API that breaks. */
export const consumersWrite =
  "Who calls the API that changes, and how they live with the old one after going back: which of them go back first, or why none has to.";
