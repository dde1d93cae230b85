import type { Reversibility } from "./verdict.ts";

/** Why a migration has no way back, as a clause for people who have not seen the verdict's name before. */
export const noWayBackWords: Readonly<Record<Reversibility, string>> = {
  reversible: "its reversal was not released",
  missing: "no reversal was written, or not for all of it",
  empty: "its reversal does nothing",
  "no-op": "there is nothing to take back",
  "irreversible-declared": "its author says that it cannot be reversed",
  destructive: "it destroys data of which its reversal has no copy",
  "not-a-migration": "it is no migration",
  undecided: "nobody could tell whether it can be reversed",
};
