import { clockText } from "../../incident/text/clock-text.ts";
import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import { type AwaitedDecision, type Deciding, decidedClause } from "./decision-comment.ts";

/** On the step's page: until when a decision is awaited, what follows then, and how to make it. Safe Markdown. */
export function awaitedSummary({
  environment,
  release,
  until,
  onTimeout,
}: Pick<AwaitedDecision, "environment" | "release" | "until" | "onTimeout">): string {
  const [what, where] = [code(release), code(environment)];
  const then = onTimeout === "rollback" ? `${where} is rolled back` : `${what} stays`;
  return `### ⏳ A decision is awaited until ${clockText(until)} UTC: ${what} in ${where}

It is still running. If nobody has decided by then, ${then}.

**Next:** Approve the waiting job, or write \`/rollback\` or \`/stay why\` on the issue.`;
}

/** On the step's page: that a failed release stays, who decided that, and how to go back all the same. Safe Markdown. */
export function staySummary(
  { environment, release }: Pick<AwaitedDecision, "environment" | "release">,
  decision: Deciding,
): string {
  return `### ✋ ${code(release)} stays in ${code(environment)}

It failed its gate, and is still running: that was decided ${decidedClause(decision)}.

**Next:** To go back all the same, run \`actions/rollback\` with a \`reason\`, or write \`/rollback -- why\` on its issue.`;
}

function code(text: string): string {
  return codeSpan(untrusted(text), 100);
}
