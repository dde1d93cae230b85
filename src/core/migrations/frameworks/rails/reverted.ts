import type { Outcome } from "../../recorded/outcome.ts";
import type { RubyValue } from "../../ruby/value.ts";
import type { Frame, Walk } from "./frame.ts";

/** Runs `revert OtherMigration`: the other one's `down`, or its `up` where this is reverted itself. */
export function runReverted(classes: readonly RubyValue[], line: number, frame: Frame, walk: Walk): void {
  for (const reverted of [...classes].reverse()) {
    const name = reverted.kind === "model" ? reverted.name : null;
    const found = name === null ? null : walk.script.other(name, frame.reverting ? "up" : "down");
    if (found === null) {
      const reason = "It reverts another migration whose text is not at hand.";
      walk.add({ kind: "unclear", reason, line });
    }
    // Whatever it does, it does it here.
    walk.add(...(found ?? []).map((outcome) => movedTo(line, outcome)));
  }
}

function movedTo(line: number, outcome: Outcome): Outcome {
  return outcome.kind === "does" || outcome.kind === "again"
    ? { ...outcome, operation: { ...outcome.operation, line } }
    : { ...outcome, line };
}
