/** What a lockfile fixes: each dependency by its name, with all versions of it that are installed, sorted. */
export interface Locked {
  readonly kind: "locked";
  readonly versions: ReadonlyMap<string, readonly string[]>;
  /** Names that the project itself asks for; null where the format does not tell. */
  readonly direct: ReadonlySet<string> | null;
}

export type LockReading =
  | Locked
  /** `problem` follows the name of the file. */
  | { readonly kind: "unreadable"; readonly problem: string };

/** A kind of lockfile: which files are of it, and what they say. */
export interface LockfileFormat {
  readonly name: string;
  /** Of the last part of a path. */
  claims(fileName: string): boolean;
  read(text: string): LockReading;
}

/** Puts pairs of name and version together. Empty ones, such as those of a package of the repository's own, are left out. */
export function locked(
  pairs: Iterable<readonly [name: string, version: string]>,
  direct: ReadonlySet<string> | null = null,
): Locked {
  const sets = new Map<string, Set<string>>();
  for (const [name, version] of pairs) {
    if (name === "" || version === "") continue;
    const known = sets.get(name);
    if (known === undefined) sets.set(name, new Set([version]));
    else known.add(version);
  }
  const versions = new Map([...sets].map(([name, all]) => [name, [...all].sort()] as const));
  return { kind: "locked", versions, direct };
}

/** The file is not in the form that its name promises. */
export function notInForm(format: string): LockReading {
  return { kind: "unreadable", problem: `is not in the form of ${format}` };
}
