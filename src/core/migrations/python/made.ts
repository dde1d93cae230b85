import type { Aspect, ObjectKind, Operation } from "../operation.ts";

/** An object that code makes. */
export function created(
  what: ObjectKind,
  name: string | null,
  line: number,
  rest: { isGuarded?: boolean; on?: string; columns?: readonly string[] } = {},
): Operation {
  return { kind: "create", what, name, isGuarded: false, line, ...rest };
}

/** An object that code drops. */
export function dropped(what: ObjectKind, name: string | null, line: number, isGuarded = false): Operation {
  return { kind: "drop", what, name, isGuarded, cascades: false, line };
}

/** An object that code renames. */
export function renamed(what: ObjectKind, from: string | null, to: string | null, line: number): Operation {
  return { kind: "rename", what, from, to, line };
}

/** A facet of an object that code changes. */
export function altered(
  what: ObjectKind,
  name: string | null,
  aspect: Aspect,
  line: number,
  to: string | null = null,
): Operation {
  return { kind: "alter", what, name, aspect, to, line };
}

/** Something that only running the code would tell. */
export function opaque(line: number): Operation {
  return { kind: "opaque", line };
}

/** The name of something within a table; null when either is not known. */
export function within(table: string | null, name: string | null): string | null {
  return table === null || name === null ? null : `${table}.${name}`;
}
