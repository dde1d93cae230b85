import type { Language, Parsers } from "../../kernel/parsers.ts";
import type { Snapshot } from "./change.ts";
import type { Migration } from "./migration.ts";

/**
 * A migration tool, without I/O: it says which texts it needs, is handed them, and reads its migrations out of them.
 * Judging is the same for all tools and is done elsewhere.
 */
export interface MigrationFramework {
  /** As in its fixtures' folder and in the policy. */
  readonly name: string;
  /** As its makers write it. */
  readonly title: string;
  /** Grammars that `find` uses. */
  readonly languages: readonly Language[];
  /** Whether a path may be one of its migrations, generously: content decides. Its configuration files are none. */
  claims(path: string): boolean;
  /** The version that a path alone names, as a rollback would name it; null where only the text tells it. */
  versionOf(path: string): string | null;
  /**
   * Texts that are needed to read the migrations that `touched` belongs to. Called again with what was read so far
   * until it names nothing new: a configuration first, then the files that it points to.
   */
  reads(touched: readonly string[], snapshot: Snapshot): readonly string[];
  /**
   * The migrations at this commit that `touched` belongs to (a path that is gone included, when its partner is still
   * there). A touched file that is not this tool's gives none. Never throws, whatever the texts hold.
   */
  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[];
}
