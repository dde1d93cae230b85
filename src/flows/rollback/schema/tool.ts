import type { Argv } from "../../../core/policy/argv.ts";
import { readVersion } from "../../../core/rollback/schema-version.ts";
import { lastLineClause } from "../../../core/text/telling-line.ts";
import type { Ports } from "../../../kernel/ports/index.ts";

/** How long the schema may be looked at when the time is over: what was done has to be told. */
const lastLookMs = 5_000;

export type ToolRun =
  | { readonly kind: "ended"; readonly lastLine: string }
  /** `isOpen`: it was cut off, and what it had sent to the database may still be at work there. */
  | { readonly kind: "failed"; readonly problem: string; readonly isOpen: boolean };

export type Look =
  | { readonly kind: "version"; readonly version: string }
  | { readonly kind: "unknown"; readonly problem: string };

/** The repository's migration tool, with what each of its commands is given. */
export interface SchemaTool {
  /** False once the deadline has passed; nothing that changes the schema starts then. */
  hasTime(): boolean;
  run(argv: Argv): Promise<ToolRun>;
  /** The version that the database has now. */
  look(argv: Argv): Promise<Look>;
}

/** Commands end at `timeoutMs` or at `deadline` (monotonic ms), whichever comes first. */
export function schemaTool(
  ports: Pick<Ports, "commands" | "clock" | "log">,
  env: Readonly<Record<string, string>>,
  timeoutMs: number,
  deadline: number,
): SchemaTool {
  const rest = (): number => deadline - ports.clock.monotonic();
  async function run(argv: Argv, ms: number): Promise<ToolRun> {
    ports.log.info(`migrations: ${argv.map((word) => JSON.stringify(word)).join(" ")}`);
    // Not ended by a cancelled job: half a rollback is worse than a late one. The deadline holds in any case.
    const result = await ports.commands.run({ argv, env, timeoutMs: Math.max(1, ms) });
    switch (result.kind) {
      case "exited": {
        if (result.code === 0) return { kind: "ended", lastLine: result.lastLine };
        const problem = `exit code ${result.code} after ${result.seconds.toFixed(1)} s${lastLineClause(result.tail)}`;
        return {
          kind: "failed",
          problem,
          isOpen: result.signal !== undefined || result.leftRunning === true,
        };
      }
      case "timed-out": {
        const problem = `stopped at its deadline of ${Math.round(ms / 100) / 10} s${lastLineClause(result.tail)}`;
        return { kind: "failed", problem, isOpen: true };
      }
      case "not-started":
        return { kind: "failed", problem: result.problem, isOpen: false };
      default:
        return result satisfies never;
    }
  }
  return {
    hasTime: () => rest() > 0,
    run: (argv) => run(argv, Math.min(timeoutMs, rest())),
    async look(argv) {
      const seen = await run(argv, Math.min(timeoutMs, Math.max(rest(), lastLookMs)));
      return seen.kind === "ended"
        ? { kind: "version", version: readVersion(seen.lastLine).slice(0, 200) }
        : { kind: "unknown", problem: `\`current\` failed: ${seen.problem}` };
    },
  };
}
