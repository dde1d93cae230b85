import { nearMissSections, peopleSections } from "../template/people-section.ts";
import { type BlameHit, findBlame } from "./blame-words.ts";
import type { Judged } from "./completeness.ts";
import { peopleAnswer } from "./people-answer.ts";

/** Blaming words in a section, whose heading is ours. */
export interface SectionBlame extends BlameHit {
  readonly heading: string;
}

/** Blame in what people wrote into an issue; the machine's sections and the questions themselves are not looked at. */
export function blameInIssue(kind: Judged, body: string): readonly SectionBlame[] {
  const sections = kind === "near-miss" ? nearMissSections : peopleSections;
  return sections.flatMap((section) => {
    const answer = peopleAnswer(body, section);
    const text =
      answer.kind === "filled" ? answer.text : answer.kind === "not-applicable" ? answer.reason : "";
    const hits = findBlame(text, { isCauses: section.id === "contributing-factors" });
    return hits.map((hit) => ({ ...hit, heading: section.heading }));
  });
}
