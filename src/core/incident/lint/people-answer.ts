import type { PeopleSection } from "../template/people-section.ts";
import { type Answer, readPeopleSection } from "../template/read-people-sections.ts";
import { anchor } from "../template/render-people-sections.ts";

/**
 * What people wrote into a section. One whose anchor is gone is looked for by its heading, since nobody sees an anchor
 * and whoever puts a section back writes a heading.
 */
export function peopleAnswer(body: string, section: PeopleSection): Answer {
  const answer = readPeopleSection(body, section);
  if (answer.kind !== "removed") return answer;
  const lines = body.split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => headingText(line) === section.heading.toLowerCase());
  if (at < 0) return answer;
  const after = lines.slice(at + 1);
  const end = after.findIndex((line) => headingText(line) !== null);
  const own = [anchor(section.id), lines[at], ...(end < 0 ? after : after.slice(0, end))];
  return readPeopleSection(own.join("\n"), section);
}

function headingText(line: string): string | null {
  return /^#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line)?.[1]?.toLowerCase() ?? null;
}
