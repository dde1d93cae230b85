import type { Operation } from "../operation.ts";
import type { MigrationFinding } from "../verdict.ts";

/** Both directions of a migration, with plain names. */
export interface BothWays {
  readonly up: readonly Operation[];
  readonly down: readonly Operation[];
}

/** Something that is worth a reviewer's look though the migration may be merged. */
export interface Rule {
  readonly name: MigrationFinding["rule"];
  readonly message: string;
  readonly write: string | null;
  /** The first place where it shows. */
  find(both: BothWays): { readonly side: "up" | "down"; readonly line: number } | null;
}

/** Says where an operation stands; null for none. */
export function placeOf(
  side: "up" | "down",
  operation: Operation | undefined,
): { readonly side: "up" | "down"; readonly line: number } | null {
  return operation === undefined ? null : { side, line: operation.line };
}
