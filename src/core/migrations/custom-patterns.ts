import picomatch from "picomatch";

/** A tool that a team describes in its policy: where its files lie, in each direction. */
export interface CustomTool {
  readonly name: string;
  /** Globs with the same number of wildcards; what they stand for pairs an up file with its down file. */
  readonly up: string;
  readonly down: string;
}

export type PairPatterns =
  | { readonly kind: "patterns"; readonly up: CompiledGlob; readonly down: CompiledGlob }
  /** `reason` is a sentence of ours that says what to write. */
  | { readonly kind: "refused"; readonly reason: string };

/** The patterns of a tool of a team's own, when they can pair its files. Apart from the tool itself, since every policy is read by it. */
export function pairPatterns(tool: Pick<CustomTool, "up" | "down">): PairPatterns {
  const [up, down] = [globOf(tool.up), globOf(tool.down)];
  if (!up.isPlain || !down.isPlain) return { kind: "refused", reason: PLAIN };
  if (up.wildcards === 0 || up.wildcards !== down.wildcards) return { kind: "refused", reason: WILDCARDS };
  if (down.matches(up.example) || up.matches(down.example)) return { kind: "refused", reason: OVERLAP };
  return { kind: "patterns", up, down };
}

const PLAIN =
  "Only `*` and `**` can pair files. Write patterns such as `db/*.up.sql` and `db/*.down.sql`, without other wildcards.";
const WILDCARDS =
  "Both patterns need the same number of wildcards, at least one each, such as `db/*.up.sql` and `db/*.down.sql`.";
const OVERLAP =
  "A file can match both patterns, so its direction is not known. Write patterns that exclude each other, such as `db/*.up.sql` and `db/*.down.sql`.";

/** A glob whose wildcards can be read out of a path, and filled in. */
export interface CompiledGlob {
  readonly isPlain: boolean;
  readonly wildcards: number;
  readonly example: string;
  matches(path: string): boolean;
  wildcardsOf(path: string): readonly string[];
  /** What the wildcards stand for, as one text. */
  stemOf(path: string): string | null;
  fill(wildcards: readonly string[]): string;
}

const WILDCARD = /\*\*\/?|\*/g;

function globOf(glob: string): CompiledGlob {
  const expression = new RegExp(picomatch.makeRe(glob, { capture: true, dot: true, strictSlashes: true }));
  const matches = (path: string): boolean => expression.test(path);
  const wildcardsOf = (path: string): readonly string[] =>
    (expression.exec(path) ?? []).slice(1).map((part) => part ?? "");
  const fill = (parts: readonly string[]): string => {
    const left = [...parts];
    return glob.replaceAll(WILDCARD, (wildcard) => {
      const part = left.shift() ?? "";
      return wildcard.endsWith("/") && part !== "" ? `${part}/` : part;
    });
  };
  return {
    isPlain: !/[?{}[\]()!+@\\]/.test(glob),
    wildcards: glob.match(WILDCARD)?.length ?? 0,
    example: glob.replaceAll(WILDCARD, (wildcard) => (wildcard === "*" ? "1_a" : "")),
    matches,
    wildcardsOf,
    stemOf: (path) => {
      const parts = wildcardsOf(path).filter((part) => part !== "");
      return matches(path) ? parts.join("/") : null;
    },
    fill,
  };
}
