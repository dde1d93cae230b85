declare const brand: unique symbol;

/**
 * Text that someone outside wrote: a pull request, an issue, a commit, a file, a response.
 * Only the renderers of this folder turn it into text that may be shown.
 */
export type Untrusted = string & { readonly [brand]: "untrusted" };

/** Marks text as written by someone outside. */
export function untrusted(text: string): Untrusted {
  return text as Untrusted;
}
