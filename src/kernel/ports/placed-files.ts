export type PlacedFile =
  | { readonly kind: "file"; readonly text: string; readonly sha256: string }
  | { readonly kind: "absent" }
  | { readonly kind: "refused"; readonly problem: string };

export type Replacing =
  | { readonly kind: "replaced" }
  /** It has other content than was expected: nothing was written. */
  | { readonly kind: "changed" }
  | { readonly kind: "refused"; readonly problem: string };

/**
 * Files that something else reads where they lie, such as a flag definition. A relative path lies in the workspace, and no
 * link may lead it out; an absolute one may lie anywhere. A link is followed, and what it leads to is replaced.
 */
export interface PlacedFiles {
  /** UTF-8 of at most 4 MB. */
  read(path: string): Promise<PlacedFile>;
  /** Puts a new text in the place of the one with this sha256 (hex), at once for every reader; mode and owner stay. */
  replace(path: string, expectedSha256: string, text: string): Promise<Replacing>;
}
