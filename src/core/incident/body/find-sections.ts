import { ownCopies } from "./own-copies.ts";
import { contentHash, readSectionMarker } from "./section-marker.ts";

/** A section as it stands in a body: `start` and `end` are offsets, its markers included, without the last line break. */
export interface FoundSection {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Whether it holds what was written into it. */
  readonly isUntouched: boolean;
  readonly content: string;
}

/**
 * The sections of ours in a body, in order. A begin without its own end before the next marker is text like any other,
 * and so is a copy that a person made of a section: of several with one id that one is ours which stands where it was
 * written, by `order`; the first where that is not given.
 */
export function findSections(
  body: string,
  sha256: (text: string) => string,
  order: readonly string[] = [],
): readonly FoundSection[] {
  const found: FoundSection[] = [];
  let open: { id: string; sha256: string; start: number; contentStart: number } | null = null;
  for (const line of linesOf(body)) {
    const marker = readSectionMarker(line.text);
    if (marker === null) continue;
    if (marker.kind === "begin") {
      open = { id: marker.id, sha256: marker.sha256, start: line.start, contentStart: line.next };
      continue;
    }
    if (open?.id === marker.id) {
      const content = body.slice(open.contentStart, line.start);
      const isUntouched = contentHash(content, sha256) === open.sha256;
      found.push({ id: marker.id, start: open.start, end: line.end, isUntouched, content });
    }
    open = null;
  }
  return ownCopies(body, found, order);
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Without the line break, and with it. */
  readonly end: number;
  readonly next: number;
}

function* linesOf(body: string): Generator<Line> {
  let start = 0;
  for (const found of body.matchAll(/\r\n|\r|\n|$/g)) {
    const end = found.index;
    if (end < start) continue;
    const next = end + found[0].length;
    yield { text: body.slice(start, end), start, end, next };
    start = next;
  }
}
