import type { Operation } from "../operation.ts";
import type { Outcome } from "../recorded/outcome.ts";
import type { PhpWalk } from "./walk.ts";

/** Operations as what is done. */
export function does(...operations: readonly Operation[]): Outcome[] {
  return operations.map((operation) => ({ kind: "does", operation }));
}

/** Adds what is done at once, and is no command that a tool records: where it stands in a `change` it is done again. */
export function addAtOnce<H>(operations: readonly Operation[], line: number, walk: PhpWalk<H>): void {
  const { reverting, doneForwards } = walk.script;
  if (!reverting) doneForwards.add(line);
  const kind = reverting && doneForwards.has(line) ? "again" : "does";
  walk.add(...operations.map((operation): Outcome => ({ kind, operation })));
}
