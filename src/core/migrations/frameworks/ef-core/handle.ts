import type { CsValue } from "../../c-sharp/value.ts";
import type { Operation } from "../../operation.ts";
import type { Outcome } from "../../recorded/outcome.ts";

/** What EF Core hands to a migration, or makes for it. */
export type EfHandle =
  | { readonly type: "builder" }
  /** The operation that a call of the builder adds, to which annotations may be added. */
  | { readonly type: "built"; readonly draft: DatabaseDraft | null };

/** `AlterDatabase` as far as its chain of calls was read. */
export interface DatabaseDraft {
  readonly line: number;
  readonly now: Map<string, string>;
  readonly before: Map<string, string>;
  readonly own: readonly Operation[];
  /** Filled anew with each annotation. */
  readonly outcomes: Outcome[];
}

export type EfValue = CsValue<EfHandle>;

export const BUILDER: EfValue = { kind: "handle", handle: { type: "builder" } };
export const BUILT: EfValue = { kind: "handle", handle: { type: "built", draft: null } };
