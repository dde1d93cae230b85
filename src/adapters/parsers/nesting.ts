const OPENS = new Set("([{");
const CLOSES = new Set(")]}");

/**
 * How deep brackets are open at once in a text, whatever its language and wherever they stand. The grammars recurse on
 * what is nested, and end all of their process's parsers when their stack is full.
 */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (OPENS.has(character)) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (CLOSES.has(character) && depth > 0) depth -= 1;
  }
  return deepest;
}
