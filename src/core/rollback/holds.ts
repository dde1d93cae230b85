import type { Mark } from "../gate/mark.ts";

/** A release as a deployment names it: by its tag, or by its commit alone. */
export interface NamedRelease {
  readonly release: string | null;
  readonly sha: string;
}

type Held = NamedRelease & { readonly deployment: number; readonly isHeld: boolean };

const holding: readonly Mark[] = ["rolled-back", "held", "hold-lifted"];

/**
 * Whether our marks on a deployment (newest first) hold its release: it was rolled back, or a person held it, and nobody
 * has lifted that since.
 */
export function isHold(marks: readonly Mark[]): boolean {
  return (marks.find((mark) => holding.includes(mark)) ?? "hold-lifted") !== "hold-lifted";
}

/** The newest deployment that holds the release in its environment (history newest first), or null when none does. */
export function heldBy(history: readonly Held[], release: NamedRelease): number | null {
  return history.find((past) => past.isHeld && isSameRelease(past, release))?.deployment ?? null;
}

/** A deployment that names no release is known by its commit alone, so there the commit speaks for both. */
export function isSameRelease(a: NamedRelease, b: NamedRelease): boolean {
  return a.release !== null && b.release !== null ? a.release === b.release : a.sha === b.sha;
}
