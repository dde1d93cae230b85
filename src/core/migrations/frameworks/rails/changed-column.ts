import type { Operation } from "../../operation.ts";
import { isPlain, type RubyValue } from "../../ruby/value.ts";
import { columnType } from "./column-type.ts";
import type { Command } from "./command.ts";
import { alter } from "./make-operation.ts";

/**
 * What `change_column` does: it states the type with its limits, and each option that it is given is a facet of its
 * own. Both directions say some of them only to keep them; `withoutRestated` leaves those out.
 */
export function changedColumn(command: Command, column: string | null): readonly Operation[] {
  const { options } = command;
  const operations = [alter(command, "column", column, "type", columnType(command))];
  const allows = options.get("null");
  if (allows !== undefined) {
    const aspect = isPlain(allows, "false")
      ? "not-null-set"
      : isPlain(allows, "true")
        ? "not-null-dropped"
        : "other";
    operations.push(alter(command, "column", column, aspect, null));
  }
  const fallback = options.get("default");
  if (fallback !== undefined) operations.push(alter(command, "column", column, "default", written(fallback)));
  if (options.has("comment")) operations.push(alter(command, "comment", column, "other", null));
  return operations;
}

function written(value: RubyValue): string | null {
  return value.kind === "text" || value.kind === "plain" ? value.text : null;
}
