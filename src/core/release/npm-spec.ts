import semver from "semver";

/** A package of npm in one version; `sha512` in hex when its integrity was given. */
export interface NpmSpec {
  readonly package: string;
  readonly version: string;
  readonly sha512: string | null;
}

const packageName = /^(?:@[A-Za-z0-9~-][A-Za-z0-9._~-]*\/)?[A-Za-z0-9~-][A-Za-z0-9._~-]*$/;

/** Reads `@acme/ui@1.2.0`, with `#sha512-…` after it when its bytes are known. A range or a tag such as `latest` is not one. */
export function parseNpmSpec(seen: string): NpmSpec | null {
  const [spec = "", integrity, ...more] = seen.split("#");
  if (more.length > 0) return null;
  const at = spec.lastIndexOf("@");
  const name = spec.slice(0, Math.max(at, 0));
  const version = spec.slice(at + 1);
  if (!packageName.test(name) || name.length > 214 || semver.parse(version)?.version !== version) return null;
  const sha512 = integrity === undefined ? null : sha512OfIntegrity(integrity);
  if (integrity !== undefined && sha512 === null) return null;
  return { package: name, version, sha512 };
}

/** The sha512 of Subresource Integrity metadata (W3C SRI), in hex; null when it has none. */
export function sha512OfIntegrity(integrity: string): string | null {
  for (const one of integrity.trim().split(/\s+/)) {
    const [, base64] = /^sha512-([A-Za-z0-9+/]{86}==)(?:\?.*)?$/.exec(one) ?? [];
    if (base64 === undefined) continue;
    return [...atob(base64)]
      .map((character) => character.charCodeAt(0).toString(16).padStart(2, "0"))
      .join("");
  }
  return null;
}

/** The package URL (purl specification) of a version; only the sign of the scope is escaped. */
export function npmPurl(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
}
