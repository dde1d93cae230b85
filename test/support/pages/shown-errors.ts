/** The errors that a page shows: each block of output, from its first `Error:` on, by lines. */
export function shownErrors(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```text\n(.*?)^```$/gms)].map(([, text = ""]) => text.split("\n"));
  return blocks.flatMap((lines) => {
    const first = lines.findIndex((line) => line.startsWith("Error: "));
    return first < 0 ? [] : lines.slice(first).filter((line) => line !== "");
  });
}

/**
 * Sentences of a line that no text of ours can have made: more than half of their runs of three words stand nowhere in
 * `sources`. Runs end where a value may have been filled in: code spans, numbers, addresses, parentheses.
 */
export function strangeSentences(line: string, sources: string): readonly string[] {
  return line
    .replace(/^Error: |^- /, "")
    .split(/(?<=[a-z`)]\.) /)
    .filter((sentence) => {
      const runs = sentence.split(/`[^`]*`|\([^)]*\)|\S*\d\S*|\S*[/:]\S*|…/).flatMap(threes);
      const known = runs.filter((run) => sources.includes(run));
      // One run alone may hold a plural, which is put together.
      return runs.length > 1 && known.length < runs.length / 2;
    });
}

function threes(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.slice(2).map((word, index) => [words[index], words[index + 1], word].join(" "));
}
