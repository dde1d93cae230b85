/**
 * What stands before the version in a release's tag, which names the package where a repository has several: `v` of
 * `v1.2.3`, `api-v` of `api-v1.2.3`. Null for a deployment that names no release.
 */
export function packageOf(tag: string | null): string | null {
  return tag === null ? null : tag.replace(/\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, "");
}
