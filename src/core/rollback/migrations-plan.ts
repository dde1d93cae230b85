import type { Argv } from "../policy/argv.ts";
import type { MigrationsLayer } from "../policy/migrations-layer.ts";
import { fill } from "./fill.ts";
import { lateMigration, orderReversals, type WayBack } from "./reversal-order.ts";
import type { ReversibleMigration } from "./reversals.ts";
import { isNoVersion } from "./schema-version.ts";

/** The commands that reverse migrations, every word filled. */
export type MigrationsPlan =
  | {
      readonly kind: "state";
      readonly command: Argv;
      /** Null: nothing tells where the schema stands. */
      readonly current: Argv | null;
      readonly way: WayBack;
      readonly timeoutMs: number;
    }
  | {
      readonly kind: "step";
      /** One for each of the way's steps. */
      readonly commands: readonly Argv[];
      readonly current: Argv;
      readonly way: WayBack;
      readonly timeoutMs: number;
    };

export type MigrationsPlanning =
  | MigrationsPlan
  /** `problem` says of the layer what is wrong with it, such as "asks for …". */
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

/**
 * Settles how the migrations (newest first) are reversed until the schema is at `wanted`, the version of the target; or
 * says why the layer cannot do that. Nothing is read or run.
 */
export function planMigrations(
  layer: MigrationsLayer,
  migrations: readonly ReversibleMigration[],
  wanted: string,
  values: ReadonlyMap<string, string>,
): MigrationsPlanning {
  if ("step" in layer) return planSteps(layer, migrations, wanted, values);
  const command = fill((isNoVersion(wanted) ? layer["when-empty"] : undefined) ?? layer.command, values);
  if (command.kind === "refused") return command;
  const shared = { kind: "state", command: command.argv, timeoutMs: layer.timeout } as const;
  // Only `current` needs one version and one order; a script may set several directories by the manifest.
  if (layer.current === undefined) {
    return { ...shared, current: null, way: { wanted, steps: migrations, below: [] } };
  }
  const current = fill(layer.current, values);
  if (current.kind === "refused") return current;
  const order = orderReversals(migrations, wanted);
  if (order.kind === "refused") return cannot(order.problem, "Leave `current` out of the layer.");
  return { ...shared, current: current.argv, way: order.way };
}

function planSteps(
  layer: Extract<MigrationsLayer, { step: Argv }>,
  migrations: readonly ReversibleMigration[],
  wanted: string,
  values: ReadonlyMap<string, string>,
): MigrationsPlanning {
  const order = orderReversals(migrations, wanted);
  const write = "Give `command`, which sets the schema to a version, instead of `step`.";
  if (order.kind === "refused") return cannot(order.problem, write);
  const late = lateMigration(order.way);
  if (late !== null) {
    const problem = `\`${late.up.path}\` came after ${wanted}, where the target release stands, with an older version, so a step back would undo another migration`;
    return cannot(problem, write);
  }
  const current = fill(layer.current, values);
  if (current.kind === "refused") return current;
  const commands: Argv[] = [];
  for (const { version, up, reversal } of order.way.steps) {
    const words = new Map(values)
      .set("migration.version", version)
      .set("migration.path", up.path)
      .set("reversal.path", reversal.path);
    const step = fill(layer.step, words);
    if (step.kind === "refused") return step;
    commands.push(step.argv);
  }
  return { kind: "step", commands, current: current.argv, way: order.way, timeoutMs: layer.timeout };
}

function cannot(problem: string, write: string): MigrationsPlanning {
  return { kind: "refused", problem: `cannot be used: ${problem}`, write };
}
