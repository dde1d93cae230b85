/** One entry of the catalogue: what was seen, and what to do about it. */
export interface SuiteErrorParts {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly cause?: unknown;
}

/** The world or the configuration is broken. A domain "no" is a value and is never thrown. */
export class SuiteError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(parts: SuiteErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = "SuiteError";
    this.code = parts.code;
    this.hint = parts.hint;
  }
}

/** One thing wrong with an input or a policy: its name, the value seen and what to write instead. */
export interface Problem {
  readonly subject: string;
  readonly problem: string;
  readonly write: string;
}

/** Problems as lines of a list. */
export function problemList(problems: readonly Problem[]): string {
  return problems.map((one) => `- ${one.subject} ${one.problem} ${one.write}`).join("\n");
}
