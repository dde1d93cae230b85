// Words of nearly every check and nearly every path: they say nothing of which part of a service it is.
const common = new Set(
  "api app apps application backend check checks com config core count data docs error errors file files frontend get health healthcheck healthy healthz http https index internal job latency lib libs live livez local localhost main master metrics net org package packages ping post prod production public rate ready readyz request requests root server service services shared site smoke spec src staging status sum system test tests total url users version web webapp www".split(
    " ",
  ),
);

/** The words of a name, an address or a path that say which part of a service it is, without plurals. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = text
    // Of an address the path alone.
    .replace(/^[a-z][a-z+.-]*:\/\/[^/?#]*([^?#]*).*$/is, "$1")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) =>
      word.length > 4 ? word.replace(/(?:ies|s)$/, (end) => (end === "ies" ? "y" : "")) : word,
    );
  return new Set(words.filter((word) => word.length >= 3 && !common.has(word) && !common.has(`${word}s`)));
}

/** The telling words of many paths. Folders are shared by most of them, so each part is read once. */
export function wordsOfPaths(paths: readonly string[]): ReadonlySet<string> {
  const parts = new Set(paths.flatMap((path) => path.split("/")));
  return new Set([...parts].flatMap((part) => [...tellingWords(part)]));
}
