import { manifestFileName, readManifest } from "../../core/release/manifest.ts";
import { manifestHashOf } from "../../core/release/tag-message.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { releaseUnusable } from "../../kernel/errors.ts";
import type { Tag } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/**
 * The release of a tag with its manifest, whose hash must be the one that the annotated tag carries. Pages, bodies and
 * assets can be edited; the tag says which manifest was meant.
 */
export async function loadRelease(
  ports: Pick<Ports, "tags" | "releases" | "digest">,
  name: string,
): Promise<ReleaseState & { readonly manifest: NonNullable<ReleaseState["manifest"]> }> {
  const tag = await ports.tags.find(name);
  if (tag === null) {
    throw releaseUnusable(
      name,
      "the repository has no such tag",
      "Give the tag of a release that exists, such as `v1.2.3`.",
    );
  }
  hashNamedBy(tag);
  const published = (await ports.releases.ofTag(name)).filter((release) => !release.draft);
  const asset = published.flatMap((release) => release.assets).find((one) => one.name === manifestFileName);
  if (asset === undefined) {
    throw releaseUnusable(
      name,
      `it has no published \`${manifestFileName}\``,
      "Run `actions/release` for it again: it finishes what is missing.",
    );
  }
  return checkedRelease(ports, tag, await ports.releases.bytesOf(asset));
}

/** The release that the text of a manifest makes of a tag; throws when it is not the manifest that the tag means. */
export function checkedRelease(
  ports: Pick<Ports, "digest">,
  tag: Tag,
  bytes: Uint8Array,
): ReleaseState & { readonly manifest: NonNullable<ReleaseState["manifest"]> } {
  const { name } = tag;
  const expected = hashNamedBy(tag);
  const sha256 = ports.digest.sha256(bytes);
  if (sha256 !== expected) {
    throw releaseUnusable(
      name,
      `its manifest has sha256 ${sha256}, and the tag says ${expected}`,
      "Somebody changed the asset after the release. Do not deploy it; release a new version.",
    );
  }
  const reading = readManifest(new TextDecoder().decode(bytes));
  if (reading.kind === "unreadable") {
    throw releaseUnusable(
      name,
      `its manifest cannot be read: ${reading.problem}`,
      "Use the version of the suite that wrote it.",
    );
  }
  if (reading.manifest.tag !== name) {
    throw releaseUnusable(
      name,
      `its manifest is of ${reading.manifest.tag}`,
      "The tag is a copy of another release's. Do not deploy it; release a new version.",
    );
  }
  if (reading.manifest.commit !== tag.commit) {
    throw releaseUnusable(
      name,
      `its manifest is of commit ${reading.manifest.commit.slice(0, 12)}, and the tag of ${tag.commit.slice(0, 12)}`,
      "The tag was moved. Do not deploy it; release a new version.",
    );
  }
  return { tag: name, commit: tag.commit, manifest: { sha256, document: reading.manifest } };
}

function hashNamedBy({ name, message }: Tag): string {
  const expected = manifestHashOf(message);
  if (expected !== null) return expected;
  throw releaseUnusable(
    name,
    "its tag carries no manifest hash, so it was not made by rollback-ready",
    "Release it with `actions/release`; only a release that names its artifacts by digest can be deployed again.",
  );
}
