import type { Operation } from "../operation.ts";
import type { MadeBefore } from "../row-history.ts";
import type { MigrationFinding } from "../verdict.ts";

/** Both directions of a migration, with plain names, and what earlier ones of its change have made. */
export interface BothWays {
  readonly up: readonly Operation[];
  readonly down: readonly Operation[];
  readonly before: MadeBefore;
}

/** Something that is worth a reviewer's look though the migration may be merged. */
export interface Rule {
  readonly name: MigrationFinding["rule"];
  readonly message: string;
  readonly write: string | null;
  /** The first place where it shows. */
  find(both: BothWays): Place | null;
}

/** Where a rule found something. */
export interface Place {
  readonly side: "up" | "down";
  readonly line: number;
  /** A sentence that follows the rule's message: what it is this time, in our words. */
  readonly detail?: string;
}

/** Says where an operation stands; null for none. */
export function placeOf(side: Place["side"], operation: Operation | undefined): Place | null {
  return operation === undefined ? null : { side, line: operation.line };
}
