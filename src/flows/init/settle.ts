import type { LeftAlone, Proposal } from "../../core/init/proposal.ts";
import type { Proposed } from "../../core/init/propose.ts";
import type { CloneFilesPort } from "../../kernel/ports/clone-files.ts";

/** Takes out what the file system would not let be written, such as a file that git ignores or a symbolic link. */
export async function settle(proposed: Proposed, clone: CloneFilesPort): Promise<Proposed> {
  const files: Proposal[] = [];
  const left = await Promise.all(proposed.left.map((one) => withReason(one, clone)));
  for (const proposal of proposed.files) {
    const reason = await whyNot(proposal, clone);
    if (reason === null) files.push(proposal);
    else left.push({ path: proposal.path, reason, isProblem: true });
  }
  const paths = new Set(files.map(({ path }) => path));
  return { files, left, questions: proposed.questions.filter(({ path }) => paths.has(path)) };
}

// What git lists as no text may be a link: the file system tells why.
async function withReason(left: LeftAlone, clone: CloneFilesPort): Promise<LeftAlone> {
  if (!left.isProblem) return left;
  const place = await clone.look(left.path);
  return place.kind === "refused" ? { ...left, reason: place.reason } : left;
}

/** Writes each file, in their order. Gives those that changed meanwhile and were left. */
export async function writeProposals(
  files: readonly Proposal[],
  clone: CloneFilesPort,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const proposal of files) {
    const isWritten =
      proposal.kind === "new"
        ? await clone.create(proposal.path, proposal.text, proposal.isExecutable)
        : await clone.append(proposal.path, proposal.before, proposal.added);
    if (!isWritten) left.push(proposal.path);
  }
  return left;
}

async function whyNot({ kind, path }: Proposal, clone: CloneFilesPort): Promise<string | null> {
  const place = await clone.look(path);
  switch (place.kind) {
    case "refused":
      return place.reason;
    case "file":
      return kind === "new" ? "it is there, and git ignores it" : null;
    case "free":
      return kind === "addition" ? "it is gone" : null;
    default:
      return place satisfies never;
  }
}
