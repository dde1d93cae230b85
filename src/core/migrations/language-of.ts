import type { Language } from "../../kernel/parsers.ts";

const BY_ENDING: ReadonlyMap<string, Language> = new Map([
  ["cjs", "javascript"],
  ["cs", "c-sharp"],
  ["cts", "typescript"],
  ["ex", "elixir"],
  ["exs", "elixir"],
  ["go", "go"],
  ["js", "javascript"],
  ["jsx", "javascript"],
  ["mjs", "javascript"],
  ["mts", "typescript"],
  ["php", "php"],
  ["py", "python"],
  ["rb", "ruby"],
  ["rs", "rust"],
  ["ts", "typescript"],
  ["tsx", "tsx"],
]);

/** The language that a file is written in, by the ending of its name; null for one without a grammar. */
export function languageOf(path: string): Language | null {
  const [, ending] = /\.([^./]+)$/.exec(path) ?? [];
  return ending === undefined ? null : (BY_ENDING.get(ending.toLowerCase()) ?? null);
}
