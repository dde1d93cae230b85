import type { Operation } from "../operation.ts";

/** What the text of a statement tells of an operation beyond what is done. Readers of code leave it out. */
export interface Told {
  /** All that a CREATE says, the same however it is laid out. Tables and columns have none. */
  readonly definition?: string;
  /** Whether a column that is added has values that the database computes from others. */
  readonly isComputed?: boolean;
  /** The column in which a constraint that is added forbids NULL. */
  readonly forbidsNull?: string;
  readonly rows?: RowsTold;
}

/** Which rows a statement changes or copies, and what it sets. */
export interface RowsTold {
  /** What has to hold, one condition each, all of which must; none where it is about all rows. */
  readonly where: readonly string[];
  /** Whether it takes a part of them that no condition tells: LIMIT. */
  readonly isLimited: boolean;
  /** What an UPDATE sets; empty where it is set in another form. */
  readonly sets: readonly (readonly [column: string, value: string])[];
}

/** What the text tells of an operation; nothing where it was read from code. */
export function toldOf(operation: Operation): Told {
  return hasTold(operation) ? operation.told : {};
}

/** The operation with what the text tells of it. */
export function withTold<O extends Operation>(operation: O, told: Told): O & { readonly told: Told } {
  return { ...operation, told };
}

function hasTold(operation: Operation): operation is Operation & { readonly told: Told } {
  return "told" in operation;
}
