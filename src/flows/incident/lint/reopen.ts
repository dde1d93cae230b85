import type { Issue } from "../../../kernel/ports/github.ts";
import { writeOnce } from "../../write-once.ts";
import type { LintComment } from "./lint-comment.ts";
import type { LintPorts } from "./lint-facts.ts";
import type { LintOutcome } from "./lint-outcome.ts";

/**
 * Opens an issue again, once a comment says why. The comment comes first: a run that ends in between finds the issue closed,
 * and goes on from there. Without it the issue stays closed until a later run, unless it is locked and takes none.
 */
export async function reopen(
  ports: LintPorts,
  { number, isLocked }: Issue,
  comment: LintComment,
  text: string,
  missing: number,
): Promise<LintOutcome> {
  await comment.keep(text);
  if (!isLocked && !(await comment.isThere())) {
    const why = "the comment that says why it is to be opened again could not be written";
    ports.log.warning(`Issue ${number} stays closed for now: ${why}.`);
    return { kind: "nothing-to-do", why };
  }
  const open = () => ports.issues.edit(number, { state: "open" });
  await writeOnce(ports, `opening issue ${number} again`, open, () => Promise.resolve(null));
  return { kind: "reopened", missing };
}
