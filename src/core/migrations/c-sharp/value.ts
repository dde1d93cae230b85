import type { SyntaxNode } from "../../../kernel/parsers.ts";

/** What an expression stands for, as far as the text tells it. `H` are the things of a tool. */
export type CsValue<H> =
  /** `line` is where its content begins; `keepsLines` where its lines are those of the file. */
  | { readonly kind: "text"; readonly text: string; readonly line: number; readonly keepsLines: boolean }
  /** A number, `true`, `false` or `null`, as written. */
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly CsValue<H>[] }
  | { readonly kind: "lambda"; readonly node: SyntaxNode }
  | { readonly kind: "this" }
  | { readonly kind: "base" }
  | { readonly kind: "handle"; readonly handle: H }
  /** It never comes to a value: it throws. */
  | { readonly kind: "raises"; readonly line: number }
  /** `name` where it is written as one, such as a class. */
  | { readonly kind: "unknown"; readonly name: string | null };

export const UNKNOWN = { kind: "unknown", name: null } as const;

/** The string that a value is; null for anything else. */
export function textIn(value: CsValue<unknown> | undefined): string | null {
  return value?.kind === "text" ? value.text : null;
}

/** The strings of a value that is one or a list of them; null where one is not known. */
export function textsIn(value: CsValue<unknown> | undefined): readonly string[] | null {
  if (value === undefined) return null;
  const texts = (value.kind === "list" ? value.items : [value]).map(textIn);
  return texts.every((text) => text !== null) ? texts : null;
}

/** Whether a value is a plain one such as `true`. */
export function isPlain(value: CsValue<unknown> | undefined, text: string): boolean {
  return value?.kind === "plain" && value.text === text;
}
