import { evidenceSeen, evidenceWantedText } from "../../../core/incident/lint/render-action-lint.ts";
import { leftClosedText } from "../../../core/incident/lint/render-lint.ts";
import type { KnownIssue } from "./known-issue.ts";
import { leftAlone } from "./left-alone.ts";
import { lintComment } from "./lint-comment.ts";
import type { LintFacts, LintPorts } from "./lint-facts.ts";
import type { LintOutcome } from "./lint-outcome.ts";
import { reopen } from "./reopen.ts";

/** Opens an action again that was closed although nothing shows that it is done, and asks for that. */
export async function lintAction(
  ports: LintPorts,
  facts: LintFacts,
  known: KnownIssue,
  mayReopen: boolean,
): Promise<LintOutcome> {
  const { issue } = known;
  const action = await facts.actions.read(issue);
  if (action === null) return { kind: "not-ours" };
  if (issue.state !== "closed") return { kind: "open", missing: 0, blame: 0 };
  const { quiet } = facts.rules["follow-up"];
  const alone = leftAlone(issue, quiet);
  if (alone !== null) {
    const asked = await lintComment(ports, facts, known);
    if (asked.there !== null) await asked.keep(leftClosedText(alone, quiet));
    return { kind: "left-closed", why: alone };
  }
  const shown = await facts.actions.evidenceOf(action, issue);
  if (shown.kind === "unknown") return { kind: "nothing-to-do", why: shown.why };
  if (shown.kind === "missing" && !mayReopen) return { kind: "left-closed", why: "closed-before" };
  const comment = await lintComment(ports, facts, known);
  if (shown.kind === "evidenced") {
    if (comment.there !== null) await comment.keep(evidenceSeen);
    return { kind: "complete" };
  }
  return reopen(ports, issue, comment, evidenceWantedText(shown, quiet), 1);
}
