import type { MigrationsPlan } from "../../../core/rollback/migrations-plan.ts";
import { standingOf } from "../../../core/rollback/reversal-order.ts";
import { isSameVersion } from "../../../core/rollback/schema-version.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { changedReversal } from "./changed-reversal.ts";
import { alreadyThere, lost, type Reversed, stayed, unexpected } from "./reversed.ts";
import type { SchemaTool } from "./tool.ts";

type StepPlan = Extract<MigrationsPlan, { kind: "step" }>;

/**
 * Undoes one migration after the other until the schema is at the target's version. `current` says before and after each
 * step where the schema stands, so that a run that was cut off anywhere is finished by running it again.
 */
export async function stepBack(
  ports: Pick<Ports, "files" | "log">,
  tool: SchemaTool,
  plan: StepPlan,
): Promise<Reversed> {
  const { way, current, commands } = plan;
  const before = await tool.look(current);
  if (before.kind === "unknown") return lost(before.problem);
  const standing = standingOf(before.version, way);
  if (standing.kind === "there") return alreadyThere(before.version);
  if (standing.kind === "elsewhere") return unexpected(before.version, standing.expected);
  const first = standing.index;
  const changed = await changedReversal(ports, way.steps.slice(first));
  if (changed !== null) return stayed(changed, before.version);
  for (const [index, migration] of way.steps.entries()) {
    const command = commands[index];
    if (index < first || command === undefined) continue;
    const next = way.steps[index + 1]?.version ?? way.wanted;
    const stopped = (detail: string): Reversed => stoppedAt(plan, first, index, detail);
    if (!tool.hasTime()) return stopped("the deadline passed");
    const meanwhile = await changedReversal(ports, [migration]);
    if (meanwhile !== null) return stopped(meanwhile);
    ports.log.info(`migrations: undoing ${migration.version} (${migration.reversal.path})`);
    const result = await tool.run(command);
    const after = await tool.look(current);
    const ended = result.kind === "ended" ? "`step` ended with exit code 0" : `\`step\`: ${result.problem}`;
    if (after.kind === "unknown") {
      const state = `unknown: ${migration.version} was being undone, and the schema was not read`;
      return { outcome: "failed", detail: `${ended}; ${after.problem}`, state };
    }
    const isUndone = isSameVersion(after.version, next);
    if (isUndone && result.kind === "ended") continue;
    if (isUndone) return stoppedAt(plan, first, index + 1, ended);
    if (isSameVersion(after.version, migration.version)) {
      const isOpen = result.kind === "failed" && result.isOpen;
      const said = result.kind === "ended" ? `${ended}, and the schema is still at ${after.version}` : ended;
      const { state, ...rest } = stopped(said);
      return { ...rest, state: isOpen ? `${state}; what \`step\` sent may still be at work` : state };
    }
    const detail = `${ended}, and \`current\` printed ${JSON.stringify(after.version)} where ${next} was expected`;
    return { outcome: "failed", detail, state: `schema at ${after.version}, where ${next} was expected` };
  }
  const count = way.steps.length - first;
  const detail = `${count} ${count === 1 ? "migration was" : "migrations were"} undone`;
  return { outcome: "done", detail, state: `schema at ${way.wanted} (was ${before.version})` };
}

/** Stopped where the migration of the index is still applied: those from `first` on before it were undone. */
function stoppedAt({ way }: StepPlan, first: number, index: number, detail: string): Reversed {
  const versions = way.steps.map((one) => one.version);
  const undone = versions.slice(first, index);
  const left = versions.slice(index);
  const at = versions[index] ?? way.wanted;
  const parts = [
    ...(undone.length === 0 ? [] : [`${were(undone)} undone`]),
    ...(left.length === 0 ? [] : [undone.length === 0 ? `${were(left)} not undone` : `${were(left)} not`]),
  ];
  return { outcome: "failed", detail, state: `stopped at ${at}: ${parts.join(", ")}` };
}

function were(versions: readonly string[]): string {
  return `${versions.join(" and ")} ${versions.length === 1 ? "was" : "were"}`;
}
