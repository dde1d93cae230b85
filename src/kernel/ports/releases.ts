import type { FileContent } from "./machine.ts";

export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** `sha256:…` as GitHub computed it; null on assets older than that feature. */
  readonly digest: string | null;
  readonly uploaded: boolean;
  readonly url: string;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** GitHub keeps it as it is, and its tag with it. */
  readonly immutable: boolean;
  readonly author: string;
  readonly url: string;
  readonly uploadUrl: string;
  readonly body: string;
  readonly assets: readonly Asset[];
}

export interface Releases {
  /** All releases, newest first; drafts only where the token may write. */
  list(): Promise<readonly Release[]>;
  /** Published and draft releases of this tag; drafts are only in the list, so all pages are read. */
  ofTag(tag: string): Promise<readonly Release[]>;
  /** Null when it is not there. */
  get(id: number): Promise<Release | null>;
  /** All assets by their own list: a release may not show all that it has. */
  assetsOf(release: Release): Promise<readonly Asset[]>;
  createDraft(release: {
    readonly tag: string;
    readonly name: string;
    readonly body: string;
    readonly prerelease: boolean;
  }): Promise<Release>;
  /** "exists" when the release has an asset of this name. */
  upload(
    release: Release,
    file: { readonly name: string; readonly mediaType: string; readonly content: FileContent },
  ): Promise<Asset | "exists">;
  discardAsset(asset: Asset): Promise<void>;
  discardDraft(release: Release): Promise<void>;
  /** Refused with "taken" when another release of the tag is published. */
  publish(
    release: Release,
    as: {
      readonly name: string;
      readonly body: string;
      readonly prerelease: boolean;
      readonly isLatest: boolean;
    },
  ): Promise<Release | "taken">;
  bytesOf(asset: Asset): Promise<Uint8Array>;
}

/** An attestation that GitHub keeps for a digest. */
export interface StoredAttestation {
  readonly subject: string;
  readonly predicateType: string;
}

export interface Attestations {
  /** Attestations of this repository for the digests (`sha256:…`); null when the token may not read them. */
  of(
    digests: readonly string[],
    isOwnedByOrganization: boolean,
  ): Promise<readonly StoredAttestation[] | null>;
}
