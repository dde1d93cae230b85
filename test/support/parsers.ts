import { shippedGrammars } from "../../src/adapters/parsers/grammars.ts";
import type { Language, Parsers } from "../../src/kernel/parsers.ts";

const ALL: readonly Language[] = [
  "c-sharp",
  "elixir",
  "go",
  "javascript",
  "php",
  "python",
  "ruby",
  "rust",
  "tsx",
  "typescript",
];

/** The parsers that are shipped, with the grammars of these languages. */
export function loadParsers(languages: readonly Language[] = ALL): Promise<Parsers> {
  return shippedGrammars().load(languages);
}
