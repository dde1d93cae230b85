import { type OciName, parseOciName } from "./oci-name.ts";

/** A line of the `artifacts` input: where the bytes are, before any digest is known. */
export type ArtifactInput =
  | { readonly kind: "file"; readonly name: string; readonly path: string }
  | { readonly kind: "oci"; readonly name: string; readonly image: OciName };

export type ArtifactLine =
  | { readonly kind: "artifact"; readonly artifact: ArtifactInput }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

const form = "`name=file:path` or `name=oci:registry/repository:tag`";

/** Reads one line such as `app=oci:ghcr.io/acme/shop:1.2.0` or `api=file:out/openapi.json`. */
export function parseArtifactLine(line: string): ArtifactLine {
  const match = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})=(file|oci):(.+)$/.exec(line);
  const [, name, kind, rest] = match ?? [];
  // `{artifact.NAME.digest}` in a command is the digest of NAME, so no other artifact may be called that.
  if (name === undefined || rest === undefined || name.endsWith(".digest")) {
    return { kind: "refused", problem: `has the line \`${line}\`.`, write: `Write ${form}.` };
  }
  if (kind === "file") return fileArtifact(name, rest);
  const image = parseOciName(rest);
  if (image === null) {
    return {
      kind: "refused",
      problem: `has the image reference \`${rest}\`.`,
      write: "Write registry, repository and tag or digest, such as `ghcr.io/acme/shop:1.2.0`.",
    };
  }
  return { kind: "artifact", artifact: { kind: "oci", name, image } };
}

/** The last part of a path: the name of the release asset. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

// GitHub docs: asset names with special characters, or with a period at an end, are renamed; nobody finds them then.
function fileArtifact(name: string, path: string): ArtifactLine {
  if (/^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(fileNameOf(path))) {
    return { kind: "artifact", artifact: { kind: "file", name, path } };
  }
  return {
    kind: "refused",
    problem: `has the file name \`${fileNameOf(path)}\`, which GitHub would change.`,
    write:
      "Rename the file: letters, digits, `.`, `_` and `-` without a period at either end, such as `my-app.zip`.",
  };
}
