import { constants } from "node:os";
import type { CommandResult, Commands, Log } from "../kernel/ports/index.ts";
import { childEnvironment } from "./child-environment.ts";
import { commandOutput } from "./command-output.ts";
import { type GroupEnd, runGroup } from "./process-group.ts";
import { quietLog } from "./quiet-log.ts";
import { collectSecrets } from "./secrets.ts";
import { startProblem } from "./start-problem.ts";

type Ended = Extract<GroupEnd, { kind: "ended" }>;

/**
 * Runs argv without a shell in a process group of its own, so that the deadline ends all that the command started. The
 * step's inputs (they hold its token) are not passed on, and nothing secret that it prints is in what it logs or what may
 * be shown of its answer.
 * `graceMs` is the time from SIGTERM to SIGKILL, and the longest wait for output after the command itself has ended.
 */
export function processCommands(
  workspace: string,
  environment: NodeJS.ProcessEnv,
  log: Log,
  secrets = collectSecrets(environment),
  graceMs = 2_000,
): Commands {
  const quiet = quietLog(log);
  return {
    async run(request, cancelled): Promise<CommandResult> {
      const { argv, env: given, timeoutMs, keepBytes = 0 } = request;
      if (cancelled?.aborted === true) return before;
      secrets.addEnvironment(given);
      const env = { ...childEnvironment(environment), ...given };
      const isQuiet = request.quiet === true;
      const shown = isQuiet ? quiet : log;
      const { out, err, end: endOutput } = commandOutput(shown, secrets, { keepBytes, isQuiet });
      const end = await runGroup({ argv, cwd: workspace, env, timeoutMs, graceMs, cancelled, out, err });
      if (end.kind === "cancelled") return before;
      const [program] = argv;
      if (end.kind === "not-started") {
        const problem = startProblem(program, end.error, workspace, env["PATH"]);
        return { kind: "not-started", problem: secrets.redact(problem) };
      }
      const output = endOutput();
      if (end.leftRunning) say(shown, secrets.redact(program), end);
      const { seconds } = end;
      const rest = { seconds, ...output, ...(end.leftRunning ? { leftRunning: true as const } : {}) };
      if (end.isLate) return { kind: "timed-out", ...rest };
      if (end.signal === null) return { kind: "exited", code: end.code ?? 1, ...rest };
      const { signal } = end;
      return { kind: "exited", code: 128 + (constants.signals[signal] ?? 0), signal, ...rest };
    },
  };
}

const before = { kind: "not-started", problem: "the job was cancelled before" } as const;

// What leaves the group was meant to live on, or was never ours to end. The runner ends it with the job.
function say(log: Log, program: string, { isLate, code, signal }: Ended): void {
  if (code === null && signal === null) {
    log.warning(
      `\`${program}\` could not be ended (it runs as another user, or is stuck) and may be at work still.`,
    );
  } else if (isLate) {
    log.warning(
      `\`${program}\` was stopped at its deadline, but something that it started left its process group and may be at work still.`,
    );
  } else {
    log.info(
      `  (something that \`${program}\` left running holds on to its output, which is not read any more)`,
    );
  }
}
