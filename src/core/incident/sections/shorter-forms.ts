import type { Section } from "./section.ts";

/** The forms of a section, without those that are no shorter than the one before: there was nothing to leave out. */
export function shorterForms(first: string, ...rest: readonly string[]): Section["forms"] {
  const forms: [string, ...string[]] = [first];
  let length = first.length;
  for (const form of rest) {
    if (form.length >= length) continue;
    forms.push(form);
    length = form.length;
  }
  return forms;
}
