import type { SyntaxNode } from "../../../kernel/parsers.ts";

/** An expression with the names that it sees. */
export interface Value {
  readonly node: SyntaxNode;
  readonly scope: Scope;
}

/** What names stand for; null where only running the code would tell. */
export interface Scope {
  readonly names: Map<string, Value | null>;
  readonly parent: Scope | null;
}

/** A scope inside of another. */
export function scopeWithin(parent: Scope | null): Scope {
  return { names: new Map(), parent };
}

/** What a name stands for: null when it is not known, undefined when nothing in the file binds it. */
export function lookUp(name: string, scope: Scope): Value | null | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    if (at.names.has(name)) return at.names.get(name) ?? null;
  }
  return undefined;
}

/** Forgets what the names of an inner scope stood for: it may or may not have run. */
export function forget(inner: Scope, outer: Scope): void {
  for (const name of inner.names.keys()) outer.names.set(name, null);
}
