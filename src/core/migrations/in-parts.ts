import type { Texts } from "./change.ts";
import type { MigrationFramework } from "./framework.ts";
import type { Migration } from "./migration.ts";

// Below what parsers remember of the texts that they have read, with room for a configuration or two.
const MAX_LENGTH = 300_000;

/**
 * What `find` finds of each tool, tool by tool, asked for a part of the paths at a time. All tools look at one part before
 * the next, so that what a parser remembers of a text is still there when the last of them looks at it.
 */
export function findInParts(
  touched: readonly string[],
  texts: Texts,
  tools: readonly MigrationFramework[],
  find: (tool: MigrationFramework, part: readonly string[]) => readonly Migration[],
): Migration[] {
  const found = tools.map((): Migration[] => []);
  const known = tools.map(() => new Set<string>());
  for (const part of partsOf(touched, texts)) {
    for (const [index, tool] of tools.entries()) {
      // A pair that lies in two parts is found by each of its files.
      const fresh = find(tool, part).filter((one) => known[index]?.has(nameOf(one)) === false);
      found[index]?.push(...fresh);
      for (const one of fresh) known[index]?.add(nameOf(one));
    }
  }
  return found.flat();
}

function partsOf(touched: readonly string[], texts: Texts): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const path of touched) {
    const own = texts.get(path)?.length ?? 0;
    if (length > 0 && length + own > MAX_LENGTH) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(path);
    length += own;
  }
  return parts;
}

function nameOf({ path, version }: Migration): string {
  return `${path}\n${version}`;
}
