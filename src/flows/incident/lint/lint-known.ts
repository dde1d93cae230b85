import { actionRows } from "../../../core/incident/lint/action-rows.ts";
import { blameInIssue } from "../../../core/incident/lint/blame-in-issue.ts";
import type { Missing } from "../../../core/incident/lint/completeness.ts";
import { peopleAnswer } from "../../../core/incident/lint/people-answer.ts";
import { isOnWordingOnly, leftClosedText, lintText } from "../../../core/incident/lint/render-lint.ts";
import { peopleSections } from "../../../core/incident/template/people-section.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import { redactedTexts } from "../redacted.ts";
import { missingNow } from "./judged-issue.ts";
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
 * that lists what is missing; wording is only ever a suggestion. Complete and closed, its record says so, and the actions in
 * its table become issues. Twice the same does nothing. `mayReopen`: whether it was closed lately.
 */
export async function lintKnown(
  ports: LintPorts,
  facts: LintFacts,
  known: Linted,
  mayReopen: boolean,
): Promise<LintOutcome> {
  const { issue, kind } = known;
  const { quiet } = facts.rules["follow-up"];
  const alone = leftAlone(issue, quiet);
  if (issue.state !== "closed" && alone !== null)
    return { kind: "nothing-to-do", why: `it has the label ${quiet}` };
  const comment = await lintComment(ports, facts, known);
  const isShown = comment.there !== null && !isOnWordingOnly(comment.there.body);
  const blame = blameInIssue(kind, issue.body);
  // Before it is cut and escaped: neither half of a secret nor an escaped one is known for one.
  const textOf = (missing: readonly Missing[]) => lintText(redactedTexts(ports, { missing, blame, quiet }));
  if (issue.state !== "closed") {
    // Nobody is told what an open issue lacks, until it was closed without it once.
    const missing = isShown ? await missingNow(facts, known) : [];
    await comment.keep(textOf(missing));
    return { kind: "open", missing: missing.length, blame: blame.length };
  }
  const missing = await missingNow(facts, known);
  if (missing.length === 0) {
    await comment.keep(textOf(missing));
    if (kind === "incident") await closed(alone === null);
    return { kind: "complete" };
  }
  if (alone !== null) {
    // Who was asked for nothing is told nothing.
    if (isShown) await comment.keep(leftClosedText(alone, quiet));
    if (kind === "incident") await closed(false);
    return { kind: "left-closed", why: alone };
  }
  if (!mayReopen) return { kind: "left-closed", why: "closed-before" };
  const text = textOf(missing) ?? "";
  const outcome = await reopen(ports, issue, comment, text, missing.length);
  // A record that says that it is closed would keep its review from being due.
  if (kind === "incident" && outcome.kind === "reopened") await facts.noteState(issue, "open");
  return outcome;

  async function closed(mayFollow: boolean): Promise<void> {
    await facts.noteState(issue, "closed");
    const rows = mayFollow ? rowsIn(issue) : [];
    if (rows.length > 0) await facts.makeOfRows(issue, rows);
  }
}

/** The actions that stand in the table of an incident. */
export function rowsIn({ body }: Pick<Issue, "body">): ReturnType<typeof actionRows> {
  const section = peopleSections.find(({ id }) => id === "actions");
  const answer = section === undefined ? null : peopleAnswer(body, section);
  return answer?.kind === "filled" ? actionRows(answer.text) : [];
}
