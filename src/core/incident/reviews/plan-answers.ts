import type { MergedPlan } from "../../release/manifest.ts";

// As much of an answer as anyone says in it; fifty plans are read before the issue opens.
const mostRead = 2_000;

/** What a merged plan says of the way back, as one text. */
export function wayBackIn(fields: MergedPlan["fields"]): string {
  return answersIn(fields, ["strategy", "steps", "reversal"]);
}

/** What it says of what may go wrong. */
export function risksIn(fields: MergedPlan["fields"]): string {
  return answersIn(fields, ["risks", "if-this-fails", "sla-impact"]);
}

/** The start of these answers, one below the other. */
export function answersIn(fields: MergedPlan["fields"], ids: readonly string[]): string {
  return ids.map((id) => (fields[id] ?? "").slice(0, mostRead)).join("\n");
}
