import type { World } from "./world.ts";

/** What a rule came to, with what was seen. `look`: only a person can say, at the place that is named. */
export interface Found {
  readonly kind: "holds" | "differs" | "cannot tell" | "look";
  readonly seen: string;
}

/** A place that relies on the rule: a file of this repository, and words that stand in it. */
export interface Source {
  readonly file: string;
  readonly says: string;
}

/** One thing that our code takes for granted of GitHub, and that no documentation says. */
export interface Rule {
  readonly name: string;
  readonly claim: string;
  readonly source: readonly Source[];
  /** Asks GitHub. What it makes is its own, and is taken away by `world.afterwards`. */
  readonly ask: (world: World) => Promise<Found>;
}

/** As the code relies on it. */
export function holds(seen: string): Found {
  return { kind: "holds", seen };
}

/** Not so: what relies on it has to change. */
export function differs(seen: string): Found {
  return { kind: "differs", seen };
}

/** The repository or the token does not let it be asked, and why. */
export function cannotTell(seen: string): Found {
  return { kind: "cannot tell", seen };
}

/** Something that a person has to look at. */
export function look(seen: string): Found {
  return { kind: "look", seen };
}
