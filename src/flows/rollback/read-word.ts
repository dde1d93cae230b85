import { inputsInvalid, type Problem } from "../../kernel/errors.ts";

/** What a person says with a step: which release, and why. */
export interface Word {
  readonly release: string | null;
  readonly given: { readonly by: string; readonly reason: string } | null;
}

interface WordInputs {
  readonly mode: "rollback" | "lift" | "pause" | "resume";
  readonly release: string | undefined;
  readonly reason: string | undefined;
}

const longestReason = 1000;

/** Reads who asks for what; the modes that change what others may do need a reason, and `lift` a release. */
export function readWord({ mode, release, reason }: WordInputs, actor: string): Word {
  const problems: Problem[] = [];
  if (mode !== "rollback" && reason === undefined) {
    const write = "Write why, for those who read the record later.";
    problems.push({
      subject: "Input `reason`",
      problem: `is missing, and \`mode: ${mode}\` needs it.`,
      write,
    });
  }
  if (mode === "lift" && release === undefined) {
    const write = "Write the tag of the release whose hold is lifted.";
    problems.push({ subject: "Input `release`", problem: "is missing, and `mode: lift` needs it.", write });
  }
  if ((reason?.length ?? 0) > longestReason) {
    const problem = `is ${reason?.length ?? 0} characters long.`;
    problems.push({ subject: "Input `reason`", problem, write: `Write ${longestReason} at most.` });
  }
  if (problems.length > 0) throw inputsInvalid(problems);
  return { release: release ?? null, given: reason === undefined ? null : { by: actor, reason } };
}
