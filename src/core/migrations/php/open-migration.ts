import type { Parsers } from "../../../kernel/parsers.ts";
import { openPhpFile, type PhpClass, type PhpFile } from "./file.ts";

/** A text as PHP, or why it cannot be read. */
export type OpenedPhp =
  | { readonly kind: "opened"; readonly file: PhpFile }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

/** Opens a text; null is one that could not be read. */
export function openPhp(text: string | null, parsers: Parsers): OpenedPhp {
  if (text === null) return { kind: "unreadable", reason: "It could not be read as text.", line: 1 };
  const reading = parsers.source("php", text);
  if (reading.kind === "unreadable") return { kind: "unreadable", reason: reading.reason, line: 1 };
  if (reading.brokenAt !== null) {
    const reason = "It is not valid PHP, or newer than this check knows.";
    return { kind: "unreadable", reason, line: reading.brokenAt };
  }
  return { kind: "opened", file: openPhpFile(reading.root, reading.text) };
}

/** The class of a file that is its migration: one that extends `base`, else one with such a method and another parent. */
export function migrationIn(
  { classes }: PhpFile,
  isBase: (name: string) => boolean,
  methods: readonly string[],
): { readonly migration: PhpClass; readonly isKnown: boolean } | null {
  const known = classes.findLast((one) => one.extends !== null && isBase(one.extends));
  if (known !== undefined) return { migration: known, isKnown: true };
  const own = classes.findLast(
    (one) => one.extends !== null && !isOthers(one.extends) && methods.some((name) => one.methods.has(name)),
  );
  return own === undefined ? null : { migration: own, isKnown: false };
}

// What other tools' migrations extend.
function isOthers(name: string): boolean {
  return /^(?:CI_Migration|CodeIgniter\\.*|yii\\.*|Illuminate\\.*|Phinx\\.*|Migrations\\.*|Doctrine\\.*|Cake\\.*|Hyperf\\.*)$/.test(
    name,
  );
}
