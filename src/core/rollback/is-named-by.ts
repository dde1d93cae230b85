import type { NamedRelease } from "./holds.ts";

// As much of a commit as our own texts show.
const commitForm = /^[0-9a-f]{12,40}$/;

/** Whether a person means this release: by its tag, or by its commit as our texts shorten it or whole. */
export function isNamedBy(release: NamedRelease, name: string): boolean {
  return release.release === name || (commitForm.test(name) && release.sha.startsWith(name));
}
