/** Languages in which migrations are written and for which there is a grammar. */
export type Language =
  | "c-sharp"
  | "elixir"
  | "go"
  | "javascript"
  | "php"
  | "python"
  | "ruby"
  | "rust"
  | "tsx"
  | "typescript";

/** A node of a syntax tree as tree-sitter's grammar of the language names it; plain data, without a link to its parent. */
export interface SyntaxNode {
  /** The grammar's name, such as `call`; for a token without a name its text, such as `do`. */
  readonly type: string;
  readonly isNamed: boolean;
  /** What it is to its parent, such as `body`. */
  readonly field: string | null;
  /** Offsets into the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly children: readonly SyntaxNode[];
}

export type SyntaxReading =
  | {
      readonly kind: "tree";
      readonly root: SyntaxNode;
      readonly text: string;
      /** The first line that the grammar could not make sense of. */
      readonly brokenAt: number | null;
    }
  /** Too large, too deep, or too slow to be read. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** A statement as PostgreSQL's own parser names its parts (libpg_query's JSON), with the line where it begins. */
export interface PostgresStatement {
  readonly node: Readonly<Record<string, unknown>>;
  readonly line: number;
}

export type PostgresReading =
  | { readonly kind: "statements"; readonly statements: readonly PostgresStatement[] }
  /** Not PostgreSQL; or too much for its parser. */
  | { readonly kind: "refused"; readonly message: string; readonly line: number };

/** Parsers that are loaded and answer at once. They never throw. */
export interface Parsers {
  /** The language must be among those that were loaded. */
  source(language: Language, text: string): SyntaxReading;
  postgres(text: string): PostgresReading;
}
