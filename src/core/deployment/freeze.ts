import type { Freeze } from "../policy/deploy-rules.ts";
import { instantText } from "./instant.ts";

export interface Frozen {
  /** Of the freeze in force; of several, the one that ends last. */
  readonly reason: string;
  /** ISO 8601; where another freeze follows without a gap, its end. */
  readonly until: string;
  readonly zone: string;
}

/** The freeze in force, with the instant from which nothing is frozen; null when there is none. */
export function freezeAt(now: number, freezes: readonly Freeze[]): Frozen | null {
  const current = freezes
    .filter((one) => one.from <= now && now < one.until)
    .reduce<Freeze | null>((last, one) => (last === null || one.until > last.until ? one : last), null);
  if (current === null) return null;
  const end = freezes
    .toSorted((a, b) => a.from - b.from)
    .reduce((last, one) => (one.from <= last.until && one.until > last.until ? one : last), current);
  return { reason: current.reason, until: instantText(end.until), zone: end.zone };
}
