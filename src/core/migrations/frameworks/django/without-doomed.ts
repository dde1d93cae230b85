import { tableOf } from "../../net-effect.ts";
import type { Operation } from "../../operation.ts";
import type { Step } from "./step.ts";

/**
 * Leaves out what is done to a table that a later step of the same migration drops: `makemigrations` takes off the
 * constraints and keys of a model before it deletes it, and the table that comes back has them.
 */
export function withoutDoomed(steps: readonly Step[]): readonly Step[] {
  const dropped = new Map<string, number>();
  for (const [at, { up }] of steps.entries()) {
    for (const operation of up) {
      if (operation.kind === "drop" && operation.what === "table" && operation.name !== null) {
        dropped.set(operation.name, at);
      }
    }
  }
  return steps.map((step, at) => {
    const stays = (operation: Operation): boolean => {
      const isTable = operation.kind !== "rows" && "what" in operation && operation.what === "table";
      const table = isTable || operation.kind === "rows" ? null : tableOf(operation);
      return table === null || (dropped.get(table) ?? -1) <= at;
    };
    return { ...step, up: step.up.filter(stays), down: step.down.filter(stays) };
  });
}
