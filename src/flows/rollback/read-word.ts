import { inputsInvalid, type Problem } from "../../kernel/errors.ts";

/** What a person says with a step: which release, and why. */
export interface Word {
  readonly release: string | null;
  readonly given: { readonly by: string; readonly reason: string } | null;
}

export const stepModes = [
  "rollback",
  "decide",
  "await",
  "comment",
  "hold",
  "lift",
  "pause",
  "resume",
] as const;
export type StepMode = (typeof stepModes)[number];

/** Modes in which others than the step's inputs say what is done. */
const quiet: readonly StepMode[] = ["decide", "await", "comment"];

interface WordInputs {
  readonly mode: StepMode;
  readonly release: string | undefined;
  readonly reason: string | undefined;
  readonly "deployed-release"?: string | undefined;
  readonly "dry-run"?: boolean;
}

const longestReason = 1000;

/**
 * Reads who asks for what; the modes that change what others may do need a reason, and `lift` a release. The reason is kept
 * on GitHub, so `redact` takes secrets from it before it is anybody's text.
 */
export function readWord(
  { mode, release, reason, "deployed-release": deployed, "dry-run": isDry = false }: WordInputs,
  actor: string,
  redact: (text: string) => string,
): Word {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries({
    ...(quiet.includes(mode) ? { release, reason } : {}),
    ...(mode === "rollback" ? {} : { "deployed-release": deployed, "dry-run": isDry || undefined }),
  })) {
    const write = "Leave it out, or write `mode: rollback`.";
    if (value !== undefined)
      problems.push({ subject: `Input \`${name}\``, problem: `does not go with \`mode: ${mode}\`.`, write });
  }
  if (mode !== "rollback" && !quiet.includes(mode) && reason === undefined) {
    const write = "Write why, for those who read the record later.";
    problems.push({
      subject: "Input `reason`",
      problem: `is missing, and \`mode: ${mode}\` needs it.`,
      write,
    });
  }
  if ((mode === "lift" || mode === "hold") && release === undefined) {
    const write = mode === "lift" ? "whose hold is lifted" : "that is held";
    const problem = `is missing, and \`mode: ${mode}\` needs it.`;
    problems.push({ subject: "Input `release`", problem, write: `Write the tag of the release ${write}.` });
  }
  if ((reason?.length ?? 0) > longestReason) {
    const problem = `is ${reason?.length ?? 0} characters long.`;
    problems.push({ subject: "Input `reason`", problem, write: `Write ${longestReason} at most.` });
  }
  if (problems.length > 0) throw inputsInvalid(problems);
  const given = reason === undefined ? null : { by: actor, reason: redact(reason) };
  return { release: release ?? null, given };
}
