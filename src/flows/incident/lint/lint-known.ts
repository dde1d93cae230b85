import { blameInIssue } from "../../../core/incident/lint/blame-in-issue.ts";
import { missingIn } from "../../../core/incident/lint/completeness.ts";
import { isOnWordingOnly, leftClosedText, lintText } from "../../../core/incident/lint/render-lint.ts";
import type { KnownIssue } from "./known-issue.ts";
import { leftAlone } from "./left-alone.ts";
import { lintComment } from "./lint-comment.ts";
import type { LintFacts, LintPorts } from "./lint-facts.ts";
import type { LintOutcome } from "./lint-outcome.ts";
import { reopen } from "./reopen.ts";

/** A postmortem or a near miss. */
export type Linted = KnownIssue & { readonly kind: "incident" | "near-miss" };

/**
 * Holds an issue against what it needs to be closed, as it stands: half done and closed it is opened again, with a comment
 * that lists what is missing; wording is only ever a suggestion. Twice the same does nothing. `mayReopen`: whether it was
 * closed lately.
 */
export async function lintKnown(
  ports: LintPorts,
  facts: LintFacts,
  known: Linted,
  mayReopen: boolean,
): Promise<LintOutcome> {
  const { issue, kind } = known;
  const { rules } = facts;
  const { quiet } = rules["follow-up"];
  const alone = leftAlone(issue, quiet);
  if (issue.state !== "closed" && alone !== null)
    return { kind: "nothing-to-do", why: `it has the label ${quiet}` };
  const comment = await lintComment(ports, facts, known);
  const isShown = comment.there !== null && !isOnWordingOnly(comment.there.body);
  const blame = blameInIssue(kind, issue.body);
  if (issue.state !== "closed") {
    // Nobody is told what an open issue lacks, until it was closed without it once.
    const missing = isShown ? await missingNow() : [];
    await comment.keep(lintText({ missing, blame, quiet }));
    return { kind: "open", missing: missing.length, blame: blame.length };
  }
  const missing = await missingNow();
  if (missing.length === 0) {
    await comment.keep(lintText({ missing, blame, quiet }));
    if (kind === "incident") await facts.noteState(issue, "closed");
    return { kind: "complete" };
  }
  if (alone !== null) {
    await comment.keep(leftClosedText(alone, quiet));
    return { kind: "left-closed", why: alone };
  }
  if (!mayReopen) return { kind: "left-closed", why: "closed-before" };
  const text = lintText({ missing, blame, quiet }) ?? "";
  return reopen(ports, facts, issue, comment, text, missing.length);

  async function missingNow() {
    const actions = kind === "incident" ? await facts.actions.of(issue) : [];
    return missingIn({ kind, body: issue.body, required: rules.required ?? null, actions });
  }
}
