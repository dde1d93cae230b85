import type { VersionFacts } from "../../../../src/core/release/version/decision.ts";
import type { RangeCommit } from "../../../../src/core/release/version/read-commit.ts";
import { type VersionTag, versionTags } from "../../../../src/core/release/version/tags.ts";

/** An id that is the same for the same number. */
export function sha(n: number): string {
  return n.toString(16).padStart(8, "0").repeat(5);
}

/** A straight line of commits with these messages, oldest first; the first has the id `sha(1)`. */
export function line(...messages: readonly string[]): readonly RangeCommit[] {
  return messages.map((message, index) => ({
    sha: sha(index + 1),
    parents: [sha(index)],
    message,
    author: "octo",
  }));
}

/** Tags of these versions, each `version` or `version@n` for one on the commit `sha(n)`. */
export function tags(...seen: readonly string[]): readonly VersionTag[] {
  return versionTags(
    seen.map((one) => {
      const [version = "", at] = one.split("@");
      return { name: `v${version}`, commit: at === undefined ? "0".repeat(40) : sha(Number(at)) };
    }),
    "v",
  );
}

/** Facts in which the commit descends from all the tags, unless others are given. */
export function facts(
  all: readonly VersionTag[],
  commits: readonly RangeCommit[],
  more: Partial<VersionFacts> = {},
): VersionFacts {
  return { tags: all, history: all, commits, changes: [], within: null, ...more };
}
