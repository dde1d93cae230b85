import { manifestFileName, type ReleaseManifest } from "../../core/release/manifest.ts";
import { tagsBelow } from "../../core/release/previous.ts";
import { manifestHashOf } from "../../core/release/tag-message.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/**
 * The release before a version: the greatest lower tag, without those that a run of ours made and never published. Such
 * a release was never deployed, and a chain through it would lead nowhere.
 */
export async function previousRelease(
  ports: Pick<Ports, "tags" | "releases" | "log">,
  version: string,
): Promise<ReleaseManifest["previous"]> {
  for (const { name } of tagsBelow(await ports.tags.list(), version)) {
    const tag = await ports.tags.find(name);
    if (tag === null) continue;
    const manifestSha256 = manifestHashOf(tag.message);
    if (manifestSha256 === null || (await isPublished(ports, name))) {
      return { tag: name, commit: tag.commit, manifestSha256 };
    }
    ports.log.info(`${name} is passed over: it has no published release with a manifest`);
  }
  return null;
}

async function isPublished(ports: Pick<Ports, "releases">, name: string): Promise<boolean> {
  const releases = await ports.releases.ofTag(name);
  return releases.some(
    (release) => !release.draft && release.assets.some((asset) => asset.name === manifestFileName),
  );
}
