/** Permissions of a token, as `permissions:` names them. `write` includes `read`. */
export type Levels = Readonly<Record<string, "read" | "write">>;

/** The widest level of each permission. */
export function union(...all: readonly Levels[]): Levels {
  const found: Record<string, "read" | "write"> = {};
  for (const [name, level] of all.flatMap((one) => Object.entries(one))) {
    found[name] = found[name] === "write" ? "write" : level;
  }
  return found;
}

/** What is needed and not granted. */
export function lacking(needed: Levels, granted: Levels): Levels {
  return kept(needed, (name, level) => !covers(granted[name], level));
}

/** What is granted beyond what is needed. */
export function spare(needed: Levels, granted: Levels): Levels {
  return kept(granted, (name, level) => !covers(needed[name], level));
}

/** What is granted and stays within what is allowed. */
export function within(allowed: Levels, granted: Levels): Levels {
  return kept(granted, (name, level) => covers(allowed[name], level));
}

function covers(has: "read" | "write" | undefined, wanted: "read" | "write"): boolean {
  return has === "write" || has === wanted;
}

function kept(levels: Levels, isKept: (name: string, level: "read" | "write") => boolean): Levels {
  return Object.fromEntries(Object.entries(levels).filter(([name, level]) => isKept(name, level)));
}
