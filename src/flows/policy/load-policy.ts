import { defaultPolicy, type Policy, policyPath } from "../../core/policy/policy.ts";
import { readPolicy } from "../../core/policy/read.ts";
import { policyInvalid } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export interface LoadedPolicy {
  readonly policy: Policy;
  /** False when the repository has no policy file and defaults hold. */
  readonly written: boolean;
  /** The file as it is written; empty when there is none. */
  readonly text: string;
}

/**
 * The policy at a commit, by API, so that no checkout can change it; the default branch's when `commit` is null.
 * A file that cannot be read or does not parse is an error, never "no policy".
 */
export async function loadPolicy(
  ports: Pick<Ports, "contents">,
  commit: string | null,
): Promise<LoadedPolicy> {
  const source = `\`${policyPath}\` at ${commit === null ? "the default branch" : commit.slice(0, 12)}`;
  const file = await ports.contents.textAt(policyPath, commit);
  if (file.kind === "absent") {
    // GitHub answers 404 for a missing file and for a missing commit; only the first means "no policy".
    if (commit !== null) await ports.contents.treeOf(commit);
    return { policy: defaultPolicy(), written: false, text: "" };
  }
  if (file.kind === "unreadable") {
    throw policyInvalid(source, [
      {
        subject: "The file",
        problem: `cannot be read: ${file.problem}.`,
        write: "Make it a plain text file.",
      },
    ]);
  }
  const reading = readPolicy(file.text);
  if (reading.kind === "refused") throw policyInvalid(source, reading.problems);
  return { policy: reading.policy, written: true, text: file.text };
}
