import { manifestFileName } from "./manifest.ts";
import { manifestHashOf } from "./tag-message.ts";

/** Tags whose release is published with a manifest. */
export function publishedTags(
  releases: readonly {
    readonly tag: string;
    readonly draft: boolean;
    readonly assets: readonly { readonly name: string }[];
  }[],
): ReadonlySet<string> {
  const whole = releases.filter(
    (release) => !release.draft && release.assets.some((asset) => asset.name === manifestFileName),
  );
  return new Set(whole.map((release) => release.tag));
}

/**
 * False for a tag that a run of ours made and never published: such a release was never deployed. A tag from before
 * rollback-ready names no manifest and counts.
 */
export function isFinished(
  tag: { readonly name: string; readonly message: string | null },
  published: ReadonlySet<string>,
): boolean {
  return manifestHashOf(tag.message) === null || published.has(tag.name);
}
