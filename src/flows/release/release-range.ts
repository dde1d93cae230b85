import semver from "semver";
import { isFinished, publishedTags } from "../../core/release/finished-tag.ts";
import { broughtBy } from "../../core/release/version/ancestry.ts";
import { tagsWithin, type VersionTag } from "../../core/release/version/tags.ts";
import { isStable } from "../../core/release/version/version-text.ts";
import { releaseRefused } from "../../kernel/errors.ts";
import type { Commit, MergedPull, PullFile, Tag } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { pullsOf } from "./merged-changes.ts";
import type { Survey } from "./survey.ts";

/** What came since the last version that the commit descends from. */
export interface ReleaseRange {
  /** The last stable version in the history of the commit, else the last pre-release; null when there is none. */
  readonly base: (Tag & { readonly version: string }) | null;
  readonly commits: readonly Commit[];
  /** Ids of the commits that touch the package; null when all do. */
  readonly touched: ReadonlySet<string> | null;
  readonly pulls: readonly MergedPull[];
  /** Version tags in the history of the commit, from the base on. */
  readonly history: readonly VersionTag[];
  /** Files that differ from the base; null when GitHub does not list them all. */
  readonly files: readonly PullFile[] | null;
}

interface Wanted {
  /** A version that was given: the range ends before it. */
  readonly below: string | null;
  /** Directories and files of the package; empty for the whole repository. */
  readonly paths: readonly string[];
}

type Needed = Pick<Ports, "commits" | "log">;

// Tags of other branches are passed over one by one; a history that needs more of them is not a line of releases.
const maxTries = 30;

/** Finds the range by asking GitHub how each of the greatest versions lies to the commit. */
export async function releaseRange(ports: Needed, facts: Survey, wanted: Wanted): Promise<ReleaseRange> {
  const lower = facts.tags.versions.filter(
    (tag) => wanted.below === null || semver.lt(tag.version, wanted.below),
  );
  const stable = lower.filter((tag) => isStable(tag.version));
  const found =
    (await firstBehind(ports, facts, stable)) ??
    (await firstBehind(
      ports,
      facts,
      lower.filter((tag) => !isStable(tag.version)),
    ));
  if (found === null) {
    return { base: null, commits: [], touched: null, pulls: [], history: [], files: null };
  }
  const { base, comparison } = found;
  const { commits, files } = comparison;
  const published = publishedTags(facts.releases);
  const within = await Promise.all(
    tagsWithin(facts.tags.known(), commits).map((tag) => facts.tags.read(tag.name)),
  );
  const unfinished = new Set(
    within.flatMap((tag) => (tag === null || isFinished(tag, published) ? [] : [tag.name])),
  );
  const history = [
    // A pre-release that was never finished told nobody of its changes; its number stays taken.
    ...tagsWithin(facts.tags.known(), commits).filter(
      (tag) => isStable(tag.version) || !unfinished.has(tag.name),
    ),
    { name: base.name, commit: base.commit, version: base.version },
  ];
  const pulls = await pullsOf(facts.merged, commits, null);
  const touched = await touching(ports, facts.commit.sha, commits, wanted.paths);
  const ours = touched === null ? pulls : pulls.filter((pull) => touched.has(pull.mergeCommit));
  return { base, commits, touched, pulls: ours, history, files };
}

async function firstBehind(ports: Needed, facts: Survey, tags: readonly VersionTag[]) {
  const published = publishedTags(facts.releases);
  for (const { name, version } of tags.slice(0, maxTries)) {
    const tag = await facts.tags.read(name);
    // What a release brought that was never finished comes with the next one.
    if (tag === null || !isFinished(tag, published)) continue;
    const base = { ...tag, version };
    if (tag.commit === facts.commit.sha) {
      return { base, comparison: { status: "identical", commits: [], files: [] } } as const;
    }
    const comparison = await ports.commits.compare(tag.commit, facts.commit.sha);
    if (comparison.status === "ahead") return { base, comparison };
    ports.log.info(`${name} is not in the history of ${facts.commit.sha.slice(0, 12)}: passed over`);
  }
  if (tags.length <= maxTries) return null;
  const problem = `none of the ${maxTries} greatest versions is in the history of the commit.`;
  const write = "Give `version`: only lower ones are looked at then.";
  throw releaseRefused("The next version", [{ subject: "Version:", problem, write }]);
}

// A merge that brings a commit of the package belongs to it, though it touches nothing itself.
async function touching(
  ports: Needed,
  head: string,
  commits: readonly Commit[],
  paths: readonly string[],
): Promise<ReadonlySet<string> | null> {
  if (paths.length === 0) return null;
  const dates = commits.map((commit) => Date.parse(commit.date));
  const since = new Date(dates.reduce((least, date) => Math.min(least, date), Date.parse("2999-01-01")));
  const found = await Promise.all(
    paths.map((path) =>
      commits.length === 0
        ? new Set<string>()
        : ports.commits.touching(path, head, since.toISOString().replace(/\.\d+Z$/, "Z")),
    ),
  );
  const touched = new Set(found.flatMap((one) => [...one]));
  for (const [sha, merge] of broughtBy(commits)) if (touched.has(sha)) touched.add(merge);
  return touched;
}
