import type { RubyValue } from "../../ruby/value.ts";

/** A schema command of a migration: `add_column :orders, :note, :text`, wherever it is written. */
export interface Command {
  readonly name: string;
  readonly args: readonly RubyValue[];
  readonly options: ReadonlyMap<string, RubyValue>;
  readonly hasSplat: boolean;
  /** Whether more names may follow than `args` has. */
  readonly mayHaveMore: boolean;
  readonly hasBlock: boolean;
  readonly line: number;
}
