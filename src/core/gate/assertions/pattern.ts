import { RE2JS } from "re2js";
import { z } from "zod";

const longestPattern = 1_000;
/** Bounds the work for each character of an answer, which a stranger chooses. */
const largestProgram = 1_000;

/** A regular expression that RE2 runs in time linear to the text, so that no answer can make it hang. */
export const Pattern = z
  .string()
  .min(1)
  .max(longestPattern)
  .refine(
    (pattern) => compiled(pattern) !== null,
    "a regular expression of RE2: no look-around, no back-references, and not too many repetitions",
  );
export type Pattern = z.infer<typeof Pattern>;

/** A pattern with one group, which is the part of the text that is meant. */
export const GroupPattern = Pattern.refine(
  (pattern) => compiled(pattern)?.groupCount() === 1,
  "a regular expression with one group, such as `version: (\\S+)`",
);

/** Whether the pattern fits somewhere in the text. A pattern that cannot be read fits nowhere. */
export function fitsIn(pattern: string, text: string): boolean {
  return compiled(pattern)?.matcher(text).find() ?? false;
}

/** What the first group holds where the pattern first fits; null when it fits nowhere. */
export function groupIn(pattern: string, text: string): string | null {
  const matcher = compiled(pattern)?.matcher(text);
  return matcher?.find() === true && matcher.groupCount() > 0 ? matcher.group(1) : null;
}

/** Tests of many texts. */
export interface PatternTests {
  /** Whether the pattern fits somewhere in the text. */
  fitsIn(pattern: string, text: string): boolean;
  /** Whether the pattern fits the text as a whole. */
  fitsWhole(pattern: string, text: string): boolean;
}

/** Tests for which each pattern is read once, since that takes as long as to try it on a thousand short texts. */
export function patternTests(onRead: () => void = () => {}): PatternTests {
  const known = new Map<string, RE2JS | null>();

  function read(pattern: string): RE2JS | null {
    const before = known.get(pattern);
    if (before !== undefined) return before;
    onRead();
    const regex = compiled(pattern);
    known.set(pattern, regex);
    return regex;
  }

  return {
    fitsIn: (pattern, text) => read(pattern)?.matcher(text).find() ?? false,
    fitsWhole: (pattern, text) => read(pattern)?.matcher(text).matches() ?? false,
  };
}

function compiled(pattern: string): RE2JS | null {
  // A path may take its pattern from the document.
  if (pattern.length > longestPattern) return null;
  try {
    const regex = RE2JS.compile(pattern);
    return regex.programSize() > largestProgram ? null : regex;
  } catch {
    return null;
  }
}
