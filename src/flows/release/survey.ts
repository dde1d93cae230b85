import { policyPath } from "../../core/policy/policy.ts";
import { branchOf } from "../../core/release/branch-of.ts";
import { releaseRefused } from "../../kernel/errors.ts";
import type { Release, ReleaseCommit, TagRuleset } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type MergedFeed, openMergedFeed } from "./merged-feed.ts";
import { openTagBook, type TagBook } from "./tag-book.ts";

/** What stands on GitHub before a release is made. Nothing of it is written. */
export interface Survey {
  readonly commit: ReleaseCommit & { readonly sha: string };
  readonly tags: TagBook;
  readonly releases: readonly Release[];
  /** Null when the token may not read them. */
  readonly rulesets: readonly TagRuleset[] | null;
  readonly merged: MergedFeed;
  /** Text of the policy at the head of the default branch; null when there is none. */
  readonly policyText: string | null;
}

// Enough for the pre-releases since the last stable version; what is further back is read when it is needed.
const readAhead = 30;

/** Reads all that a release depends on, side by side; `named` is the tag of a version that was given. */
export async function survey(
  ports: Pick<Ports, "tags" | "releases" | "commits" | "contents" | "pulls" | "run">,
  wanted: { readonly sha: string; readonly prefix: string; readonly named: string | null },
): Promise<Survey> {
  const merged = openMergedFeed(ports);
  const [tags, releases, commit, rulesets, policyText] = await Promise.all([
    openTagBook(ports, wanted.prefix),
    ports.releases.list(),
    ports.commits.forRelease(wanted.sha, branchOf(ports.run.ref)),
    ports.tags.rulesets(),
    ports.contents.textAtHead(policyPath),
  ]);
  const first = tags.versions.slice(0, readAhead).map((tag) => tag.name);
  const names = new Set([...first, ...(wanted.named === null ? [] : [wanted.named])]);
  await Promise.all([...names].map((name) => tags.read(name)));
  if (commit === null) {
    const problem = `The repository has no commit ${wanted.sha}.`;
    const write = "Push it first, or leave `commit` out to release the commit of this run.";
    throw releaseRefused(wanted.named ?? "The next version", [{ subject: "Commit:", problem, write }]);
  }
  return { commit: { ...commit, sha: wanted.sha }, tags, releases, rulesets, merged, policyText };
}
