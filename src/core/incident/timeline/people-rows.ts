import { readInstant } from "../../deployment/instant.ts";
import type { PeopleWords } from "../commands/people-words.ts";
import type { IncidentRecord, TimelineRow } from "../record.ts";
import { busyTimes } from "./busy-times.ts";
import { isGap, withGaps } from "./gaps.ts";

/**
 * The timeline of a record with when its issue opened among its rows, and what people said there, each with its comment.
 * Doing it twice changes nothing.
 */
export function withPeopleRows(
  record: Pick<IncidentRecord, "timeline" | "times" | "gate" | "rollback" | "confirmation" | "issue">,
  people: PeopleWords,
): readonly TimelineRow[] {
  const ofMachine = record.timeline.filter((row) => !isGap(row) && !isOfPeople(row));
  const rows = [...openingRows(record, people), ...peopleRows(people)];
  const said = rows.filter(({ at }) => readInstant(at) !== null);
  const sorted = [...ofMachine, ...said].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return withGaps(sorted, record.times.deployed ?? "", busyTimes(record));
}

/** What the row of the opening says. */
export const openingWords = "this issue opened";

const words = {
  opened: openingWords,
  acknowledged: "acknowledged",
  firstNotice: "first notice to users",
  resolved: "resolved, by a person's word",
  allClear: "all-clear to users",
} as const;

function openingRows(
  { issue }: Pick<IncidentRecord, "issue">,
  { opened }: PeopleWords,
): readonly TimelineRow[] {
  const noted = issue?.openedAt === undefined ? opened : { at: issue.openedAt, source: issue.url };
  return noted === undefined ? [] : [{ ...noted, event: words.opened }];
}

function peopleRows({ acknowledged, firstNotice, resolved, allClear }: PeopleWords): readonly TimelineRow[] {
  const told = (event: string, said: PeopleWords["firstNotice"]): readonly TimelineRow[] =>
    said == null ? [] : [{ at: said.time, event: `${event}${placeText(said.where)}`, source: said.source }];
  return [
    ...(acknowledged === null
      ? []
      : [{ at: acknowledged.at, event: words.acknowledged, source: acknowledged.source }]),
    ...told(words.firstNotice, firstNotice),
    ...(resolved === null ? [] : [{ at: resolved.time, event: words.resolved, source: resolved.source }]),
    ...told(words.allClear, allClear),
  ];
}

function placeText(where: string | null): string {
  return where === null ? "" : `: ${where}`;
}

// No row of the machine begins with these words: a release has no blank in its name.
function isOfPeople({ event }: TimelineRow): boolean {
  return Object.values(words).some((word) => event === word || event.startsWith(`${word}: `));
}
