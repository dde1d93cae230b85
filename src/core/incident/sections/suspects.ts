import { folded } from "../../gate/report/folded.ts";
import { many } from "../../gate/report/quantity.ts";
import { table, tableCell } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { Suspect } from "../record.ts";
import { pointsSentence } from "../suspects/suspect-points.ts";
import { mostSuspects } from "../suspects/suspects.ts";
import { commitLink, pullLink } from "./link.ts";
import { type Section, shedOrder } from "./section.ts";
import type { SectionContext } from "./section-context.ts";

const mostFew = 5;

/** What may have caused it, ranked by what is known of each change; who made it is not looked at. */
export function suspectsSection(
  {
    suspects,
    changes,
  }: {
    readonly suspects: readonly Suspect[];
    readonly changes: { readonly commits: number | null };
  },
  context: SectionContext,
): Section {
  const base = { id: "suspects", heading: "Suspects", shed: shedOrder.commits };
  const unlisted =
    changes.commits === null ? "The commits between the two releases could not be listed." : "";
  if (suspects.length === 0) {
    return { ...base, forms: [unlisted === "" ? "Nothing lies between the two releases." : unlisted] };
  }
  const head =
    "Ranked by what is known of each change, never by who made it. A high place is a place to look first, not a cause.";
  const form = (shown: readonly Suspect[]): string =>
    [
      head,
      suspectTable(shown, context),
      restSentence(suspects.length, shown.length),
      unlisted,
      folded("How a score comes about", pointsSentence()),
    ]
      .filter(Boolean)
      .join("\n\n");
  const first = form(suspects);
  const few = suspects.length > mostFew ? [form(suspects.slice(0, mostFew))] : [];
  return { ...base, forms: [first, ...few, `${many(suspects.length, "suspect")}: see the incident record.`] };
}

function suspectTable(suspects: readonly Suspect[], context: SectionContext): string {
  return table(
    ["Change", "What it is", "Score", "Why it is here"],
    suspects.map(({ sha, subject, pull, reasons, score }) => [
      pull === null ? commitLink(sha, context) : pullLink(pull, context),
      tableCell(untrusted(subject), 120),
      score === undefined ? "–" : String(score),
      tableCell(untrusted(reasons.join("; ")), 400),
    ]),
  );
}

function restSentence(all: number, shown: number): string {
  if (all > shown) return `${many(all - shown, "more suspect")} in the incident record.`;
  return all >= mostSuspects ? `These are the first ${mostSuspects} of all that lies between.` : "";
}
