import { levelBetween } from "./bump.ts";
import { decideFromChanges } from "./decide-from-changes.ts";
import type { VersionDecision, VersionFacts, VersionOptions } from "./decision.ts";
import { judgePlace, type Refusal } from "./place.ts";
import { lastStable } from "./tags.ts";
import { channelOf, coreOf, exactVersion } from "./version-text.ts";

/** The version to release, that there is nothing to release, or why what was asked for cannot be. */
export function decideVersion(options: VersionOptions, facts: VersionFacts): VersionDecision {
  const { source, channel, initial } = options;
  if (source.kind === "explicit") return explicit(source.version, channel, facts);
  if (exactVersion(initial) !== initial || initial !== coreOf(initial)) {
    return refused("The first version must be a stable one.", "Write one such as `0.1.0`.");
  }
  return decideFromChanges(source, channel, initial, facts);
}

function explicit(seen: string, channel: string | null, facts: VersionFacts): VersionDecision {
  const version = exactVersion(seen);
  if (version === null) {
    const problem = "The version that was given is not a full semantic version.";
    return refused(problem, "Write one such as `1.4.0` or `1.4.0-rc.1`.");
  }
  if (channel !== null && channelOf(version) !== channel) {
    return refused(
      `${version} is not of the channel \`${channel}\`.`,
      `Write one such as \`${coreOf(version)}-${channel}.1\`, or leave \`channel\` out.`,
    );
  }
  const misplaced = judgePlace(version, facts.tags, facts.history);
  if (misplaced !== null) return misplaced;
  const base = lastStable(facts.history.filter((tag) => tag.version !== version));
  const bump = base === null ? "initial" : levelBetween(base.version, version);
  return { kind: "release", version, bump, reason: "the version was given", unknowns: [] };
}

function refused(problem: string, write: string): Refusal {
  return { kind: "refused", problem, write };
}
