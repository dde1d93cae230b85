import type { CommandResult, Commands, Log } from "../../kernel/ports/index.ts";
import type { Answer, CommandQuestion } from "../../kernel/question.ts";
import { failureTails } from "./failure-tails.ts";
import { takeTurns } from "./turns.ts";

/** Asks by running commands. */
export interface CommandAsker {
  ask(question: CommandQuestion, signal?: AbortSignal): Promise<Answer>;
}

/** Each is a process or several, and a runner has few processors: more would only measure each other. */
const mostAtOnce = 4;
const machine = "";

/**
 * Runs a command and answers with how it ended and what it printed. Its deadline ends all that it started. Four run at
 * once, and waiting for a turn is no part of what one took. Only of runs that failed some lines are logged.
 */
export function commandAsker(commands: Commands, log: Log): CommandAsker {
  const turns = takeTurns({ total: mostAtOnce, perHost: mostAtOnce });
  const tails = failureTails(log);

  async function run(question: CommandQuestion, signal?: AbortSignal): Promise<Answer> {
    const { argv, env, timeoutMs, maxBytes } = question;
    const begunMs = performance.now();
    const result = await commands.run({ argv, env, timeoutMs, keepBytes: maxBytes, quiet: true }, signal);
    // The command runs in a process of its own, so that this one standing still does not hold it up.
    const facts = { ms: performance.now() - begunMs, stalledMs: 0 };
    // It ended because it was told to, whatever it made of that.
    if (signal?.aborted === true) return { ...cancelled, ...facts };
    if (result.kind === "timed-out") tails.show(argv, "did not end in time", result.tail);
    if (result.kind === "exited" && result.code !== 0) {
      tails.show(argv, `ended with ${result.code}`, result.tail);
    }
    return { ...answerOf(result), ...facts };
  }

  return {
    async ask(question, signal) {
      const turn = turns.enter(machine);
      if (turn !== null && !(await comes(turn, signal))) {
        void turn.then(() => turns.leave(machine));
        return { ...cancelled, ms: 0, stalledMs: 0 };
      }
      try {
        return await run(question, signal);
      } finally {
        turns.leave(machine);
      }
    },
  };
}

const cancelled = { kind: "command-unfinished", problem: "cancelled", detail: "" } as const;

/** Whether a turn comes before the job is cancelled. */
async function comes(turn: Promise<void>, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal === undefined) return turn.then(() => true);
  let stop = (): void => {};
  const stopped = new Promise<false>((resolve) => {
    stop = () => resolve(false);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([turn.then(() => true), stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function answerOf(result: CommandResult) {
  switch (result.kind) {
    case "not-started":
      return { kind: "command-unfinished", problem: "not-started", detail: result.problem } as const;
    case "timed-out":
      return { kind: "command-unfinished", problem: "timed-out", detail: result.lastLine } as const;
    case "exited": {
      const { code, lastLine, stdout = { text: "", truncated: false } } = result;
      return {
        kind: "command",
        code,
        output: stdout.text,
        truncated: stdout.truncated,
        lastLine,
      } as const;
    }
    default:
      return result satisfies never;
  }
}
