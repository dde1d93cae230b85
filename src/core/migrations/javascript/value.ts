import type { SyntaxNode } from "../../../kernel/parsers.ts";
import type { Scope } from "./scope.ts";

/** What an expression stands for, as far as the text tells it. What is inside is evaluated when it is asked for. */
export type Value =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly line: number;
      /** Whether its lines are the file's, so that a line in it has a number. */
      readonly keepsLines: boolean;
    }
  | { readonly kind: "plain"; readonly value: boolean | null | undefined | number }
  | { readonly kind: "array"; readonly node: SyntaxNode; readonly scope: Scope }
  | { readonly kind: "object"; readonly node: SyntaxNode; readonly scope: Scope }
  | FunctionValue
  | { readonly kind: "class"; readonly node: SyntaxNode; readonly scope: Scope }
  | Chain
  | { readonly kind: "unknown" };

export interface FunctionValue {
  readonly kind: "function";
  readonly node: SyntaxNode;
  readonly scope: Scope;
  /** What `this` stands for inside it: the object or class that it is a member of. */
  readonly self?: Value;
}

/** Members and calls one behind the other, as `knex.schema.dropTable("a")` is, from what they begin with. */
export interface Chain {
  readonly kind: "chain";
  readonly root: Root;
  readonly links: readonly Link[];
}

export type Root =
  /** What the tool hands to a migration, by the name that the tool's reader gives it. */
  | { readonly kind: "handle"; readonly name: string }
  /** Something of the language, of another file or of a package. */
  | { readonly kind: "global"; readonly name: string }
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "unknown" };

/** One step of a chain. A direct call has the name "()", a template with a tag has "``". */
export interface Link {
  readonly name: string;
  /** Null for a member that is not called. */
  readonly args: readonly SyntaxNode[] | null;
  readonly scope: Scope;
  readonly line: number;
}

export const UNKNOWN: Value = { kind: "unknown" };

/** The handle that a tool passes to a migration. */
export function handle(name: string): Value {
  return { kind: "chain", root: { kind: "handle", name }, links: [] };
}
