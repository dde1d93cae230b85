import { SuiteError } from "../kernel/errors.ts";
import { isInDoubt } from "../kernel/in-doubt.ts";
import type { RefNote } from "../kernel/ports/github.ts";
import type { Ports } from "../kernel/ports/index.ts";

const lookAfterMs = 1_000;

/**
 * Writes a note under a ref, by compare-and-set. Without a clear answer the ref says whose note it holds: `isOurs` knows
 * the text that was sent from any other, the same writer's earlier ones included. "unclear": it is not there, and may be
 * written again. With `isLast` what went wrong is thrown instead.
 */
export async function writeNote(
  ports: Pick<Ports, "refNotes" | "clock">,
  ref: string,
  from: RefNote | null,
  note: { readonly text: string; readonly isOurs: (text: string) => boolean },
  isLast: boolean,
): Promise<RefNote | "taken" | "unclear"> {
  try {
    return await ports.refNotes.write(ref, from, note.text);
  } catch (error) {
    const mayPass = isInDoubt(error) || (error instanceof SuiteError && error.code === "GITHUB_REFUSED");
    if (!mayPass || isLast) throw error;
    await ports.clock.sleep(lookAfterMs);
    const there = await ports.refNotes.read(ref);
    return there !== null && note.isOurs(there.text) ? there : "unclear";
  }
}
