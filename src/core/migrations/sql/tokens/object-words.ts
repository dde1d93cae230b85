import type { ObjectKind } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { isWord } from "../statements.ts";

const OBJECTS: Readonly<Record<string, ObjectKind>> = {
  TABLE: "table",
  INDEX: "index",
  VIEW: "view",
  SEQUENCE: "sequence",
  TYPE: "type",
  FUNCTION: "function",
  PROCEDURE: "function",
  PROC: "function",
  AGGREGATE: "function",
  PACKAGE: "function",
  TRIGGER: "trigger",
  POLICY: "policy",
  EXTENSION: "extension",
  SCHEMA: "schema",
  DATABASE: "database",
  DOMAIN: "other",
  EVENT: "other",
  LOGIN: "other",
  CAST: "other",
  COLLATION: "other",
  CONFIGURATION: "other",
  PUBLICATION: "other",
  ROLE: "other",
  RULE: "other",
  SERVER: "other",
  STATISTICS: "other",
  SUBSCRIPTION: "other",
  SYNONYM: "other",
  TABLESPACE: "other",
  USER: "other",
};

/** What a CREATE, DROP or ALTER is about: the kind, the offset behind its word, and the words that stand before it. */
export interface ObjectAt {
  readonly what: ObjectKind;
  readonly next: number;
  readonly before: readonly string[];
}

/** Looks for the word that names a kind of object in the first words of a statement; null where there is none. */
export function readObject(tokens: readonly SqlToken[]): ObjectAt | null {
  const before: string[] = [];
  for (const [index, token] of tokens.slice(0, 24).entries()) {
    if (index === 0) continue;
    // A name in quotes is a name: `DEFINER = "table"@"host"`.
    const what = token.kind === "word" ? OBJECTS[token.text] : undefined;
    const isModifier = token.text === "EVENT" && isWord(tokens[index + 1], "TRIGGER");
    if (what === undefined || isModifier) {
      before.push(token.text);
      continue;
    }
    const isStored = what === "view" && before.includes("MATERIALIZED");
    const hasBody = token.text === "PACKAGE" && isWord(tokens[index + 1], "BODY");
    return { what: isStored ? "materialized-view" : what, next: index + (hasBody ? 2 : 1), before };
  }
  return null;
}

/** The offset behind these words, where they stand one after the other; else the same offset. */
export function skipWords(tokens: readonly SqlToken[], at: number, ...words: readonly string[]): number {
  return words.every((word, index) => isWord(tokens[at + index], word)) ? at + words.length : at;
}
