import type { Section } from "../sections/section.ts";
import { fitsBody } from "./body-limits.ts";
import { type FittedSection, fitSections, inForm } from "./fit-sections.ts";
import { markedSection } from "./section-marker.ts";

export interface BodyParts {
  /** The marker by which the issue is found again, and what stands before the first section. */
  readonly head: string;
  readonly sections: readonly Section[];
  /** What people fill in. */
  readonly people: string;
}

export interface AssembledBody {
  readonly body: string;
  /** Sections in full that had to be shortened. */
  readonly leftOut: readonly FittedSection[];
}

/** The body of a new issue: the head, the machine's sections between their markers, then what people fill in. */
export function assembleBody(
  { head, sections, people }: BodyParts,
  sha256: (text: string) => string,
): AssembledBody {
  const bodyOf = (fitted: readonly FittedSection[]): string => {
    const marked = fitted.map(({ id, content }) => markedSection(id, content, sha256));
    return `${[head, ...marked, people].join("\n\n")}\n`;
  };
  const fitted =
    fitSections(sections, (tried) => fitsBody(bodyOf(tried))) ??
    // Shorter it cannot be: GitHub may take it still, and says so if not.
    sections.map((section) => inForm(section, section.shed === "never" ? 0 : section.forms.length - 1));
  return { body: bodyOf(fitted), leftOut: fitted.filter(({ whole }) => whole !== null) };
}
