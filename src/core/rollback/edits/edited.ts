/** The text of a file after an edit, or why it was left alone: `problem` goes on after the file's name. */
export type Edited = { readonly kind: "edited"; readonly text: string; readonly changed: boolean } | Refused;

export interface Refused {
  readonly kind: "refused";
  readonly problem: string;
  readonly write: string;
}

export function refused(problem: string, write: string): Refused {
  return { kind: "refused", problem, write };
}
