import type { IncidentRecord } from "../record.ts";
import { openingWords } from "../timeline/people-rows.ts";
import { findSections } from "./find-sections.ts";

/**
 * Whether the timeline in an issue's text does not say yet when the issue opened, which its record knows. One that a
 * person edited or took away is theirs, and lacks nothing.
 */
export function lacksOpening(
  { issue }: Pick<IncidentRecord, "issue">,
  body: string,
  sha256: (text: string) => string,
): boolean {
  if (issue?.openedAt === undefined) return false;
  const found = findSections(body, sha256, issue.sections).find(({ id }) => id === "timeline");
  return found?.isUntouched === true && !found.content.includes(openingWords);
}
