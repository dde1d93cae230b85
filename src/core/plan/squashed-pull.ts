import type { GroupCommit } from "./group-pulls.ts";

/**
 * The pull request that the subject of a squash names, or null. The title before it is a stranger's; `(#12)` behind it
 * is put there by GitHub, in a merge queue whatever anyone asks for (GraphQL docs, `commitHeadline`). So it counts only
 * at the very end, and for a commit with a signature: GitHub signs what it squashes, and what it rebases, with the
 * author's own subject, has none. unverified: that a queue squashes as the button does.
 */
export function squashedPull({ message, parents, isVerified }: GroupCommit): number | null {
  if (!isVerified || parents.length !== 1) return null;
  const subject = message.split("\n", 1)[0]?.slice(0, 1000) ?? "";
  const digits = /\(#(\d{1,9})\)\s*$/.exec(subject)?.[1];
  return digits === undefined ? null : Number(digits);
}
