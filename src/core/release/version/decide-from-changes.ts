import semver from "semver";
import { ancestorsOf, broughtBy, withMerges } from "./ancestry.ts";
import { type Level, levelBetween, raised } from "./bump.ts";
import { nextPrerelease, prereleasesAbove } from "./channel.ts";
import { type Asked, askedByCommits, counted, listed } from "./commit-level.ts";
import type { ChangeSource, VersionDecision, VersionFacts } from "./decision.ts";
import { askedByLabels } from "./label-level.ts";
import { judgeFree, judgePlace } from "./place.ts";
import { releaseAsOf } from "./release-as.ts";
import { type StandingCommit, standingCommits } from "./standing.ts";
import { greatest, lastStable, type VersionTag } from "./tags.ts";
import { channelOf, coreOf } from "./version-text.ts";

/**
 * The next version by what changed. The number is always raised from the last stable version; what a pre-release since
 * then aimed at stays the aim, unless more has come. Without a channel, such a pre-release is promoted.
 */
export function decideFromChanges(
  source: ChangeSource,
  channel: string | null,
  initial: string,
  facts: VersionFacts,
): VersionDecision {
  const base = lastStable(facts.history)?.version ?? null;
  const ahead = prereleasesAbove(facts.history, base);
  const highest = greatest(ahead);
  const standing = standingCommits(facts.commits, facts.changes, facts.within);
  const footer = releaseAsOf(standing, base);
  if (footer.kind === "refused") return footer;
  const all = asked(source, facts, standing);
  const core =
    footer.kind === "version" ? footer.version : aimOf(base ?? initial, base !== null, all.level, highest);
  const version = channel === null ? core : nextPrerelease(core, channel, facts.tags);
  const last = channel === null ? null : greatest(ahead.filter((tag) => channelOf(tag.version) === channel));
  const fresh = last === null ? all : askedSince(last, source, facts);
  const isFirst = base === null && highest === null;
  const promotes = highest !== null && last !== highest && semver.gt(version, highest.version);
  const setAnew = footer.kind === "version" && (last === null || coreOf(last.version) !== core);
  if (fresh.level === "none" && !promotes && !setAnew && !isFirst) {
    const start = last?.version ?? base ?? "the beginning";
    return { kind: "nothing", reason: `since ${start}, ${fresh.reason}`, unknowns: fresh.unknowns };
  }
  const refusal = judgeFree(version, facts.tags) ?? behindAim(version, highest, channel);
  const misplaced = refusal ?? judgePlace(version, facts.tags, facts.history);
  if (misplaced !== null) return misplaced;
  const reasons = {
    footer: footer.kind === "version" ? footer.reason : null,
    first: isFirst ? "no version was released before" : null,
    promotion:
      all.level === "none" || fresh.level === "none" ? `${highest?.version} goes on as ${version}` : null,
  };
  return {
    kind: "release",
    version,
    bump: base === null ? "initial" : levelBetween(base, version),
    reason: reasons.footer ?? reasons.first ?? reasons.promotion ?? all.reason,
    unknowns: all.unknowns,
  };
}

function aimOf(from: string, raise: boolean, level: Level, highest: VersionTag | null): string {
  const own = raise && level !== "none" ? raised(from, level) : from;
  const aim = highest === null ? own : coreOf(highest.version);
  return semver.gt(aim, own) ? aim : own;
}

function behindAim(version: string, highest: VersionTag | null, channel: string | null) {
  if (highest === null || semver.gt(version, highest.version)) return null;
  const ahead = channelOf(highest.version);
  return {
    kind: "refused",
    problem: `${version} would stand below ${highest.version}, which this commit's history has released already (tag \`${highest.name}\`).`,
    write:
      channel === null || ahead === null
        ? `Give a \`version\` above ${highest.version}.`
        : `Release on the channel \`${ahead}\`, or leave \`channel\` out to release ${coreOf(highest.version)}.`,
  } as const;
}

// What an earlier pre-release of the channel holds is not new to it.
function askedSince(last: VersionTag, source: ChangeSource, facts: VersionFacts): Asked {
  const out = ancestorsOf(last.commit, facts.commits);
  const commits = facts.commits.filter((commit) => !out.has(commit.sha));
  const changes = facts.changes.filter((change) => !out.has(change.mergeCommit));
  return asked(source, { ...facts, commits, changes }, standingCommits(commits, changes, facts.within));
}

function asked(
  source: ChangeSource,
  { commits, changes, within }: VersionFacts,
  standing: readonly StandingCommit[],
): Asked {
  if (source.kind === "commits") return askedByCommits(standing);
  const touching = within === null ? null : withMerges(within, broughtBy(commits));
  const ours = changes.filter((change) => touching === null || touching.has(change.mergeCommit));
  const judged = askedByLabels(ours, source.rules);
  const direct = standing.filter((commit) => commit.pull === null).map((commit) => commit.sha.slice(0, 12));
  if (direct.length === 0) return judged;
  const unlabelled = `${counted(direct.length, "commit belongs", "commits belong")} to no pull request that is known, so no label speaks for them: ${listed(direct)}.`;
  return { ...judged, unknowns: [...judged.unknowns, unlabelled] };
}
