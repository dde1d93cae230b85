import type { PhpValue } from "../../php/value.ts";
import type { PhpCall } from "../../php/walk.ts";

/** What Phinx makes for a migration: a table, with what was said of it since it was last saved. */
export interface PhinxHandle {
  readonly type: "table";
  readonly table: string | null;
  /** Whether it is given options, such as `id`, that only say how a table is made. */
  readonly hasOptions: boolean;
  readonly pending: PhpCall<PhinxHandle>[];
}

export type PhinxValue = PhpValue<PhinxHandle>;
