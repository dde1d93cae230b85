import { createHash } from "node:crypto";
import { manifestFileName } from "../../src/core/release/manifest.ts";
import { tagMessage } from "../../src/core/release/tag-message.ts";
import type { PastRelease } from "./past.ts";
import type { ActionWorld } from "./world.ts";

type Manifest = Record<string, unknown> & { migrations: Record<string, unknown>[] };

/** Changes what a release recorded, as if it had been released so: its page, its tag and the git object behind it. */
export function reworded(
  { github }: ActionWorld,
  release: PastRelease,
  change: (manifest: Manifest) => void,
): PastRelease {
  const { objects, refs, releases } = github.repository;
  const page = releases.find((one) => one.tagName === release.tag);
  const at = page?.assets.findIndex((one) => one.name === manifestFileName) ?? -1;
  const asset = page?.assets[at];
  const ref = `refs/tags/${release.tag}`;
  const tag = objects.tag(refs.get(ref) ?? "");
  if (page === undefined || asset?.bytes === undefined || tag === undefined)
    throw new Error(`There is no release ${release.tag}`);
  const manifest = JSON.parse(asset.bytes.toString("utf8"));
  change(manifest);
  const bytes = Buffer.from(JSON.stringify(manifest));
  const manifestSha256 = createHash("sha256").update(bytes).digest("hex");
  page.assets[at] = { ...asset, bytes, size: bytes.length, digest: `sha256:${manifestSha256}` };
  const message = tagMessage(manifest.version, manifestSha256, objects.writeBlob(bytes));
  refs.set(ref, objects.writeTag({ ...tag, message }));
  return { ...release, manifestSha256 };
}
