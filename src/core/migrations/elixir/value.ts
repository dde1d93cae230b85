import type { SyntaxNode } from "../../../kernel/parsers.ts";

/** What an expression stands for, as far as the text tells it. */
export type ElixirValue =
  /** A string or an atom. `line` is where its content begins. */
  | { readonly kind: "text"; readonly text: string; readonly line: number }
  /** A number or a boolean, as written; `nil` too. */
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly ElixirValue[] }
  | { readonly kind: "tuple"; readonly items: readonly ElixirValue[] }
  | { readonly kind: "keywords"; readonly pairs: ReadonlyMap<string, ElixirValue> }
  /** What a call gives, such as `table(:orders)`. */
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly ElixirValue[];
      readonly options: ReadonlyMap<string, ElixirValue>;
    }
  /** `fn -> … end`, or `&undo/0` by its name. */
  | { readonly kind: "function"; readonly params: readonly string[]; readonly body: readonly SyntaxNode[] }
  | { readonly kind: "capture"; readonly name: string }
  | { readonly kind: "unknown" };

/** Names and what they stand for: variables, parameters, module attributes with their `@`. */
export type ElixirScope = ReadonlyMap<string, ElixirValue>;

/** The string or atom that a value is; null for anything else. */
export function textIn(value: ElixirValue | undefined): string | null {
  return value?.kind === "text" ? value.text : null;
}

/** The strings of a value that is one or a list of them; null where one is not known. */
export function textsIn(value: ElixirValue | undefined): readonly string[] | null {
  if (value === undefined) return null;
  const texts = (value.kind === "list" ? value.items : [value]).map(textIn);
  return texts.every((text) => text !== null) ? texts : null;
}

/** Whether a value is a plain one such as `false`. */
export function isPlain(value: ElixirValue | undefined, text: string): boolean {
  return value?.kind === "plain" && value.text === text;
}
