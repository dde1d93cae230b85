import { MigrationsLayer } from "../../../src/core/policy/migrations-layer.ts";
import type { Reversal } from "../../../src/flows/rollback/reverse-migrations.ts";
import { reversible } from "./fake-migration-tool.ts";

export const step = MigrationsLayer.parse({
  step: ["undo", "{migration.version}", "{migration.path}", "{reversal.path}"],
  current: ["version"],
});
export const state = MigrationsLayer.parse({ command: ["goto", "{schema.version}"], current: ["version"] });
export const blind = MigrationsLayer.parse({ command: ["goto", "{schema.version}"] });
/** What is applied at first. */
export const versions = ["0001", "0002", "0003", "0004", "0005"];

/** From 0005 back to 0003 unless told otherwise. */
export function back(parts: Partial<Reversal> = {}): Reversal {
  const wanted = parts.wanted ?? "0003";
  return {
    migrations: [reversible("0005"), reversible("0004")],
    wanted,
    layer: step,
    values: new Map([["schema.version", wanted]]),
    env: {},
    deadline: 100_000,
    ...parts,
  };
}
