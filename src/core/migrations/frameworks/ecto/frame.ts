import type { Parsers, SyntaxNode } from "../../../../kernel/parsers.ts";
import type { ElixirModule } from "../../elixir/module.ts";
import type { ElixirValue } from "../../elixir/value.ts";
import type { Flow, Outcome } from "../../recorded/outcome.ts";
import type { ColumnChange } from "./command.ts";
import type { GeneratedColumns } from "./operations.ts";

/** A migration's file as it is read: the same for both directions. */
export interface Script {
  readonly text: string;
  readonly module: ElixirModule;
  readonly parsers: Parsers;
  /** Grows while the file is read. */
  readonly generated: GeneratedColumns;
}

/** Where a statement stands while the statements are gone through as Ecto would run them. */
export interface Frame {
  /** Whether queued commands are reversed: a `change` on rollback. */
  readonly backward: boolean;
  /** What `direction()` answers. */
  readonly direction: "up" | "down";
  /** The lines of the `alter` that is being read. */
  readonly changes: ColumnChange[] | null;
  /** Variables; grows with each match. */
  readonly scope: Map<string, ElixirValue>;
  /** Functions of the module that are being followed. */
  readonly following: readonly string[];
  /** Whether only a value is wanted here, so that a call that is not known is no deed. */
  readonly isValue: boolean;
}

/** Goes through statements; what they come to is added to the outcomes. */
export interface Walk {
  readonly script: Script;
  /** Adds what one command comes to: steps that keep their order when commands are reversed from the last one on. */
  add(...outcomes: readonly Outcome[]): void;
  run(nodes: readonly SyntaxNode[], frame: Frame): Flow;
  /** Runs statements as one command. */
  together(nodes: readonly SyntaxNode[], frame: Frame): Flow;
}
