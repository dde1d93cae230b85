import { marker, parseMarker } from "../text/marker.ts";

/** The body of a release of ours: a line that only machines see, then the notes. */
export function releaseBody(key: string, notes: string): string {
  return `${marker({ kind: "release", key })}\n${notes}`;
}

/** True for a draft that a run for this very release made. */
export function isOurDraft(
  release: { readonly draft: boolean; readonly body: string },
  key: string,
): boolean {
  const found = release.draft ? parseMarker(release.body) : null;
  return found?.kind === "release" && found.key === key;
}
