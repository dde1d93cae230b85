import type { MigrationsPlan } from "../../../core/rollback/migrations-plan.ts";
import { standingOf } from "../../../core/rollback/reversal-order.ts";
import type { ReversibleMigration } from "../../../core/rollback/reversals.ts";
import { isSameVersion } from "../../../core/rollback/schema-version.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { changedReversal } from "./changed-reversal.ts";
import { alreadyThere, lost, type Reversed, stayed, unexpected } from "./reversed.ts";
import type { SchemaTool } from "./tool.ts";

type StatePlan = Extract<MigrationsPlan, { kind: "state" }>;

/** Sets the schema to the target's version by one command. Where `current` tells it, only if it is not there yet. */
export async function setSchema(
  ports: Pick<Ports, "files">,
  tool: SchemaTool,
  plan: StatePlan,
): Promise<Reversed> {
  const { current, way } = plan;
  if (current === null) return set(ports, tool, plan, way.steps, null);
  const before = await tool.look(current);
  if (before.kind === "unknown") return lost(before.problem);
  const standing = standingOf(before.version, way);
  switch (standing.kind) {
    case "there":
      return alreadyThere(before.version);
    case "elsewhere":
      return unexpected(before.version, standing.expected);
    case "at":
      return set(ports, tool, plan, way.steps.slice(standing.index), before.version);
    default:
      return standing satisfies never;
  }
}

async function set(
  ports: Pick<Ports, "files">,
  tool: SchemaTool,
  { command, current, way: { wanted } }: StatePlan,
  steps: readonly ReversibleMigration[],
  before: string | null,
): Promise<Reversed> {
  const was = before === null ? "" : ` (was ${before})`;
  const changed = await changedReversal(ports, steps);
  if (changed !== null) return stayed(changed, before);
  if (!tool.hasTime()) return stayed("the deadline had passed before it began", before);
  const result = await tool.run(command);
  if (current === null) {
    return result.kind === "ended"
      ? { outcome: "done", detail: "exit code 0", state: `schema set to ${wanted}; it was not read back` }
      : failed(result.problem, `unknown: the command failed on its way to ${wanted}`);
  }
  const after = await tool.look(current);
  if (after.kind === "unknown") {
    const problem = result.kind === "ended" ? after.problem : `${result.problem}; ${after.problem}`;
    return failed(problem, `unknown: the command ran on its way to ${wanted}, and the schema was not read`);
  }
  const is = `schema at ${after.version}${was}`;
  if (result.kind === "failed") {
    return failed(result.problem, result.isOpen ? `${is}; what the command sent may still be at work` : is);
  }
  if (isSameVersion(after.version, wanted)) return { outcome: "done", detail: "exit code 0", state: is };
  return failed(
    `the command ended with exit code 0, and the schema is at ${after.version}, not at ${wanted}`,
    is,
  );
}

function failed(detail: string, state: string): Reversed {
  return { outcome: "failed", detail, state };
}
