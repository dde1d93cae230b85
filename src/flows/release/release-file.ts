import type { Asset, Release } from "../../kernel/ports/github.ts";
import type { FileContent } from "../../kernel/ports/index.ts";

/** A file that a release must hold, by its hash; the content is opened when it is uploaded. */
export interface ReleaseFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: () => Promise<FileContent>;
}

/** True for an asset that arrived whole, with the bytes of the file. */
export function holds(asset: Asset | undefined, file: ReleaseFile): boolean {
  return asset?.uploaded === true && asset.name === file.name && asset.digest === `sha256:${file.sha256}`;
}

/** Names of the files that a release does not hold as they are, for a message. */
export function wrongFiles(release: Release, files: readonly ReleaseFile[]): readonly string[] {
  const assets = new Map(release.assets.map((asset) => [asset.name, asset]));
  return files.filter((file) => !holds(assets.get(file.name), file)).map((file) => `\`${file.name}\``);
}
