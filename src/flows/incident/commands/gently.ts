import { SuiteError } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { writeOnce } from "../../write-once.ts";

/**
 * Does what may fail without harm and may be repeated, such as a label. The answer is a sentence (`what` follows "did not
 * take") when GitHub refused or dropped it, and empty when it took it.
 */
export async function gently(
  ports: Pick<Ports, "clock" | "log" | "signal">,
  what: string,
  write: () => Promise<boolean>,
): Promise<readonly string[]> {
  try {
    if (await writeOnce(ports, what, write, () => Promise.resolve(null))) return [];
    ports.log.warning(`GitHub did not take ${what}.`);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`GitHub did not take ${what}. ${error.message}`);
  }
  return [`GitHub did not take ${what}.`];
}
