import type { Section } from "../sections/section.ts";
import { fitsBody } from "./body-limits.ts";
import { type FoundSection, findSections } from "./find-sections.ts";
import { type FittedSection, fitSections } from "./fit-sections.ts";
import { contentHash, markedSection } from "./section-marker.ts";

export interface MergedBody {
  readonly body: string;
  readonly changed: boolean;
  /** Sections that a person edited, kept as they are, where the machine has something else to say now. */
  readonly edited: readonly { readonly id: string; readonly ours: string }[];
  /** Sections that were shortened, in full. */
  readonly leftOut: readonly FittedSection[];
  /** False: even the shortest forms are too long beside what people wrote, so nothing was changed. */
  readonly fits: boolean;
}

/**
 * Brings the machine's sections of a body up to date and keeps every other byte. A section that was edited is kept, one
 * that was removed stays away. One with an id that is not in `known` (those the body was first written with) is put
 * after the section that comes before it in order.
 */
export function mergeBody(
  current: string,
  sections: readonly Section[],
  known: readonly string[],
  sha256: (text: string) => string,
): MergedBody {
  const order = sections.map(({ id }) => id);
  const found = findSections(current, sha256, order);
  const kept = new Map(found.filter(({ isUntouched }) => !isUntouched).map((one) => [one.id, one]));
  const there = new Set(found.map(({ id }) => id));
  const written = sections.filter(({ id }) => !kept.has(id) && (there.has(id) || !known.includes(id)));
  const bodyWith = (fitted: readonly FittedSection[]): string =>
    replaced(current, found, inserted(fitted, sections, there), sha256);

  const fitted = fitSections(written, (tried) => fitsBody(bodyWith(tried)));
  const edited = sections.flatMap((section) => {
    const theirs = kept.get(section.id);
    const ours = `## ${section.heading}\n\n${section.forms[0]}`;
    const isSame = theirs !== undefined && contentHash(theirs.content, sha256) === contentHash(ours, sha256);
    return theirs === undefined || isSame ? [] : [{ id: section.id, ours }];
  });
  if (fitted === null) return { body: current, changed: false, edited, leftOut: [], fits: false };
  const body = bodyWith(fitted);
  return {
    body,
    changed: body !== current,
    edited,
    leftOut: fitted.filter(({ whole }) => whole !== null),
    fits: true,
  };
}

interface Placed {
  readonly section: FittedSection;
  /** The section after which a new one goes; null: before all; of one that is there, its own id. */
  readonly at: string | null;
  readonly isNew: boolean;
}

function inserted(
  fitted: readonly FittedSection[],
  order: readonly Section[],
  there: ReadonlySet<string>,
): readonly Placed[] {
  return fitted.map((section) => {
    if (there.has(section.id)) return { section, at: section.id, isNew: false };
    const before = order.slice(
      0,
      order.findIndex(({ id }) => id === section.id),
    );
    return { section, at: before.findLast(({ id }) => there.has(id))?.id ?? null, isNew: true };
  });
}

function replaced(
  current: string,
  found: readonly FoundSection[],
  placed: readonly Placed[],
  sha256: (text: string) => string,
): string {
  // Where none is left, a person wrote the whole anew.
  if (found.length === 0) return current;
  const lineBreak = current.includes("\r\n") ? "\r\n" : "\n";
  const textOf = ({ section }: Placed): string =>
    markedSection(section.id, section.content, sha256).replaceAll("\n", lineBreak);
  const newAt = (id: string | null): readonly string[] =>
    placed.filter((one) => one.isNew && one.at === id).map(textOf);
  let body = "";
  let from = 0;
  for (const [index, section] of found.entries()) {
    body += current.slice(from, section.start);
    if (index === 0)
      body += newAt(null)
        .map((text) => `${text}${lineBreak}${lineBreak}`)
        .join("");
    const own = placed.find((one) => !one.isNew && one.at === section.id);
    const isSame =
      own !== undefined && contentHash(own.section.content, sha256) === contentHash(section.content, sha256);
    body += own === undefined || isSame ? current.slice(section.start, section.end) : textOf(own);
    body += newAt(section.id)
      .map((text) => `${lineBreak}${lineBreak}${text}`)
      .join("");
    from = section.end;
  }
  return body + current.slice(from);
}
