import { withoutCredentials } from "../../kernel/without-credentials.ts";
import { type GenericUrl, parseGenericUrl } from "./generic-url.ts";
import { type NpmSpec, parseNpmSpec } from "./npm-spec.ts";
import { type OciName, parseOciName } from "./oci-name.ts";

/** A line of the `artifacts` input: where the bytes are, before any digest is known. */
export type ArtifactInput = { readonly name: string } & (
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "oci"; readonly image: OciName }
  | { readonly kind: "npm"; readonly spec: NpmSpec }
  | { readonly kind: "release-asset"; readonly tag: string; readonly asset: string }
  | { readonly kind: "git"; readonly ref: string }
  | { readonly kind: "generic"; readonly at: GenericUrl }
);

export type ArtifactLine =
  | { readonly kind: "artifact"; readonly artifact: ArtifactInput }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

const form =
  "`name=kind:…` with `oci`, `file`, `npm`, `release-asset`, `git` or `generic`, such as `app=oci:ghcr.io/acme/shop:1.2.0`";

// What git allows in the name of a tag, and nothing that a path could turn on (git-check-ref-format).
const tagName = /^(?![/.-])(?!.*(?:\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)))[^\s~^:?*[\\\p{Cc}]{1,200}(?<![/.])$/u;
// GitHub docs: asset names with special characters, or with a period at an end, are renamed; nobody finds them then.
const assetName = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;

/** Reads one line such as `app=oci:ghcr.io/acme/shop:1.2.0` or `api=file:out/openapi.json`. */
export function parseArtifactLine(line: string): ArtifactLine {
  const match = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})=([a-z-]+):(.+)$/.exec(line);
  const [, name, kind, rest] = match ?? [];
  // `{artifact.NAME.digest}` in a command is the digest of NAME, so no other artifact may be called that.
  if (name === undefined || rest === undefined || name.endsWith(".digest")) return unreadable(line);
  switch (kind) {
    case "file":
      return fileArtifact(name, rest);
    case "oci":
      return imageArtifact(name, rest);
    case "npm":
      return packageArtifact(name, rest);
    case "release-asset":
      return assetArtifact(name, rest);
    case "git":
      return tagName.test(rest)
        ? { kind: "artifact", artifact: { kind: "git", name, ref: rest } }
        : refused(
            `has the commit \`${rest}\`.`,
            "Write a full commit id of 40 hexadecimal digits, or a tag.",
          );
    case "generic":
      return genericArtifact(name, rest);
    default:
      return unreadable(line);
  }
}

/** The last part of a path: the name of the release asset. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function fileArtifact(name: string, path: string): ArtifactLine {
  if (assetName.test(fileNameOf(path))) return { kind: "artifact", artifact: { kind: "file", name, path } };
  return refused(
    `has the file name \`${fileNameOf(path)}\`, which GitHub would change.`,
    "Rename the file: letters, digits, `.`, `_` and `-` without a period at either end, such as `my-app.zip`.",
  );
}

function imageArtifact(name: string, rest: string): ArtifactLine {
  const image = parseOciName(rest);
  if (image !== null) return { kind: "artifact", artifact: { kind: "oci", name, image } };
  return refused(
    `has the image reference \`${withoutCredentials(rest)}\`.`,
    "Write registry, repository and tag or digest, such as `ghcr.io/acme/shop:1.2.0`.",
  );
}

function packageArtifact(name: string, rest: string): ArtifactLine {
  const spec = parseNpmSpec(rest);
  if (spec !== null) return { kind: "artifact", artifact: { kind: "npm", name, spec } };
  return refused(
    `has the package \`${withoutCredentials(rest)}\`.`,
    "Write its name and exact version, such as `@acme/ui@1.2.0`, and its integrity after `#` if you know it (`#sha512-…`).",
  );
}

function assetArtifact(name: string, rest: string): ArtifactLine {
  const slash = rest.lastIndexOf("/");
  const tag = rest.slice(0, Math.max(slash, 0));
  const asset = rest.slice(slash + 1);
  if (tagName.test(tag) && /^[A-Za-z0-9._-]+$/.test(asset)) {
    return { kind: "artifact", artifact: { kind: "release-asset", name, tag, asset } };
  }
  return refused(
    `has the release asset \`${withoutCredentials(rest)}\`.`,
    "Write the tag of a published release, `/` and the name of its asset, such as `v1.0.0/app.zip`.",
  );
}

function genericArtifact(name: string, rest: string): ArtifactLine {
  const reading = parseGenericUrl(rest);
  if (reading.kind === "url") {
    return { kind: "artifact", artifact: { kind: "generic", name, at: reading.value } };
  }
  return refused(
    `has the address \`${withoutCredentials(rest)}\`: ${reading.problem}.`,
    "Write an https URL without user, password and query, and its digest after `#` if you know it (`#sha256=…`).",
  );
}

function unreadable(line: string): ArtifactLine {
  return refused(`has the line \`${withoutCredentials(line)}\`.`, `Write ${form}.`);
}

function refused(problem: string, write: string): ArtifactLine {
  return { kind: "refused", problem, write };
}
