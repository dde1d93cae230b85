import type { Parsers, SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import type { Flow, Outcome } from "../../recorded/outcome.ts";
import type { RubyClass } from "../../ruby/class.ts";
import type { RubySource } from "../../ruby/source.ts";
import type { RubyValue } from "../../ruby/value.ts";
import type { GivenNames } from "./index-names.ts";

/** A migration's file as it is read: the same for both directions. */
export interface Script {
  readonly source: RubySource;
  readonly migration: RubyClass;
  readonly tables: ReadonlyMap<string, string>;
  readonly given: GivenNames;
  /** What `change_column` comes to; grows while the file is read. */
  readonly stated: Set<Operation>;
  /** Generated columns that are made, with what they come from; grows while the file is read. */
  readonly generated: Map<Operation, string | null>;
  readonly parsers: Parsers;
  /** What another migration of this application comes to in a direction; null when it is not at hand. */
  readonly other: (name: string, direction: "up" | "down") => readonly Outcome[] | null;
}

/** Where a statement stands while the statements are gone through as Rails would run them. */
export interface Frame {
  /** Whether Rails records the commands here to run the inverse of each: in a `change` on rollback, in a `revert`. */
  readonly reverting: boolean;
  /** Variables on which `up` and `down` are called in a `reversible`, and whether `down` is the one that runs. */
  readonly directions: ReadonlyMap<string, boolean>;
  /** Variables of `change_table` blocks and their tables. */
  readonly changed: ReadonlyMap<string, RubyValue>;
  /** Variables; grows with each assignment. */
  readonly scope: Map<string, RubyValue>;
  /** Attributes that were set on a record, by its variable. */
  readonly assigned: Map<string, string[]>;
  /** Methods of the class that are being followed. */
  readonly following: readonly string[];
  /** Conditions on what exists, one within the other. */
  readonly guards: number;
  /** Whether only a value is wanted here, so that a call that is not known is no deed. */
  readonly isValue: boolean;
}

/** Goes through statements; what they come to is added to the outcomes. */
export interface Walk {
  readonly script: Script;
  /** Adds what one command comes to: steps that keep their order when commands are taken back from the last one on. */
  add(...outcomes: readonly Outcome[]): void;
  run(nodes: readonly SyntaxNode[], frame: Frame): Flow;
  /** Runs statements as one step, within which the order stays. */
  together(nodes: readonly SyntaxNode[], frame: Frame): Flow;
  /** Runs statements and takes them back: the inverse of each, from the last one on. */
  revert(nodes: readonly SyntaxNode[], frame: Frame): Flow;
  /** Takes some of the steps that are allowed; false when there are none left. */
  spend(steps: number, line: number): boolean;
  /** What statements come to when they are run apart, without adding it. */
  apart(nodes: readonly SyntaxNode[], frame: Frame): readonly Outcome[];
}
