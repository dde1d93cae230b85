/** A part of a statement as PostgreSQL's parser gives it. */
export type Tree = Readonly<Record<string, unknown>>;

/** The part under a key; null where there is none. */
export function partAt(tree: Tree | null, key: string): Tree | null {
  const value = tree?.[key];
  return isTree(value) ? value : null;
}

/** The parts of a list under a key. */
export function listAt(tree: Tree | null, key: string): readonly Tree[] {
  const value = tree?.[key];
  return Array.isArray(value) ? value.filter(isTree) : [];
}

export function textAt(tree: Tree | null, key: string): string | null {
  const value = tree?.[key];
  return typeof value === "string" && value !== "" ? value : null;
}

export function isSet(tree: Tree | null, key: string): boolean {
  return tree?.[key] === true;
}

/** The kind of a node and its parts: `{ RangeVar: { … } }`. */
export function nodeOf(tree: Tree): { readonly kind: string; readonly parts: Tree } {
  const [kind = ""] = Object.keys(tree);
  return { kind, parts: partAt(tree, kind) ?? {} };
}

/**
 * Every node below, in order of the text as far as the parser keeps it, without those under the keys `except`.
 * Written without recursion: expressions can be thousands of levels deep.
 */
export function nodesBelow(
  tree: Tree | null,
  except: readonly string[] = [],
): readonly { readonly kind: string; readonly parts: Tree }[] {
  const found: { kind: string; parts: Tree }[] = [];
  const open: unknown[] =
    tree === null
      ? []
      : Object.entries(tree).flatMap(([key, value]) => (except.includes(key) ? [] : [value]));
  open.reverse();
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1) open.push(value[at]);
    } else if (isTree(value)) {
      const entries = Object.entries(value);
      for (const [key, parts] of entries)
        if (/^[A-Z]/.test(key) && isTree(parts)) found.push({ kind: key, parts });
      for (let at = entries.length - 1; at >= 0; at -= 1) open.push(entries[at]?.[1]);
    }
  }
  return found;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
