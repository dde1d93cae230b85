import { manifestBlobOf } from "../../src/core/release/tag-message.ts";
import type { EmbeddedGitHub } from "../../src/rehearsal/github/server.ts";

/** Takes a release's manifest away: the assets of its page, and the git object that its tag names. */
export function loseManifest({ repository }: EmbeddedGitHub, tag: string): void {
  const page = repository.releases.find((one) => one.tagName === tag);
  page?.assets.splice(0);
  forgetManifestBlob({ repository }, tag);
}

/** As when git's housekeeping has removed it: no ref leads to it. */
export function forgetManifestBlob({ repository }: Pick<EmbeddedGitHub, "repository">, tag: string): void {
  const object = repository.refs.get(`refs/tags/${tag}`) ?? "";
  const blob = manifestBlobOf(repository.objects.tag(object)?.message ?? null);
  if (blob === null) throw new Error(`The tag ${tag} names no blob`);
  repository.objects.forgetBlob(blob);
}
