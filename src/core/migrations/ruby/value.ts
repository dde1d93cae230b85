/** What an expression stands for, as far as the text tells it. */
export type RubyValue =
  /** A string or a symbol. `line` is where its content begins. */
  | { readonly kind: "text"; readonly text: string; readonly line: number }
  /** A number, `true`, `false` or `nil`, as written. */
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly RubyValue[] }
  | { readonly kind: "hash"; readonly pairs: ReadonlyMap<string, RubyValue> }
  /** A class with rows, or something that holds rows of it, by its name. */
  | { readonly kind: "model"; readonly name: string }
  | { readonly kind: "unknown" };

/** Names and what they stand for: constants, variables, parameters. */
export type RubyScope = ReadonlyMap<string, RubyValue>;

/** The string or symbol that a value is; null for anything else. */
export function textIn(value: RubyValue | undefined): string | null {
  return value?.kind === "text" ? value.text : null;
}

/** The strings of a value that is one or a list of them; null where one is not known. */
export function textsIn(value: RubyValue | undefined): readonly string[] | null {
  if (value === undefined) return null;
  const texts = (value.kind === "list" ? value.items : [value]).map(textIn);
  return texts.every((text) => text !== null) ? texts : null;
}

/** Whether a value is a plain one such as `true`. */
export function isPlain(value: RubyValue | undefined, text: string): boolean {
  return value?.kind === "plain" && value.text === text;
}
