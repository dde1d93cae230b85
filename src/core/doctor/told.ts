/** What the token was told, or the permission that would have told it. */
export type Told<T> =
  | { readonly kind: "told"; readonly value: T }
  | { readonly kind: "untold"; readonly needs: string };

/** The same of what was told. */
export function mapTold<T, U>(from: Told<T>, change: (value: T) => U): Told<U> {
  return from.kind === "told" ? { kind: "told", value: change(from.value) } : from;
}
