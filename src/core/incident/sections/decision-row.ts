import { decidedPlainly } from "../../decision/decided-how.ts";
import type { DecisionOnRecord } from "../../decision/decision-on-record.ts";
import { inlineText } from "../../text/inline.ts";
import { untrusted } from "../../text/untrusted.ts";
import { clockSince } from "../text/clock-text.ts";
import { lengthBetween } from "../text/length-text.ts";
import { recordedLink } from "./link.ts";
import type { SectionContext } from "./section-context.ts";

/** Who was to decide beside who did, as the first row of the way back. Safe Markdown. */
export function decisionRow(
  decided: DecisionOnRecord,
  verdictAt: string,
  context: SectionContext,
): readonly string[] {
  const { decision, at, source } = decided;
  const where = source === null ? "" : ` (${recordedLink(placeOf(decided), source, context)})`;
  const how = inlineText(untrusted(decidedPlainly(decided)), 200);
  return ["who decides", planned(decided, verdictAt), `${decision} ${how}${where}`, took(verdictAt, at), "–"];
}

/** The reason that was given. Safe Markdown; empty where there is nothing to say. */
export function decisionReason({ reason }: DecisionOnRecord): string {
  return reason === null ? "" : `Reason of who decided: ${inlineText(untrusted(reason))}`;
}

function planned({ deadline }: DecisionOnRecord, verdictAt: string): string {
  if (deadline === null) return "the policy, at once";
  const { until, onTimeout } = deadline;
  return `a person until ${clockSince(until, verdictAt)} UTC, else ${onTimeout}`;
}

function took(verdictAt: string, at: string): string {
  return lengthBetween(verdictAt, at) ?? "–";
}

function placeOf({ how }: DecisionOnRecord): string {
  return how === "comment" ? "comment" : "run";
}
