import { manifestHashOf } from "../../core/release/tag-message.ts";
import { decideVersion } from "../../core/release/version/decide.ts";
import type { VersionDecision, VersionOptions } from "../../core/release/version/decision.ts";
import { channelOf, isStable } from "../../core/release/version/version-text.ts";
import { releaseRefused } from "../../kernel/errors.ts";
import type { Tag } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type ReleaseRange, releaseRange } from "./release-range.ts";
import type { Survey } from "./survey.ts";

export type ChosenVersion =
  | {
      readonly kind: "release";
      readonly version: string;
      readonly tag: string;
      readonly reason: string;
      readonly range: ReleaseRange;
      /** The tag of this version, when an earlier run made it. */
      readonly existing: Tag | null;
    }
  | { readonly kind: "nothing"; readonly reason: string; readonly range: ReleaseRange };

interface Wanted extends VersionOptions {
  readonly prefix: string;
  readonly paths: readonly string[];
}

/**
 * The version to release. One that a run of ours began at this very commit is finished before another is thought of:
 * what is computed must be the same when the step runs again.
 */
export async function chooseVersion(
  ports: Pick<Ports, "commits" | "log">,
  facts: Survey,
  wanted: Wanted,
): Promise<ChosenVersion> {
  const given =
    wanted.source.kind === "explicit" ? wanted.source.version : await begun(facts, wanted.channel);
  const range = await releaseRange(ports, facts, { below: given, paths: wanted.paths });
  const tag = given === null ? null : `${wanted.prefix}${given}`;
  const existing = tag === null ? null : await facts.tags.read(tag);
  if (given !== null && tag !== null && existing !== null && isOurs(existing, facts)) {
    // Whatever was released since, this one is only finished, or found finished.
    const reason = "an earlier run began it at this commit";
    ports.log.info(`version ${given}: ${reason}`);
    return { kind: "release", version: given, tag, reason, range, existing };
  }
  const decision = decideVersion(wanted, {
    tags: facts.tags.known(),
    history: range.history,
    commits: range.commits,
    changes: range.pulls,
    within: range.touched,
  });
  demandAllowed(decision, tag ?? "The next version");
  for (const unknown of decision.unknowns) ports.log.warning(unknown);
  if (decision.kind === "nothing") return { kind: "nothing", reason: decision.reason, range };
  const { version, reason } = decision;
  ports.log.info(`version ${version}: ${reason}`);
  return { kind: "release", version, tag: `${wanted.prefix}${version}`, reason, range, existing };
}

async function begun(facts: Survey, channel: string | null): Promise<string | null> {
  const ofChannel = facts.tags.versions.filter(({ version }) =>
    channel === null ? isStable(version) : channelOf(version) === channel,
  );
  for (const { name, version } of ofChannel.slice(0, 30)) {
    const tag = await facts.tags.read(name);
    if (tag !== null && isOurs(tag, facts)) return version;
  }
  return null;
}

function isOurs(tag: Tag, facts: Survey): boolean {
  return tag.commit === facts.commit.sha && manifestHashOf(tag.message) !== null;
}

function demandAllowed(
  decision: VersionDecision,
  what: string,
): asserts decision is Exclude<VersionDecision, { kind: "refused" }> {
  if (decision.kind !== "refused") return;
  const { problem, write } = decision;
  throw releaseRefused(what, [{ subject: "Version:", problem, write }]);
}
