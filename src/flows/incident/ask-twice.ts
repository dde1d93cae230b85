import { SuiteError } from "../../kernel/errors.ts";

const lasting = ["PERMISSION_MISSING", "RATE_LIMITED"];

/**
 * Asks once more after a refusal that may pass, such as of a token that is not known for a moment: nobody looks into an
 * issue again for what was missing when it was opened.
 */
export async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof SuiteError) || lasting.includes(error.code)) throw error;
    return ask();
  }
}
