import { card } from "./card.ts";
import { githubMarkdown } from "./github-markdown.ts";
import type { Section } from "./page.ts";
import type { Results } from "./results.ts";
import { timelineHtml } from "./timeline.ts";
import { timelineRows } from "./timeline-rows.ts";

/** From the verdict to the confirmation on one axis, and the step summary of the rollback. */
export function rollbackSection({ record, confirmation, summaries }: Results): Section {
  const isVerified = record.outcome === "verified";
  return {
    id: "rollback",
    name: "The rollback",
    lead: "From the gate's verdict over each way back to the full bake that confirms the return.",
    html: `${timelineHtml(timelineRows(record, confirmation))}
${card(
  { state: isVerified ? "good" : "bad", label: record.outcome, title: "Step summary of the rollback" },
  githubMarkdown(summaries.rollback),
)}`,
  };
}
