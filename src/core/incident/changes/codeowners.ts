import { matchesOwnersPattern, type OwnersPattern, ownersPattern } from "./codeowners-pattern.ts";

/** A line of CODEOWNERS: what it speaks of, and who answers for it; nobody when there are no owners. */
export interface OwnersRule {
  readonly pattern: OwnersPattern;
  readonly owners: readonly string[];
}

export type CodeOwners =
  | { readonly kind: "rules"; readonly rules: readonly OwnersRule[] }
  /** `problem` follows the name of the file. */
  | { readonly kind: "ignored"; readonly problem: string };

/** Where GitHub looks, and in this order: the first that is there counts. */
export const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

// GitHub docs: a larger file is not loaded.
const maxBytes = 3_000_000;

/** Reads CODEOWNERS as GitHub does; a line with a fault in it is skipped, as there (GitHub docs: About code owners). */
export function parseCodeOwners(text: string): CodeOwners {
  if (text.length > maxBytes) return { kind: "ignored", problem: "is over 3 MB, so GitHub ignores it" };
  const rules = text.split(/\r\n|\n|\r/).flatMap((line): OwnersRule[] => {
    const [first, ...owners] = wordsOf(line);
    const pattern = first === undefined ? null : ownersPattern(first);
    return pattern === null || !owners.every(isOwner) ? [] : [{ pattern, owners }];
  });
  return { kind: "rules", rules };
}

/** Finds the rule of a path, the last that matches; null when none does. Each path is looked up once. */
export function ownersOf(rules: readonly OwnersRule[]): (path: string) => OwnersRule | null {
  const known = new Map<string, OwnersRule | null>();
  const { byFolder, byName } = rulesByPlace(rules);
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const parts = path.split("/");
    let last = -1;
    const look = (own: readonly number[] | undefined): void => {
      last = own?.findLast((index) => index > last && matches(rules[index], parts)) ?? last;
    };
    for (let depth = 0; depth <= parts.length; depth++) look(byFolder.get(parts.slice(0, depth).join("/")));
    for (const name of new Set(parts)) look(byName.get(name));
    const rule = rules[last] ?? null;
    known.set(path, rule);
    return rule;
  };
}

interface RulesByPlace {
  readonly byFolder: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

// By the folders that a pattern names before its first wildcard, or where it begins with one by the first name in it: of
// thousands of rules only a path's own are looked at.
function rulesByPlace(rules: readonly OwnersRule[]): RulesByPlace {
  const [byFolder, byName] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const [index, { pattern }] of rules.entries()) {
    const wild = pattern.parts.findIndex(isWild);
    const name = wild === 0 ? pattern.parts.find((part) => !isWild(part)) : undefined;
    if (name !== undefined) addTo(byName, name, index);
    else addTo(byFolder, pattern.parts.slice(0, wild === -1 ? undefined : wild).join("/"), index);
  }
  return { byFolder, byName };
}

function isWild(part: string): boolean {
  return /[*?\\]/.test(part);
}

function addTo(lists: Map<string, number[]>, key: string, index: number): void {
  const own = lists.get(key);
  if (own === undefined) lists.set(key, [index]);
  else own.push(index);
}

function matches(rule: OwnersRule | undefined, parts: readonly string[]): boolean {
  return rule !== undefined && matchesOwnersPattern(rule.pattern, parts);
}

// A `#` begins a comment at the start of a line or after a blank; a backslash keeps the blank after it.
// Piece by piece, because one expression for a whole word overflows its stack on a word of some hundred thousand signs.
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  for (const [piece] of line.matchAll(/\s+|\\.|[^\s\\]+|\\$/g)) {
    const isBlank = /^\s/.test(piece);
    if (isBlank && word !== "") words.push(word);
    if (word === "" && piece.startsWith("#")) return words;
    word = isBlank ? "" : word + piece;
  }
  return word === "" ? words : [...words, word];
}

function isOwner(word: string): boolean {
  return /^@[^\s/@]+(?:\/[^\s/@]+)?$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word);
}
