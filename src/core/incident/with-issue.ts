import { wordsOf } from "./commands/people-words.ts";
import type { IncidentRecord, IssueNote } from "./record.ts";
import { withPeopleRows } from "./timeline/people-rows.ts";

/**
 * An incident with the issue that tells of it, and when that opened among the rows of its timeline. The first text of an
 * issue cannot have that row: nobody knows the moment before.
 */
export function withIssue(record: IncidentRecord, issue: IssueNote): IncidentRecord {
  const noted = { ...record, issue };
  return { ...noted, timeline: withPeopleRows(noted, wordsOf(record)) };
}
