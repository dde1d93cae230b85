import { SuiteError } from "../kernel/errors.ts";
import type { Ports } from "../kernel/ports/index.ts";

/**
 * Does something that must not keep the rest from being done: what goes wrong is an error in the log, and the answer
 * is null.
 */
export async function attempt<T>(
  ports: Pick<Ports, "log">,
  what: string,
  act: () => Promise<T>,
): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    const why = error instanceof SuiteError ? `${error.message}\n${error.hint}` : String(error);
    ports.log.error(`${what}. ${why}`);
    return null;
  }
}
