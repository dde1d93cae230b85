import type { CloneFiles } from "./files.ts";

/** What a folder is, by the file that its tool wants there. */
export interface FoundPackage {
  readonly kind: string;
  /** Untrusted text. */
  readonly path: string;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^package\.json$/, "Node.js"],
  [/^go\.mod$/, "Go"],
  [/^(pyproject\.toml|setup\.py|requirements\.txt)$/, "Python"],
  [/^Gemfile$/, "Ruby"],
  [/^(pom\.xml|build\.gradle(\.kts)?)$/, "Java"],
  [/^Cargo\.toml$/, "Rust"],
  [/^composer\.json$/, "PHP"],
  [/^mix\.exs$/, "Elixir"],
  [/\.(cs|fs)proj$/, ".NET"],
  [/^pubspec\.yaml$/, "Dart"],
];
const NOT_OWN =
  /(^|\/)(node_modules|vendor|third_party|dist|build|tests?|fixtures|testdata|examples?|samples?|\.[^/]+)\//;
const DEEPEST = 3;

/** The packages of a clone, the outermost first, one for each folder and kind. */
export function findPackages({ paths }: Pick<CloneFiles, "paths">): readonly FoundPackage[] {
  const seen = new Set<string>();
  return [...paths]
    .filter((path) => path.split("/").length <= DEEPEST && !NOT_OWN.test(path))
    .toSorted((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1))
    .flatMap((path): FoundPackage[] => {
      const at = path.lastIndexOf("/") + 1;
      const kind = KINDS.find(([form]) => form.test(path.slice(at)))?.[1];
      const key = `${path.slice(0, at)} ${kind}`;
      if (kind === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ kind, path }];
    });
}
