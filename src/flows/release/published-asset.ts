import type { Asset, Release } from "../../kernel/ports/github.ts";
import type { FileResolution, Ports } from "../../kernel/ports/index.ts";

/** The asset of this name that the published release of a tag holds; null when there is none. */
export async function publishedAsset(
  { releases }: Pick<Ports, "releases">,
  listed: readonly Release[],
  tag: string,
  name: string,
): Promise<Asset | null> {
  const release = listed.find((one) => one.tag === tag && !one.draft);
  if (release === undefined) return null;
  const isWanted = (asset: Asset): boolean => asset.name === name && asset.uploaded;
  return release.assets.find(isWanted) ?? (await releases.assetsOf(release)).find(isWanted) ?? null;
}

/** The sha256 of an asset: as GitHub computed it, or of its bytes where GitHub did not (assets of before June 2025). */
export async function assetDigest(
  { downloads }: Pick<Ports, "downloads">,
  asset: Asset,
): Promise<FileResolution> {
  const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? "") ?? [];
  if (sha256 !== undefined) return { kind: "resolved", sha256, size: asset.size };
  return downloads.digestOfAsset(asset.id);
}
