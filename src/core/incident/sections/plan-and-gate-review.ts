import { many } from "../../gate/report/quantity.ts";
import { inlineText } from "../../text/inline.ts";
import { table, tableCell } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { ChangeSet } from "../changes/change-set.ts";
import type { GateReview, PlanReview } from "../reviews/reviews.ts";
import { pullLink } from "./link.ts";
import { type Section, shedOrder } from "./section.ts";
import type { SectionContext } from "./section-context.ts";
import { shorterForms } from "./shorter-forms.ts";

const mostRows = 20;
const fewRows = 5;

/** Whether the gate was right and whether the plans foresaw it, as far as a machine can tell. */
export function planAndGateReviewSection(
  facts: {
    readonly planReviews: readonly PlanReview[];
    readonly gateReview: GateReview;
    readonly changes: Pick<ChangeSet, "pulls">;
  },
  context: SectionContext,
): Section {
  const { gateReview, changes } = facts;
  const reviews = facts.planReviews.toSorted((a, b) => order[a.foresaw] - order[b.foresaw]);
  const gate = `**Was the gate right?** ${gateWords[gateReview.likely]} ${inlineText(untrusted(gateReview.why), 1000)}`;
  const plans = `**Did the plans foresee it?** ${plansSentence(reviews, changes.pulls)}`;
  const form = (most: number, hasTrigger: boolean): string =>
    [gate, plans, reviewTable(reviews.slice(0, most), hasTrigger, context), leftOut(reviews.length - most)]
      .filter(Boolean)
      .join("\n\n");
  const alone = `${gate}\n\n${plans}`;
  const forms =
    reviews.length === 0
      ? shorterForms(alone)
      : shorterForms(form(mostRows, true), form(fewRows, false), alone);
  return {
    id: "plan-and-gate-review",
    heading: "Plan and gate in review",
    forms,
    shed: shedOrder.pulls,
  };
}

const order = { yes: 0, partly: 1, no: 2, unknown: 3 } as const;

const gateWords: Readonly<Record<GateReview["likely"], string>> = {
  right: "Likely yes.",
  wrong: "Likely not.",
  unclear: "Unclear.",
};

const foresawWords: Readonly<Record<PlanReview["foresaw"], string>> = {
  yes: "yes",
  partly: "partly",
  no: "no",
  unknown: "not known",
};

function plansSentence(reviews: readonly PlanReview[], pulls: ChangeSet["pulls"]): string {
  const without = pulls.filter(({ hasPlan }) => !hasPlan).length;
  const none = without === 0 ? "" : ` ${many(without, "pull request")} had no plan.`;
  if (reviews.length === 0) return `No plan is on record.${none}`;
  const counts = (Object.keys(order) as PlanReview["foresaw"][]).flatMap((answer) => {
    const count = reviews.filter(({ foresaw }) => foresaw === answer).length;
    return count === 0 ? [] : [`${foresawWords[answer]} (${count})`];
  });
  const plans = `${many(reviews.length, "plan")}: ${counts.join(", ")}.`;
  return `${plans}${none} Compared by words, so people have the last one.`;
}

function reviewTable(reviews: readonly PlanReview[], hasTrigger: boolean, context: SectionContext): string {
  const headers = ["Pull request", "Foresaw it", "Why", ...(hasTrigger ? ["Its trigger"] : [])];
  return table(
    headers,
    reviews.map(({ pull, foresaw, why, trigger }) => [
      pullLink(pull, context),
      foresawWords[foresaw],
      inlineText(untrusted(why)),
      ...(hasTrigger ? [tableCell(trigger === null ? null : untrusted(trigger), 160)] : []),
    ]),
  );
}

function leftOut(count: number): string {
  return count > 0 ? `${many(count, "more plan")} in the incident record.` : "";
}
