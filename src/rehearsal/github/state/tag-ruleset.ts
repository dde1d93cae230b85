import picomatch from "picomatch";

/** One rule of a ruleset, with the parameters that GitHub's REST API names. */
export type TagRule =
  | { readonly type: "creation" | "update" | "deletion" | "non_fast_forward" | "required_signatures" }
  | {
      readonly type: "tag_name_pattern";
      readonly operator: "starts_with" | "ends_with" | "contains" | "regex";
      readonly pattern: string;
      readonly negate?: boolean;
      readonly name?: string;
    };

/** A ruleset that targets tags. */
export interface TagRuleset {
  readonly name: string;
  /** Only `active` ones refuse anything. */
  readonly enforcement: "active" | "evaluate" | "disabled";
  /** Patterns of full ref names such as `refs/tags/v*`, or `~ALL`. */
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly rules: readonly TagRule[];
  /** Logins that the rules do not bind. */
  readonly bypass?: readonly string[];
}

/** The rules that bind a login when it changes a tag. */
export function rulesFor(rulesets: readonly TagRuleset[], ref: string, login: string): readonly TagRule[] {
  if (!ref.startsWith("refs/tags/")) return [];
  return rulesets
    .filter(({ enforcement, bypass = [] }) => enforcement === "active" && !bypass.includes(login))
    .filter(({ include, exclude = [] }) => matches(ref, include) && !matches(ref, exclude))
    .flatMap(({ rules }) => rules);
}

/** GitHub docs: the patterns are those of fnmatch, in which `*` does not match a slash. */
function matches(ref: string, patterns: readonly string[]): boolean {
  return patterns.some(
    (pattern) =>
      pattern === "~ALL" || picomatch.isMatch(ref, pattern, { dot: true, nobrace: true, noextglob: true }),
  );
}
