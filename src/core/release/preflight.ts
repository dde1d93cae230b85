import picomatch from "picomatch";
import type { Problem } from "../../kernel/errors.ts";

export interface TagRules {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly {
    readonly type: string;
    readonly pattern: { readonly operator: string; readonly text: string; readonly negate: boolean } | null;
  }[];
}

export interface PreflightFacts {
  readonly tag: string;
  readonly commit: string;
  /** The branch that the commit must be of; null when the repository has no such branch. */
  readonly branch: string | null;
  /** How the head of the branch lies to the commit, and workflow files that differ between the two. */
  readonly standing: "on-branch" | "elsewhere" | "unknown";
  readonly workflowFiles: readonly string[];
  /** Null when the token may not read them. */
  readonly rulesets: readonly TagRules[] | null;
  readonly isSigned: boolean;
  /** Whether the policy lets only signed releases be deployed; null when it cannot be read. */
  readonly wantsSignature: boolean | null;
  /** Drafts for this tag that no run of ours made. */
  readonly foreignDrafts: readonly { readonly url: string; readonly author: string }[];
  /** Tracked files of the checkout that are not as they were committed; null without a checkout of this commit. */
  readonly modified: readonly string[] | null;
  readonly mayBeDirty: boolean;
  /** Commit of the checkout; null without one. */
  readonly checkedOut: string | null;
  /** Whether files of the checkout become assets. */
  readonly hasFiles: boolean;
  /** False when GitHub said that the token may not make refs. */
  readonly mayWrite: boolean;
  /** Are releases of this repository immutable, as far as the last one tells? */
  readonly isImmutable: boolean | null;
}

// GitHub docs: each file of a release is under 2 GiB, and a release has 1,000 assets at most.
const maxFileBytes = 2 * 1024 ** 3;
const maxAssets = 1000;

/** What GitHub would refuse of the files of a release, among them the manifest. */
export function fileProblems(
  files: readonly { readonly name: string; readonly size: number }[],
): readonly Problem[] {
  const large = files.filter((file) => file.size >= maxFileBytes);
  const problems = large.map((file) => ({
    subject: `Artifact \`${file.name}\`:`,
    problem: "its file is 2 GiB or larger, which no release takes.",
    write: "Keep it in a registry, and name it as `oci` or `generic`.",
  }));
  if (files.length + 1 <= maxAssets) return problems;
  const problem = `${files.length} files and the manifest are more than the ${maxAssets} assets that a release takes.`;
  return [...problems, { subject: "Artifacts:", problem, write: "Pack some of them together." }];
}

export interface Preflight {
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
  readonly facts: readonly string[];
}

/** All that speaks against a release before anything of it is written; problems stop it, warnings are told. */
export function preflight(facts: PreflightFacts): Preflight {
  const rules = (facts.rulesets ?? []).filter((one) => appliesTo(one, facts.tag));
  return {
    problems: commitProblems(facts),
    warnings: [
      ...rules.flatMap((one) => ruleWarnings(facts, one)),
      ...workflowWarnings(facts),
      ...facts.foreignDrafts.map(
        (draft) => `A draft for \`${facts.tag}\` by ${draft.author} is left as it is: ${draft.url}`,
      ),
    ],
    facts: [
      facts.rulesets === null
        ? "the token may not read the rules for tags"
        : `rulesets that apply to ${facts.tag}: ${rules.map((one) => one.name).join(", ") || "none"}`,
      facts.isImmutable === null
        ? "no release tells whether releases are immutable"
        : `releases are ${facts.isImmutable ? "immutable" : "not immutable"}, as the last one tells`,
    ],
  };
}

/** The first active ruleset that keeps this tag from being made; null when none does. */
export function forbiddingRuleset(
  rulesets: readonly TagRules[] | null,
  tag: string,
  isSigned: boolean,
): string | null {
  const forbids = ({ type, pattern }: TagRules["rules"][number]): boolean =>
    type === "CREATION" ||
    (type === "REQUIRED_SIGNATURES" && !isSigned) ||
    (type === "TAG_NAME_PATTERN" && pattern !== null && !fits(pattern, tag));
  const applying = (rulesets ?? []).filter((one) => appliesTo(one, tag));
  return applying.find((one) => one.rules.some(forbids))?.name ?? null;
}

function commitProblems(facts: PreflightFacts): readonly Problem[] {
  const problems: Problem[] = [];
  const short = facts.commit.slice(0, 12);
  if (facts.standing === "unknown") {
    problems.push({
      subject: "Commit:",
      problem: `the branch that this workflow runs on is gone, so nobody can say whether ${short} is on it.`,
      write: "Run the workflow on a branch that is there.",
    });
  }
  if (facts.standing === "elsewhere") {
    const where = facts.branch === null ? "any branch" : `the branch \`${facts.branch}\``;
    problems.push({
      subject: "Commit:",
      problem: `${short} is not in the history of ${where}.`,
      write: "Release a commit of the branch that the workflow runs on, or run it on the commit's branch.",
    });
  }
  if (facts.checkedOut !== null && facts.checkedOut !== facts.commit && facts.hasFiles && !facts.mayBeDirty) {
    problems.push({
      subject: "Checkout:",
      problem: `it is of commit ${facts.checkedOut.slice(0, 12)}, and the release of ${short}, so its files may be other ones.`,
      write:
        "Check out the commit that is released, or write `allow-dirty: true` where the files do not come from it.",
    });
  }
  const modified = facts.modified ?? [];
  if (modified.length > 0 && !facts.mayBeDirty) {
    const names = modified.slice(0, 5).map((path) => `\`${path}\``);
    const more = modified.length > 5 ? ` and ${modified.length - 5} more` : "";
    problems.push({
      subject: "Checkout:",
      problem: `it is not as commit ${short} has it: ${names.join(", ")}${more} changed.`,
      write: "Commit the changes first, or write `allow-dirty: true` where a build step makes them.",
    });
  }
  if (facts.wantsSignature === true && !facts.isSigned) {
    problems.push({
      subject: "Policy:",
      problem: "`signing.required` lets no unsigned release be deployed.",
      write: "Give `signing-key`, with the private key of one of `signing.signers`.",
    });
  }
  if (!facts.mayWrite) {
    problems.push({
      subject: "Token:",
      problem: "it may not make tags and releases.",
      write: "Add `contents: write` under `permissions:` of the job.",
    });
  }
  return problems;
}

// GitHub tells no reader who may bypass a rule, so none of them stops the release before GitHub itself does.
function ruleWarnings(facts: PreflightFacts, { name, rules }: TagRules): readonly string[] {
  const unless = "unless this token may bypass it";
  return rules.flatMap(({ type, pattern }): string[] => {
    if (type === "CREATION")
      return [`The ruleset \`${name}\` keeps \`${facts.tag}\` from being made, ${unless}.`];
    if (type === "REQUIRED_SIGNATURES" && !facts.isSigned) {
      return [`The ruleset \`${name}\` wants signed tags, ${unless}. Give \`signing-key\`.`];
    }
    if (type !== "TAG_NAME_PATTERN" || pattern === null || fits(pattern, facts.tag)) return [];
    const wanted = `names that ${pattern.negate ? "do not " : ""}${words(pattern.operator)} \`${pattern.text}\``;
    return [
      `\`${facts.tag}\` does not fit the ruleset \`${name}\`, which keeps it from being made, ${unless}. Choose a \`tag-prefix\` for ${wanted}.`,
    ];
  });
}

function workflowWarnings({ workflowFiles, branch }: PreflightFacts): readonly string[] {
  const [first] = workflowFiles;
  return first === undefined
    ? []
    : [
        `\`${first}\` is not what \`${branch ?? ""}\` has now: GitHub may want \`workflows: write\` for a tag of this commit, which only an own GitHub App can have.`,
      ];
}

/** Whether a ruleset is for this tag. */
export function appliesTo({ include, exclude }: TagRules, tag: string): boolean {
  const ref = `refs/tags/${tag}`;
  const matches = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => pattern === "~ALL" || picomatch.isMatch(ref, pattern, { dot: true }));
  return matches(include) && !matches(exclude);
}

function fits(
  { operator, text, negate }: { operator: string; text: string; negate: boolean },
  tag: string,
): boolean {
  const found =
    operator === "starts_with"
      ? tag.startsWith(text)
      : operator === "ends_with"
        ? tag.endsWith(text)
        : operator === "contains"
          ? tag.includes(text)
          : // A regular expression of another dialect: GitHub judges it when the tag is made.
            !negate;
  return found !== negate;
}

function words(operator: string): string {
  const known: Readonly<Record<string, string>> = {
    starts_with: "start with",
    ends_with: "end with",
    contains: "contain",
  };
  return known[operator] ?? "match";
}
