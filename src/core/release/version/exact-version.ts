// semver.org's own pattern without build metadata.
const pattern =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?$/;
const maxLength = 256;

/**
 * `1.2.3` for `1.2.3` and `v1.2.3`; null when it is not a full semantic version (semver.org, 2.0.0). Build metadata is
 * not one here: two versions that differ only in it have the same rank, and `+` is awkward in tags of images.
 * Apart from the package semver, which is loaded after the first request, and of one mind with it.
 */
export function exactVersion(seen: string): string | null {
  const bare = seen.replace(/^v/, "");
  if (bare.length > maxLength) return null;
  const [, ...numbers] = pattern.exec(bare) ?? [];
  return numbers.length === 3 && numbers.every((one) => Number.isSafeInteger(Number(one))) ? bare : null;
}
