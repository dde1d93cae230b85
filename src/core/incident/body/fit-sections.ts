import type { Section } from "../sections/section.ts";

/** A section in the form that was chosen for it. */
export interface FittedSection {
  readonly id: string;
  /** With its heading. */
  readonly content: string;
  /** The first form, with its heading, when a shorter one had to do; null otherwise. */
  readonly whole: string | null;
}

/**
 * The longest forms of sections with which `fits` is true: what is to be shed first is shortened first, form by form.
 * Null when even the shortest do not fit. Forms are whole texts, so no table, fence or code span is ever cut.
 */
export function fitSections(
  sections: readonly Section[],
  fits: (fitted: readonly FittedSection[]) => boolean,
): readonly FittedSection[] | null {
  const chosen = sections.map(() => 0);
  for (;;) {
    const fitted = sections.map((section, index) => inForm(section, chosen[index] ?? 0));
    if (fits(fitted)) return fitted;
    const next = nextToShorten(sections, chosen);
    if (next === null) return null;
    chosen[next] = (chosen[next] ?? 0) + 1;
  }
}

/** A section with its heading, in its first form or a shorter one. */
export function inForm({ id, heading, forms }: Section, form: number): FittedSection {
  const withHeading = (text: string): string => `## ${heading}\n\n${text}`;
  const text = forms[form] ?? forms[0];
  return { id, content: withHeading(text), whole: form === 0 ? null : withHeading(forms[0]) };
}

function nextToShorten(sections: readonly Section[], chosen: readonly number[]): number | null {
  let next: { index: number; order: number } | null = null;
  for (const [index, { shed, forms }] of sections.entries()) {
    if (shed === "never" || (chosen[index] ?? 0) >= forms.length - 1) continue;
    if (next === null || shed < next.order) next = { index, order: shed };
  }
  return next?.index ?? null;
}
