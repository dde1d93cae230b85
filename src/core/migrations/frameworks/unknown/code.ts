import type { Language, Parsers, SyntaxNode } from "../../../../kernel/parsers.ts";
import { isFunction, visit } from "../../javascript/visit.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";
import { hasNumber } from "./paths.ts";
import { isSchemaSql } from "./sql.ts";

/** The language of a file by its end; null where there is no grammar for it. */
export function languageOf(path: string): Language | null {
  const end = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return LANGUAGES[end] ?? null;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  js: "javascript",
  cjs: "javascript",
  mjs: "javascript",
  ts: "typescript",
  cts: "typescript",
  mts: "typescript",
  py: "python",
  rb: "ruby",
  php: "php",
  go: "go",
  rs: "rust",
  ex: "elixir",
  exs: "elixir",
  cs: "c-sharp",
};

/**
 * Whether code is a migration: it has a function for going forth (and, where its name has no number, one for going
 * back), or SQL that changes a schema.
 */
export function looksLikeCode(path: string, text: string, language: Language, parsers: Parsers): boolean {
  const reading = parsers.source(language, text);
  if (reading.kind === "unreadable") return hasNumber(path);
  const names = functionNames(reading.root, text);
  const goesForth = [...names].some((name) => FORTH.test(name));
  const goesBack = [...names].some((name) => BACK.test(name));
  if (goesForth && (hasNumber(path) || goesBack)) return true;
  return hasSchemaSql(reading.root, text, parsers);
}

const FORTH = /^(?:up|safe_?up|upgrade|migrate|forwards?|apply)$/i;
const BACK = /^(?:down|safe_?down|downgrade|backwards?|rollback|revert|undo)$/i;

function functionNames(root: SyntaxNode, text: string): Set<string> {
  const names = new Set<string>();
  const add = (node: SyntaxNode | null): void => {
    if (node !== null) names.add(textOf(node, text));
  };
  visit(root, (node) => {
    if (/function|method|^def$/.test(node.type)) add(fieldOf(node, "name"));
    // `up: async () => …`, `exports.up = …`, `const up = …`.
    const value = fieldOf(node, "value") ?? fieldOf(node, "right");
    if (value !== null && isFunction(value)) {
      const key = fieldOf(node, "key") ?? fieldOf(node, "name") ?? fieldOf(node, "left");
      add(key === null ? null : (fieldOf(key, "property") ?? key));
    }
    if (node.type === "call") add(definedByCall(node, text));
    return true;
  });
  return names;
}

// Elixir's `def up do`.
function definedByCall(node: SyntaxNode, text: string): SyntaxNode | null {
  const [target, given] = namedChildren(node);
  if (target === undefined || given === undefined || textOf(target, text) !== "def") return null;
  const [head] = namedChildren(given);
  return head === undefined ? null : (fieldOf(head, "target") ?? head);
}

const MAX_STRINGS = 40;

function hasSchemaSql(root: SyntaxNode, text: string, parsers: Parsers): boolean {
  let looked = 0;
  let found = false;
  visit(root, (node) => {
    if (found || looked >= MAX_STRINGS) return false;
    if (!/string|heredoc|sigil/.test(node.type) || node.end - node.start < 12) return true;
    const inner = withoutQuotes(textOf(node, text));
    // The first word only spares the reader of SQL what is prose.
    if (!/^\s*(?:create|alter|drop|rename)\s/i.test(inner)) return true;
    looked += 1;
    found = isSchemaSql(inner, parsers);
    return !found;
  });
  return found;
}

function withoutQuotes(text: string): string {
  return text.replace(/^[a-z@$~#]{0,3}["'`]{1,3}/i, "").replace(/["'`]{1,3}#?$/, "");
}
