import { type PeopleSection, peopleSections } from "../../../../src/core/incident/template/people-section.ts";
import { anchor } from "../../../../src/core/incident/template/render-people-sections.ts";

type Texts = Readonly<Record<string, string>>;

const row =
  "| Alert on the queue | detect | F1 | @mona | 2026-12-10 | detected within 2 min | drill in January |";

/** Sections as people answer them: in the texts that are given, else in a sentence. */
export function answers(sections: readonly PeopleSection[], texts: Texts): string {
  return sections
    .map((section) => {
      const { id, heading, prompt } = section;
      const usual =
        id === "actions" ? [...section.form.slice(0, 2), row].join("\n") : `It is said here: ${id}.`;
      return [anchor(id), `## ${heading}`, `_${prompt}_`, texts[id] ?? usual].join("\n\n");
    })
    .join("\n\n");
}

/** An incident whose required sections are answered. */
export function answeredBody(texts: Texts = {}): string {
  return `Head\n\n${answers(peopleSections, { surprises: "", approvals: "- [ ] ", ...texts })}\n`;
}
