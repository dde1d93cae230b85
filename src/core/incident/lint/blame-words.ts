import { type BlameRule, blameRules } from "./blame-rules.ts";
import { ownWords } from "./own-words.ts";

/** Words that make a person the cause. */
export interface BlameHit {
  /** From 1, in the text that was given. */
  readonly line: number;
  /** As they were written: a stranger's text. */
  readonly words: string;
  /** What to ask or tell in their place. */
  readonly instead: string;
}

const mostHits = 20;

/**
 * Wording in a text that blames a person, each part of a line once and 20 at most. Code,
 * quotations and what is said of software are left alone. In a list of causes a login is one as well.
 */
export function findBlame(text: string, { isCauses }: { readonly isCauses: boolean }): readonly BlameHit[] {
  const rules = blameRules.filter((rule) => isCauses || rule.isForCauses !== true);
  return ownWords(text)
    .flatMap((line, at) => hitsIn(line, rules).map((hit) => ({ line: at + 1, ...hit })))
    .slice(0, mostHits);
}

function hitsIn(line: string, rules: readonly BlameRule[]): readonly Omit<BlameHit, "line">[] {
  const found: { readonly start: number; readonly end: number; readonly instead: string }[] = [];
  for (const { pattern, instead } of rules) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, instead });
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, instead }) => ({
      words: line
        .slice(start, end)
        .replace(/^[^\p{L}\p{N}@]+/u, "")
        .trim(),
      instead,
    }));
}
