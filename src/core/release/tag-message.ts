const hashTrailer = "Manifest-Sha256: ";
const blobTrailer = "Manifest-Blob: ";

/**
 * The message of a release's annotated tag. It fixes the manifest by its hash, and names the git object that holds its
 * text until the release does.
 */
export function tagMessage(version: string, manifestSha256: string, blob: string): string {
  return `Release ${version}\n\n${hashTrailer}${manifestSha256}\n${blobTrailer}${blob}\n`;
}

/** The manifest's hash that a tag message carries, or null when the tag is not one of ours. */
export function manifestHashOf(message: string | null): string | null {
  return trailerOf(message, hashTrailer, /^[0-9a-f]{64}$/);
}

/** The id of the git object with the manifest's text, or null when the message names none. */
export function manifestBlobOf(message: string | null): string | null {
  return trailerOf(message, blobTrailer, /^[0-9a-f]{40}$/);
}

function trailerOf(message: string | null, trailer: string, form: RegExp): string | null {
  const line = (message ?? "").split(/\r?\n/).find((one) => one.startsWith(trailer));
  const value = line?.slice(trailer.length).trim() ?? "";
  return form.test(value) ? value : null;
}
