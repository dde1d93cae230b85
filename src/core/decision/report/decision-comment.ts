import { linkTo } from "../../incident/sections/link.ts";
import { clockText } from "../../incident/text/clock-text.ts";
import { codeSpan } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { untrusted } from "../../text/untrusted.ts";
import { decidedHow } from "../decided-how.ts";
import type { Decision } from "../decision.ts";

export interface AwaitedDecision {
  readonly environment: string;
  /** Name of the release that failed. */
  readonly release: string;
  /** ISO 8601. */
  readonly until: string;
  readonly onTimeout: "rollback" | "stay";
  /** Who may decide, as `whoMay` says it. */
  readonly whoMay: string;
  /** Page of the run whose jobs wait. */
  readonly run: string;
}

/** The comment on an incident whose rollback waits for a person: until when, how to decide, and who may. Safe Markdown. */
export function awaitedText(awaited: AwaitedDecision): string {
  const where = codeSpan(untrusted(awaited.environment), 100);
  const what = codeSpan(untrusted(awaited.release), 100);
  const then =
    awaited.onTimeout === "rollback"
      ? `If nobody has decided by then, ${where} is **rolled back**.`
      : `If nobody has decided by then, ${what} **stays**.`;
  return [
    `### ⏳ A decision is awaited until ${clockText(awaited.until)} UTC`,
    `${what} failed its gate in ${where} and is still running. ${then}`,
    [
      "- To go back: write `/rollback` or `/rollback -- why` in a comment here, or approve the waiting job of the " +
        `${linkTo("run", awaited.run)}.`,
      "- To leave it as it is: `/stay why`.",
    ].join("\n"),
    `${awaited.whoMay} may decide by a comment. The first decision counts.`,
  ].join("\n\n");
}

/** The same comment once it is decided. Safe Markdown. */
export function decidedText(decision: Decision): string {
  const what = decision.decision === "rollback" ? "Roll back" : "Stay";
  const reason = decision.reason === null ? "" : `: ${inlineText(untrusted(decision.reason))}`;
  return `### ✅ Decided: ${what.toLowerCase()}\n\n${decidedBy(decision)} at ${clockText(decision.at)} UTC (${linkTo("run", decision.run)})${reason}`;
}

/** Who decided, and how, as the beginning of a sentence. Safe Markdown without a mention. */
export function decidedBy(decision: Deciding): string {
  return decidedClause(decision).replace(/^by/, "By");
}

/** Without a `source` its comment is named and not linked. */
export type Deciding = Pick<Decision, "by" | "how"> & Partial<Pick<Decision, "source">>;

/** The same within a sentence. */
export function decidedClause({ by, how, source = null }: Deciding): string {
  const who = by === null ? "somebody" : codeSpan(untrusted(by), 60);
  const comment = source === null ? "a comment" : linkTo("a comment", source);
  return decidedHow(how, { who, comment });
}

/** Who decided what, for logs and messages: plain text. */
export function decidedWords({ decision, by, how }: Pick<Decision, "decision" | "by" | "how">): string {
  const who = how === "timeout" ? "the policy, because nobody had decided in time" : (by ?? "somebody");
  return `\`${decision}\` was decided by ${who} (${how})`;
}
