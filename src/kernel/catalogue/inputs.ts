import { type Problem, problemList, SuiteError } from "../suite-error.ts";

/** Inputs of the step that cannot be used, all at once. */
export function inputsInvalid(problems: readonly Problem[]): SuiteError {
  return new SuiteError({
    code: "INPUTS_INVALID",
    message: `${count(problems.length, "input")} cannot be used.\n${problemList(problems)}`,
    hint: "Correct the `with:` block of this step and run it again. Nothing was written.",
  });
}

/** Checks of a gate that cannot be asked, all at once, found once the release and the secrets were known. */
export function checksUnusable(problems: readonly Problem[]): SuiteError {
  return new SuiteError({
    code: "CHECKS_UNUSABLE",
    message: `${count(problems.length, "check")} cannot be asked.\n${problemList(problems)}`,
    hint: "Correct the checks in .github/rollback.yml or the inputs of this step, and run it again. Nothing was judged.",
  });
}

/** A policy file that does not parse or breaks its schema; problems carry line and column. */
export function policyInvalid(source: string, problems: readonly Problem[]): SuiteError {
  return new SuiteError({
    code: "POLICY_INVALID",
    message: `${source} has ${count(problems.length, "problem")}.\n${problemList(problems)}`,
    hint: "Correct the file on the branch that was read and run this again.",
  });
}

/** The event that started the workflow does not carry what the action needs. */
export function eventUnsupported(action: string, seen: string, write: string): SuiteError {
  return new SuiteError({
    code: "EVENT_UNSUPPORTED",
    message: `\`${action}\` cannot run on the event \`${seen}\`.`,
    hint: write,
  });
}

/** A file that the step names is not there, is not a file, or cannot be read. */
export function fileUnreadable(path: string, problem: string, cause: unknown): SuiteError {
  return new SuiteError({
    code: "FILE_UNREADABLE",
    message: `The file \`${path}\` cannot be read: ${problem}.`,
    hint: "Paths are taken from the workspace. Check the path, and that an earlier step has made the file.",
    cause,
  });
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
