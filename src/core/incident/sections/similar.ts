import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { EarlierIncident, Recurrence } from "../recurrence/recurrence.ts";
import { clockText } from "../text/clock-text.ts";
import { linkTo } from "./link.ts";
import { type Section, shedOrder } from "./section.ts";
import type { SectionContext } from "./section-context.ts";

const mostWords = 6;

/** How often this failure was seen before, and incidents that look like it. */
export function similarSection(
  { recurrence }: { readonly recurrence: Recurrence },
  context: SectionContext,
): Section {
  const { count, earlier } = recurrence;
  const same = earlier.filter(({ likeness }) => likeness === "same");
  const similar = earlier.filter(({ likeness }) => likeness === "similar");
  const head =
    count > 1
      ? `**${ordinal(count)} time** that this failure is seen: the same verdict, checks and answers. Are the actions of the earlier incidents done?`
      : "This failure was not seen in an incident here before.";
  const lists = [
    list(count > 1 ? "Before:" : "Seen only in near misses:", same, context),
    list("Alike, but not the same:", similar, context),
  ];
  const whole = [head, ...lists].filter(Boolean).join("\n\n");
  const links = earlier.map((one) => issueLink(one, context)).join(", ");
  const forms: readonly [string, ...string[]] =
    earlier.length === 0 ? [whole] : [whole, `${head} See ${links}.`];
  return { id: "similar", heading: "Similar incidents", forms, shed: shedOrder.rest };
}

function list(title: string, incidents: readonly EarlierIncident[], context: SectionContext): string {
  if (incidents.length === 0) return "";
  const lines = incidents.map((one) => {
    const { at, release, environment, likeness, shared, isNearMiss } = one;
    const where = `${codeSpan(untrusted(release), 60)} in ${codeSpan(untrusted(environment), 60)}`;
    const words = shared.slice(0, mostWords).map((word) => codeSpan(untrusted(word), 80));
    const alike = likeness === "same" || words.length === 0 ? "" : `; in common: ${words.join(", ")}`;
    return `- ${issueLink(one, context)}, ${dayOf(at)}, ${where}${isNearMiss ? ", a near miss" : ""}${alike}`;
  });
  return `${title}\n\n${lines.join("\n")}`;
}

// What is no time is shown made safe, and may not be cut any more.
function dayOf(at: string): string {
  const clock = clockText(at);
  return /^\d{4}-\d{2}-\d{2} /.exec(clock)?.[0].trim() ?? clock;
}

function issueLink({ issue }: EarlierIncident, { repositoryUrl }: SectionContext): string {
  return linkTo(`#${issue}`, `${repositoryUrl}/issues/${issue}`);
}

/** `2nd`, `3rd`, `11th`. */
function ordinal(count: number): string {
  const tens = count % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}
