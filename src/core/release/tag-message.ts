const trailer = "Manifest-Sha256: ";

/** The message of a release's annotated tag; it fixes the manifest by its hash. */
export function tagMessage(version: string, manifestSha256: string): string {
  return `Release ${version}\n\n${trailer}${manifestSha256}\n`;
}

/** The manifest's hash that a tag message carries, or null when the tag is not one of ours. */
export function manifestHashOf(message: string | null): string | null {
  const line = (message ?? "").split(/\r?\n/).find((one) => one.startsWith(trailer));
  const hash = line?.slice(trailer.length).trim() ?? "";
  return /^[0-9a-f]{64}$/.test(hash) ? hash : null;
}
