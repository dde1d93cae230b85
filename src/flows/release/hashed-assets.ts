import { releaseUnusable } from "../../kernel/errors.ts";
import type { Asset } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { assetDigest } from "./published-asset.ts";

/** Assets as a server lists them, each with a digest. */
export interface HashedAssets {
  /** The same asset; where the server tells no digest, with that of its bytes, which are downloaded once. */
  of(asset: Asset): Promise<Asset>;
  ofAll(assets: readonly Asset[]): Promise<readonly Asset[]>;
}

/** For one release. GitHub Enterprise Server told no digests of assets before it took them over from github.com. */
export function hashedAssets(ports: Pick<Ports, "downloads" | "log">, tag: string): HashedAssets {
  // The bytes under an id never change: GitHub lets an asset be renamed and deleted, and no more.
  const known = new Map<number, string>();
  async function of(asset: Asset): Promise<Asset> {
    if (asset.digest !== null || !asset.uploaded) return asset;
    const digest = known.get(asset.id) ?? (await hashed(asset));
    known.set(asset.id, digest);
    return { ...asset, digest };
  }
  async function hashed(asset: Asset): Promise<string> {
    if (known.size === 0)
      ports.log.info("this server tells no digests of assets, so each is downloaded and hashed here");
    const found = await assetDigest(ports, asset);
    if (found.kind === "resolved") return `sha256:${found.sha256}`;
    throw releaseUnusable(
      tag,
      `\`${asset.name}\` cannot be read back: ${found.problem}`,
      "Run the step again: what is right is kept.",
    );
  }
  return {
    of,
    async ofAll(assets) {
      const all: Asset[] = [];
      for (const asset of assets) all.push(await of(asset));
      return all;
    },
  };
}
