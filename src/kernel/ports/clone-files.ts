/** A place in somebody's clone, as the file system has it. */
export type ClonePlace =
  | { readonly kind: "free" }
  | { readonly kind: "file"; readonly text: string }
  /** Something stands there, or on the way there, that is not written through. */
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Files of somebody's clone that are written. No link is followed, nothing is replaced that has changed meanwhile, and a
 * file is there as a whole or not at all. Paths are parted by `/` and begin at the root of the clone.
 */
export interface CloneFilesPort {
  look(path: string): Promise<ClonePlace>;
  /** False where something stands there by now: nothing was written. */
  create(path: string, text: string, isExecutable: boolean): Promise<boolean>;
  /** Adds behind what is there. False where that is no longer `before`: nothing was written. */
  append(path: string, before: string, added: string): Promise<boolean>;
}
