import { nearMissSections, type PeopleSection, peopleSections } from "../template/people-section.ts";
import type { Answer } from "../template/read-people-sections.ts";
import { actionGaps } from "./action-gaps.ts";
import type { ActionFacts } from "./action-on-issue.ts";
import { actionRows } from "./action-rows.ts";
import { peopleAnswer } from "./people-answer.ts";
import { type NumberedAction, rowsWithoutIssue } from "./rows-without-issue.ts";

/** Something that people have not written yet. */
export interface Missing {
  /** The section's id. */
  readonly section: string;
  readonly heading: string;
  /** The action that it is about: its title is a stranger's text, and its issue null while it is a row of the table. */
  readonly action: { readonly title: string; readonly issue: number | null } | null;
  /** What to write, in words of ours that follow the heading; null where that says enough. */
  readonly write: string | null;
}

/** `demoted`: opened as an incident, and said to be a near miss since: a quarter of an hour is enough for it. */
export type Judged = "incident" | "demoted" | "near-miss";

export interface ToJudge {
  readonly kind: Judged;
  readonly body: string;
  /** Sections that an incident must have; null: those that the template requires. Of a near miss none but these. */
  readonly required: readonly string[] | null;
  /** Actions that are issues of their own; a row of the table about one of them is not asked for anything. */
  readonly actions: readonly (ActionFacts & NumberedAction)[];
}

/** What an issue lacks before it may be closed. A section counts with words of people's, or with `N/A: why`. */
export function missingIn({ kind, body, required, actions }: ToJudge): readonly Missing[] {
  return sectionsOf(kind, required).flatMap((section) => {
    if (section.id === "actions") return missingActions(body, section, actions);
    const answer = peopleAnswer(body, section);
    const gap = gapOf(answer, section);
    return gap === null ? [] : [missing(section, gap.write)];
  });
}

const enoughForNearMiss: readonly string[] = ["contributing-factors", "actions"];

function sectionsOf(kind: Judged, required: readonly string[] | null): readonly PeopleSection[] {
  if (kind === "near-miss") return nearMissSections.filter(({ isRequired }) => isRequired);
  const asked = peopleSections.filter(({ id, isRequired }) =>
    required === null ? isRequired : required.includes(id),
  );
  return kind === "incident" ? asked : asked.filter(({ id }) => enoughForNearMiss.includes(id));
}

function gapOf(answer: Answer, section: PeopleSection): Pick<Missing, "write"> | null {
  switch (answer.kind) {
    case "not-applicable":
      return null;
    case "removed":
      return { write: `taken out. Put its heading back, \`## ${section.heading}\`, and answer below it.` };
    case "empty":
      return {
        write:
          section.id === "contributing-factors"
            ? "one at least, such as `- F1 (config): the pool was smaller than before`."
            : null,
      };
    case "filled":
      return section.id === "contributing-factors" && !hasFactor(answer.text)
        ? { write: "say behind each what made this possible." }
        : null;
    default:
      return answer satisfies never;
  }
}

// A number and a class alone are no factor.
function hasFactor(text: string): boolean {
  return text
    .split("\n")
    .some((line) =>
      /[\p{L}\p{N}]/u.test(line.replace(/^\s*[-*+]?\s*\**F\d{1,3}\**\s*(?:\([^)]*\))?\s*:?/i, "")),
    );
}

function missingActions(
  body: string,
  section: PeopleSection,
  onIssues: ToJudge["actions"],
): readonly Missing[] {
  const answer = peopleAnswer(body, section);
  const text = answer.kind === "filled" ? answer.text : "";
  const rows = rowsWithoutIssue(actionRows(text), onIssues).map((row) => ({ ...row, number: null }));
  const actions = [...onIssues, ...rows];
  const isExplained = answer.kind === "not-applicable" || isReasoned(text);
  if (actions.length === 0 && !isExplained)
    return [missing(section, "one at least, or `N/A:` and why nothing is to change.")];
  return actions.flatMap((action) => {
    const gaps = actionGaps(action);
    const write = `lacks ${gaps.join(", ")}.`;
    return gaps.length === 0
      ? []
      : [{ ...missing(section, write), action: { title: action.title, issue: action.number } }];
  });
}

// `None: why` and `No actions, because …`, as people write it.
function isReasoned(text: string): boolean {
  return /^(?:none|no actions?)\b[\s:,;.–—-]*(?:because\b)?\s*[\p{L}\p{N}]/iu.test(text);
}

function missing({ id, heading }: PeopleSection, write: string | null): Missing {
  return { section: id, heading, action: null, write };
}
