import type { PeopleSection } from "./people-section.ts";

/** The sections that people fill in, as Markdown; each begins with an anchor that no reader sees. */
export function renderPeopleSections(sections: readonly PeopleSection[]): string {
  return sections.map(renderPeopleSection).join("\n\n");
}

function renderPeopleSection({ id, heading, prompt, form }: PeopleSection): string {
  return [anchor(id), `## ${heading}`, `_${prompt}_`, form.join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The line by which a section is found, whatever its heading became. */
export function anchor(id: string): string {
  return `<!-- rollback-ready:fill id=${id} -->`;
}
