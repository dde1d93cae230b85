import { nearMissSections, type PeopleSection, peopleSections } from "../template/people-section.ts";
import { actionGaps } from "./action-gaps.ts";
import type { ActionFacts } from "./action-on-issue.ts";
import { actionRows } from "./action-rows.ts";
import { peopleAnswer } from "./people-answer.ts";

/** Something that people have not written yet. */
export interface Missing {
  /** The section's id. */
  readonly section: string;
  readonly heading: string;
  /** The action that it is about, by its title: a stranger's text. */
  readonly action: string | null;
  /** What is seen, and what to write; a sentence of ours. */
  readonly write: string;
}

export interface ToJudge {
  readonly kind: "incident" | "near-miss";
  readonly body: string;
  /** Sections that an incident must have; null: those that the template requires. */
  readonly required: readonly string[] | null;
  /** Actions that are issues of their own. */
  readonly actions: readonly ActionFacts[];
}

/** What an issue lacks before it may be closed. A section counts with words of people's, or with `N/A: why`. */
export function missingIn({ kind, body, required, actions }: ToJudge): readonly Missing[] {
  const sections =
    kind === "near-miss"
      ? nearMissSections.filter(({ isRequired }) => isRequired)
      : peopleSections.filter(({ id, isRequired }) =>
          required === null ? isRequired : required.includes(id),
        );
  return sections.flatMap((section) => {
    if (section.id === "actions") return missingActions(body, section, actions);
    const write = gapOf(body, section);
    return write === null ? [] : [missing(section, write)];
  });
}

function gapOf(body: string, section: PeopleSection): string | null {
  const answer = peopleAnswer(body, section);
  switch (answer.kind) {
    case "not-applicable":
      return null;
    case "removed":
      return `The section was taken out. Put its heading back, \`## ${section.heading}\`, and answer below it.`;
    case "empty":
      return section.id === "contributing-factors"
        ? "List one factor at least, such as `- F1 (config): the pool was smaller than before`."
        : `Nothing is written there. ${section.prompt}`;
    case "filled":
      return section.id === "contributing-factors" && !hasFactor(answer.text)
        ? "The factors have no words yet: say behind each what made this possible."
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
  onIssues: readonly ActionFacts[],
): readonly Missing[] {
  const answer = peopleAnswer(body, section);
  const text = answer.kind === "filled" ? answer.text : "";
  const actions = [...onIssues, ...actionRows(text)];
  const isExplained = answer.kind === "not-applicable" || isReasoned(text);
  if (actions.length === 0 && !isExplained)
    return [missing(section, "Write one action at least, or `N/A: ` and why nothing is to change.")];
  return actions.flatMap((action) => {
    const gaps = actionGaps(action);
    const write = `It lacks ${gaps.join("; ")}.`;
    return gaps.length === 0 ? [] : [{ ...missing(section, write), action: action.title }];
  });
}

// `None: why` and `No actions, because …`, as people write it.
function isReasoned(text: string): boolean {
  return /^(?:none|no actions?)\b[\s:,;.–—-]*(?:because\b)?\s*[\p{L}\p{N}]/iu.test(text);
}

function missing({ id, heading }: PeopleSection, write: string): Missing {
  return { section: id, heading, action: null, write };
}
