import type { MigrationsLayer } from "../../core/policy/migrations-layer.ts";
import { planMigrations } from "../../core/rollback/migrations-plan.ts";
import type { ReversibleMigration } from "../../core/rollback/reversals.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type Reversed, stayed } from "./schema/reversed.ts";
import { setSchema } from "./schema/set-schema.ts";
import { stepBack } from "./schema/step-back.ts";
import { schemaTool } from "./schema/tool.ts";

export interface Reversal {
  /** Newest first. */
  readonly migrations: readonly ReversibleMigration[];
  /** Schema version of the target; `0` when it has no migration. */
  readonly wanted: string;
  readonly layer: MigrationsLayer;
  /** The words that a command may hold between braces. */
  readonly values: ReadonlyMap<string, string>;
  readonly env: Readonly<Record<string, string>>;
  /** Monotonic ms. Nothing that changes the schema starts after it. */
  readonly deadline: number;
}

/**
 * Brings the schema back to the target's version through the repository's own tool. It sets a state: what is undone
 * already stays so, and a run that was cut off is finished by running it again. Only reversals whose bytes are those that
 * the release recorded are used.
 */
export async function reverseMigrations(
  ports: Pick<Ports, "commands" | "clock" | "log" | "files">,
  { migrations, wanted, layer, values, env, deadline }: Reversal,
): Promise<Reversed> {
  const plan = planMigrations(layer, migrations, wanted, values);
  if (plan.kind === "refused")
    return stayed(`the layer ${plan.problem}. ${plan.write.replace(/\.$/, "")}`, null);
  const tool = schemaTool(ports, env, plan.timeoutMs, deadline);
  if (!tool.hasTime()) return stayed("the deadline had passed before it began", null);
  return plan.kind === "state" ? setSchema(ports, tool, plan) : stepBack(ports, tool, plan);
}
