/** What a schema is made of. `other` is anything else that has a name: a domain, a rule, a publication. */
export type ObjectKind =
  | "database"
  | "schema"
  | "table"
  | "column"
  | "index"
  | "constraint"
  | "view"
  | "materialized-view"
  | "sequence"
  | "type"
  | "enum-value"
  | "function"
  | "trigger"
  | "policy"
  | "extension"
  | "privilege"
  | "comment"
  | "other";

/** Facets of a column that can be changed. */
export type Aspect = "type" | "not-null-set" | "not-null-dropped" | "default" | "other";

interface Placed {
  /** From 1, in the file of its side. */
  readonly line: number;
}

/**
 * One thing that a migration does to a database. Names are lower-case unless quoted, without quotes, with a schema where
 * one is written; a column, an index' table or a constraint's table stands before a dot: `orders.note`. A name that
 * only running the code would tell is null. What changes nothing that stays (SET, SELECT 1, BEGIN) is no operation.
 */
export type Operation = Placed &
  (
    | {
        readonly kind: "create";
        readonly what: ObjectKind;
        readonly name: string | null;
        readonly isGuarded: boolean;
        /** Whether it takes the place of one of the same name (`CREATE OR REPLACE`). */
        readonly replaces?: boolean;
        /** The table that it belongs to and goes with: of an index, a constraint or a partition. */
        readonly on?: string;
        /** The columns of an index or a constraint. */
        readonly columns?: readonly string[];
        /** The table whose CREATE makes it along the way, while the DROP of that table leaves it there: a type of its columns. */
        readonly along?: string;
      }
    | {
        readonly kind: "drop";
        readonly what: ObjectKind;
        readonly name: string | null;
        readonly isGuarded: boolean;
        readonly cascades: boolean;
      }
    | {
        readonly kind: "rename";
        readonly what: ObjectKind;
        readonly from: string | null;
        readonly to: string | null;
      }
    /**
     * `to` is the new type or value as written, where it is known; for `other` aspects it is `facet:value`, or only
     * `facet` where the value is not known (`storage`: `sql/storage.ts`). `isWhole` where a column is defined anew in all of its aspects (MySQL's
     * MODIFY). `definition` is all that SQL says about the column, or about its type.
     */
    | {
        readonly kind: "alter";
        readonly what: ObjectKind;
        readonly name: string | null;
        readonly aspect: Aspect;
        readonly to: string | null;
        readonly isWhole?: boolean;
        readonly definition?: string;
        /** The partition that is attached or detached. */
        readonly part?: string;
        /** The column that a sequence is made to belong to, and with which it goes. */
        readonly on?: string;
      }
    /**
     * `columns` are those that an UPDATE sets; null where that is not known. `source` is the table that rows are read from.
     * `reads` are columns whose values it uses. `fills` where an UPDATE only sets what was null before.
     */
    | {
        readonly kind: "rows";
        readonly how: "insert" | "update" | "delete" | "truncate";
        readonly table: string | null;
        readonly columns: readonly string[] | null;
        readonly source: string | null;
        readonly reads?: readonly string[];
        readonly fills?: boolean;
      }
    /** Fails whenever it is reached, which it always is. */
    | { readonly kind: "raise" }
    /** Does something that cannot be told from the text, such as a function of the application. */
    | {
        readonly kind: "opaque";
        /** Names that stand in it, where they are known: what it does, it does to one of them. */
        readonly mentions?: readonly string[];
      }
  );

/** Operations of one kind. */
export type OperationOf<K extends Operation["kind"]> = Extract<Operation, { readonly kind: K }>;
