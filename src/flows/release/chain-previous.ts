import semver from "semver";
import { isFinished, publishedTags } from "../../core/release/finished-tag.ts";
import type { ReleaseManifest } from "../../core/release/manifest.ts";
import { manifestHashOf } from "../../core/release/tag-message.ts";
import type { VersionTag } from "../../core/release/version/tags.ts";
import { isStable } from "../../core/release/version/version-text.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Survey } from "./survey.ts";

/**
 * The release before a version, pre-releases among them: the greatest lower tag, without those that a run of ours made
 * and never published. Such a release was never deployed, and a chain through it would lead nowhere.
 */
export async function chainPrevious(
  ports: Pick<Ports, "log">,
  facts: Pick<Survey, "tags" | "releases">,
  version: string,
  history: readonly VersionTag[],
): Promise<ReleaseManifest["previous"]> {
  const published = publishedTags(facts.releases);
  const within = new Set(history.map((tag) => tag.name));
  for (const { name, version: lower } of facts.tags.versions.filter((tag) =>
    semver.lt(tag.version, version),
  )) {
    // A pre-release of another branch brought nothing that this release has.
    if (!isStable(lower) && !within.has(name)) continue;
    const tag = await facts.tags.read(name);
    if (tag === null) continue;
    if (isFinished(tag, published)) {
      return { tag: name, commit: tag.commit, manifestSha256: manifestHashOf(tag.message) };
    }
    ports.log.info(`${name} is passed over: it has no published release with a manifest`);
  }
  return null;
}
