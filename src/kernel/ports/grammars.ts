import type { Language, Parsers } from "../parsers.ts";

/** Parsers of the languages in which migrations are written. */
export interface Grammars {
  /** Loads what these need, once. PostgreSQL's parser is always among them. */
  load(languages: readonly Language[]): Promise<Parsers>;
}
