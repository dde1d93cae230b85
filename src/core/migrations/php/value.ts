import type { SyntaxNode } from "../../../kernel/parsers.ts";

/** What an expression stands for, as far as the text tells it. `H` are the things of a tool: its tables, its queries. */
export type PhpValue<H> =
  /** `line` is where its content begins; `keepsLines` where its lines are those of the file. */
  | { readonly kind: "text"; readonly text: string; readonly line: number; readonly keepsLines: boolean }
  /** A number, `true`, `false` or `null`, as written but without capitals. */
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly PhpValue<H>[] }
  | { readonly kind: "map"; readonly pairs: ReadonlyMap<string, PhpValue<H>> }
  /** `Order::class`, or the class itself. */
  | { readonly kind: "class"; readonly name: string }
  | { readonly kind: "closure"; readonly node: SyntaxNode; readonly scope: PhpScope<H> }
  | { readonly kind: "this" }
  | { readonly kind: "handle"; readonly handle: H }
  /** The answer to whether something is there; `absent` where yes means that it is not. */
  | { readonly kind: "exists"; readonly isAbsent: boolean }
  /** It never comes to a value: it throws. */
  | { readonly kind: "raises"; readonly line: number }
  | { readonly kind: "unknown" };

/** Variables, without their `$`. */
export type PhpScope<H> = ReadonlyMap<string, PhpValue<H>>;

export const UNKNOWN = { kind: "unknown" } as const;

/** The string that a value is; null for anything else. */
export function textIn(value: PhpValue<unknown> | undefined): string | null {
  return value?.kind === "text" ? value.text : null;
}

/** The strings of a value that is one or a list of them; null where one is not known. */
export function textsIn(value: PhpValue<unknown> | undefined): readonly string[] | null {
  if (value === undefined) return null;
  const texts = (value.kind === "list" ? value.items : [value]).map(textIn);
  return texts.every((text) => text !== null) ? texts : null;
}

/** Whether a value is a plain one such as `true`. */
export function isPlain(value: PhpValue<unknown> | undefined, text: string): boolean {
  return value?.kind === "plain" && value.text === text;
}

/** The keys of a map, or of the first map of a list of them: the columns of rows; null where they are not known. */
export function keysIn(value: PhpValue<unknown> | undefined): readonly string[] | null {
  if (value?.kind === "map") return [...value.pairs.keys()];
  return value?.kind === "list" && value.items[0]?.kind === "map" ? [...value.items[0].pairs.keys()] : null;
}
