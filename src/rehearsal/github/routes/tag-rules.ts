import { type Call, Refusal } from "../exchange.ts";
import { rulesFor, type TagRule } from "../state/tag-ruleset.ts";

/** A change of a ref: it is made, moved (perhaps not forward), or deleted. */
export interface RefChange {
  readonly kind: "creation" | "update" | "deletion";
  readonly name: string;
  readonly isForward?: boolean;
}

/** Throws the 422 of the refs API when a ruleset forbids the change of a tag. */
export function refuseByRules(call: Call, change: RefChange): void {
  const texts = brokenRules(call, change);
  if (texts.length > 0) throw ruleViolation(texts);
}

/** unverified: the refs API uses the words that GitHub's release API and `git push` have shown. */
export function ruleViolation(texts: readonly string[]): Refusal {
  return new Refusal(422, violationText(texts));
}

/** The text by which GitHub says which rules a change breaks. */
export function violationText(texts: readonly string[]): string {
  return `Repository rule violations found\n\n${texts.map((text) => `${text}\n\n`).join("")}`;
}

/** What every rule that the change breaks says about it. */
export function brokenRules({ repository, token }: Call, change: RefChange): readonly string[] {
  return rulesFor(repository.rulesets, change.name, token.login).flatMap((rule) => judge(rule, change));
}

/** unverified: every text but the one about creations. */
function judge(rule: TagRule, { kind, name, isForward = true }: RefChange): readonly string[] {
  switch (rule.type) {
    case "creation":
      return kind === "creation" ? ["Cannot create ref due to creations being restricted."] : [];
    case "update":
      return kind === "update" ? ["Cannot update this protected ref."] : [];
    case "deletion":
      return kind === "deletion" ? ["Cannot delete this protected ref."] : [];
    case "non_fast_forward":
      return kind === "update" && !isForward ? ["Cannot force-push to this ref."] : [];
    case "required_signatures":
      // No commit here is signed.
      return kind === "deletion" ? [] : ["Commits must have verified signatures."];
    case "tag_name_pattern":
      return kind !== "creation" || fits(rule, name.slice("refs/tags/".length))
        ? []
        : [`Tag name must ${rule.negate ? "not " : ""}match ${rule.operator}: ${rule.pattern}`];
  }
}

function fits(
  { operator, pattern, negate = false }: Extract<TagRule, { type: "tag_name_pattern" }>,
  tag: string,
): boolean {
  const tests = {
    starts_with: () => tag.startsWith(pattern),
    ends_with: () => tag.endsWith(pattern),
    contains: () => tag.includes(pattern),
    regex: () => new RegExp(pattern).test(tag),
  };
  return tests[operator]() !== negate;
}
