import { SuiteError } from "../../kernel/errors.ts";

/** An action that the harness cannot run as GitHub's runner would: nothing was started. */
export function actionUnusable(action: string, problem: string, hint: string, cause?: unknown): SuiteError {
  return new SuiteError({
    code: "ACTION_UNUSABLE",
    message: `The action in ${action} cannot run: ${problem}.`,
    hint,
    cause,
  });
}
