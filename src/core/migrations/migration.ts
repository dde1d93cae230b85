import type { Side } from "./side.ts";

/**
 * How sure a tool is that a file is its own: its configuration points there, or a mark that no other tool has;
 * the shape of the text; or the path alone.
 */
export type Claim = "configured" | "content" | "path";

/** A migration of a tool, read but not judged. */
export interface Migration {
  readonly tool: string;
  readonly version: string;
  /** The file that a reviewer knows it by; the up file where there are two. */
  readonly path: string;
  readonly claim: Claim;
  readonly up: Side;
  readonly down: Side;
  /** What a rollback runs: the file with the reversal. Null when the tool has none. */
  readonly reversal: { readonly path: string } | null;
  readonly idiom: Idiom;
  /** What databases know it by besides its tool and version, where that is not the folder of its file. */
  readonly knownAs?: string;
  /** Versions that it directly follows, where the tool chains them by name and not by order. */
  readonly follows?: readonly string[];
}

/** What to write for a tool, with the tool's own words and the migration's own names; shown as a block of code. */
export interface Idiom {
  /** Where the reversal is written, and in what form. */
  readonly reversal: string;
  /** A form that fails on purpose when there is no way back, so that nobody takes it for done. */
  readonly raising: string;
}
