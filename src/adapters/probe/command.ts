import type { Commands } from "../../kernel/ports/index.ts";
import type { Answer, CommandQuestion } from "../../kernel/question.ts";

/** Runs a command and answers with how it ended and what it printed. Its deadline ends all that it started. */
export async function askCommand(
  commands: Commands,
  question: CommandQuestion,
  signal?: AbortSignal,
): Promise<Answer> {
  const { argv, env, timeoutMs, maxBytes } = question;
  const begunMs = performance.now();
  const result = await commands.run({ argv, env, timeoutMs, keepBytes: maxBytes }, signal);
  // The command runs in a process of its own, so that this one standing still does not hold it up.
  const facts = { ms: performance.now() - begunMs, stalledMs: 0 };
  // It ended because it was told to, whatever it made of that.
  if (signal?.aborted === true) {
    return { kind: "command-unfinished", problem: "cancelled", detail: "", ...facts };
  }
  switch (result.kind) {
    case "not-started":
      return { kind: "command-unfinished", problem: "not-started", detail: result.problem, ...facts };
    case "timed-out":
      return { kind: "command-unfinished", problem: "timed-out", detail: result.lastLine, ...facts };
    case "exited": {
      const { code, lastLine, stdout = { text: "", truncated: false } } = result;
      return {
        kind: "command",
        code,
        output: stdout.text,
        truncated: stdout.truncated,
        lastLine,
        ...facts,
      };
    }
    default:
      return result satisfies never;
  }
}
