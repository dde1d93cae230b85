import type { Operation } from "../../operation.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import { textIn } from "../../ruby/value.ts";
import type { Command } from "./command.ts";
import type { Frame, Walk } from "./frame.ts";
import { inverseOf } from "./inverse.ts";
import { operationsOf } from "./operations.ts";

// They only check rows against a constraint that is there.
const CHECKING = /^validate_(?:foreign_key|check_constraint|constraint)$/;

/** Runs a schema command, or what Rails makes of it where it is reverting; false when it is none that is known. */
export function runCommand(command: Command, frame: Frame, walk: Walk): boolean {
  const { name, line } = command;
  if (CHECKING.test(name)) return true;
  const operations = operationsOf(command, walk.script.given);
  if (operations === null) return false;
  if (!walk.spend(operations.length, line)) return true;
  note(command, operations, walk);
  if (!frame.reverting) {
    walk.add(...operations.map(done));
    return true;
  }
  if (name === "add_columns") {
    const reason = "Rails does not record `add_columns`: on rollback it adds the columns again and fails.";
    walk.add({ kind: "stays", reason, line });
    return true;
  }
  const inverse = inverseOf(command);
  switch (inverse.kind) {
    case "command":
      walk.add(...inverted(inverse.command, walk).map(done));
      return true;
    case "irreversible":
      walk.add({ kind: "stays", reason: inverse.reason, line });
      return true;
    case "unclear":
      walk.add({ kind: "unclear", reason: inverse.reason, line });
      return true;
    default:
      return inverse satisfies never;
  }
}

function inverted(command: Command, walk: Walk): readonly Operation[] {
  const operations = operationsOf(command, walk.script.given) ?? [];
  note(command, operations, walk);
  return operations;
}

// What can be told only beside what the other direction says.
function note({ name, args, options }: Command, operations: readonly Operation[], { script }: Walk): void {
  const isGenerated = name === "add_column" && textIn(args[2]) === "virtual";
  for (const one of operations) {
    if (name === "change_column") script.stated.add(one);
    if (isGenerated) script.generated.set(one, textIn(options.get("as")));
  }
}

function done(operation: Operation): Outcome {
  return { kind: "does", operation };
}
