import type { ChangeFacts } from "../change-facts.ts";
import type { PlanFinding } from "../finding.ts";

/** Says that a report on the API tells nothing: whether others can live with a return is not known then. */
export function apiFindings({ api }: Pick<ChangeFacts, "api">): readonly PlanFinding[] {
  if (api?.kind !== "unknown") return [];
  const { problem, write, isByPolicy } = api;
  return [
    {
      field: null,
      rule: "api-unknown",
      level: "error",
      file: null,
      line: null,
      seen: null,
      message: `${problem} It is not known whether the API stays compatible.`,
      write,
      asks: isByPolicy
        ? { why: "`plan.api-report`", keys: ["plan", "api-report"] }
        : { why: "the input `api-report`", keys: null },
    },
  ];
}
