import type { Aspect, ObjectKind, Operation, OperationOf } from "../../operation.ts";
import { isPlain, textIn } from "../../ruby/value.ts";
import type { Command } from "./command.ts";

/** What a command creates. */
export function create(command: Command, what: ObjectKind, name: string | null): Operation {
  return { kind: "create", what, name, isGuarded: isSet(command, "if_not_exists"), line: command.line };
}

/** What a command drops. */
export function drop(command: Command, what: ObjectKind, name: string | null): OperationOf<"drop"> {
  const cascades = textIn(command.options.get("force")) === "cascade" || isSet(command, "cascade");
  return { kind: "drop", what, name, isGuarded: isSet(command, "if_exists"), cascades, line: command.line };
}

/** What a command changes. */
export function alter(
  command: Command,
  what: ObjectKind,
  name: string | null,
  aspect: Aspect,
  to: string | null,
): Operation {
  return { kind: "alter", what, name, aspect, to, line: command.line };
}

/** A name without the schema that every name is in. */
export function plain(name: string | null): string | null {
  return name?.replace(/^public\./, "") ?? null;
}

/** A name with its table before it; null where one of them is not known. */
export function inside(table: string | null, name: string | null): string | null {
  return table === null || name === null ? null : `${table}.${name}`;
}

function isSet({ options }: Command, name: string): boolean {
  return isPlain(options.get(name), "true");
}
