import type { Change, Texts } from "./change.ts";
import type { MigrationVerdict } from "./verdict.ts";

/**
 * A migration tool, without I/O: it says which texts it needs, is handed them, and judges.
 *
 * `claims` may be generous where a path alone cannot tell; `judge` then answers `not-a-migration`.
 * `reads` is called again with what was read so far, until it names nothing new: a configuration first, then
 * the files that it points to. A text that could not be read is null and never counts as a reversal.
 */
export interface MigrationFramework {
  readonly name: string;
  claims(path: string): boolean;
  reads(change: Change, texts: Texts): readonly string[];
  judge(change: Change, texts: Texts): readonly MigrationVerdict[];
}
