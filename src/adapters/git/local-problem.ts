import { SuiteError } from "../../kernel/errors.ts";
import type { GitAnswer } from "./local-git.ts";

/** The author's repository cannot be read as far as the check needs it. */
export function repositoryUnreadable(problem: string, hint: string): SuiteError {
  return new SuiteError({ code: "REPOSITORY_UNREADABLE", message: `${problem}.`, hint });
}

/** The bytes that git wrote. What it could not do, with its own first line, is an error. */
export function outputOf(answer: GitAnswer, what: string): Buffer {
  if (answer.kind === "exited" && answer.code === 0) return answer.out;
  throw repositoryUnreadable(
    `git could not ${what}: ${gitProblem(answer)}`,
    "Correct that and run it again.",
  );
}

/** Why git gave no answer, in words. */
export function gitProblem(answer: GitAnswer): string {
  switch (answer.kind) {
    case "exited":
      return firstLine(answer.err) ?? `it ended with ${answer.code} without a word`;
    case "absent":
      return "it is not installed, or not on the PATH";
    case "too-much":
      return `it wrote more than ${answer.megabytes} MB`;
    case "timed-out":
      return `it had not ended after ${answer.seconds} s`;
    default:
      return answer satisfies never;
  }
}

function firstLine(err: string): string | undefined {
  return err
    .split("\n")
    .find((line) => line !== "")
    ?.replace(/^(?:fatal|error): /, "")
    .replace(/\.$/, "");
}
