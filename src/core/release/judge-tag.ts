import { manifestHashOf } from "./tag-message.ts";

export type TagVerdict =
  | { readonly kind: "same" }
  | { readonly kind: "moved"; readonly problem: string }
  | { readonly kind: "taken"; readonly problem: string };

/** Is the tag that is there the one that this release would make: of the same commit, naming the same manifest? */
export function judgeTag(
  there: { readonly commit: string; readonly message: string | null },
  wanted: { readonly commit: string; readonly manifestSha256: string },
): TagVerdict {
  const recorded = manifestHashOf(there.message);
  if (there.commit !== wanted.commit) {
    const places = `it is at commit ${there.commit.slice(0, 12)}, not at ${wanted.commit.slice(0, 12)}`;
    // The hash is over the commit too: whoever moves a tag of ours takes the message along.
    return recorded === wanted.manifestSha256
      ? { kind: "moved", problem: places }
      : { kind: "taken", problem: places };
  }
  if (recorded === null) {
    return { kind: "taken", problem: "it was not made by rollback-ready, so it names no manifest" };
  }
  if (recorded !== wanted.manifestSha256) {
    return {
      kind: "taken",
      problem: "it names another manifest: artifacts or titles of pull requests are not what they were",
    };
  }
  return { kind: "same" };
}
