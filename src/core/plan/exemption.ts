import { matchesAny } from "../policy/glob.ts";
import type { PlanRules } from "../policy/plan-rules.ts";
import type { PolicyKeys } from "./finding.ts";

/** What decides whether a pull request may do without a plan. */
export interface ExemptionFacts {
  readonly author: string;
  /** Whether the author may write here, or is a bot and every commit names it as the author. */
  readonly isAuthorTrusted: boolean;
  readonly labels: readonly string[];
  /** Paths that it touches, those that it takes away included. */
  readonly paths: readonly string[];
  readonly changesMigration: boolean;
  /** Who may write, is not the author, and approves the head commit. */
  readonly writersApproving: readonly string[];
}

export type Exemption =
  | {
      readonly kind: "exempt";
      readonly reason: string;
      readonly approvedBy: string | null;
      /** The entry of the policy. */
      readonly keys: PolicyKeys;
    }
  /** `notes` say what an entry lacks that would almost hold; sentences of ours. */
  | { readonly kind: "none"; readonly notes: readonly string[] };

type Entry = PlanRules["exempt"][number];

/** Whether an entry of the policy lets this pull request do without a plan; the first that does counts. */
export function exemptionOf(facts: ExemptionFacts, rules: Pick<PlanRules, "exempt">): Exemption {
  const candidates = rules.exempt.filter((entry) => isNamed(entry, facts));
  if (candidates.length === 0) return { kind: "none", notes: [] };
  if (facts.changesMigration) {
    return {
      kind: "none",
      notes: ["A change of a migration is never exempt, whatever the policy lets pass otherwise."],
    };
  }
  const notes: string[] = [];
  for (const entry of candidates) {
    const lack = lackOf(entry, facts);
    if (lack === null) {
      const approvedBy = entry.label === undefined ? null : (facts.writersApproving[0] ?? null);
      const keys = ["plan", "exempt", rules.exempt.indexOf(entry)];
      return { kind: "exempt", reason: entry.reason, approvedBy, keys };
    }
    notes.push(lack);
  }
  return { kind: "none", notes: [...new Set(notes)] };
}

/** Whether any entry that would hold asks for what only more requests can tell. */
export function exemptionNeeds(
  facts: Pick<ExemptionFacts, "author" | "labels" | "paths" | "changesMigration">,
  rules: Pick<PlanRules, "exempt">,
): { readonly author: boolean; readonly reviews: boolean } {
  const candidates = facts.changesMigration ? [] : rules.exempt.filter((entry) => isNamed(entry, facts));
  return {
    author: candidates.some(({ authors }) => authors !== undefined),
    reviews: candidates.some(({ label }) => label !== undefined),
  };
}

// All that the entry names holds, as far as the pull request itself says it. An entry that names nothing holds for none.
function isNamed(entry: Entry, facts: Pick<ExemptionFacts, "author" | "labels" | "paths">): boolean {
  const { authors, paths, label } = entry;
  if (authors === undefined && paths === undefined && label === undefined) return false;
  if (authors !== undefined && !authors.some((login) => login.toLowerCase() === facts.author.toLowerCase())) {
    return false;
  }
  if (label !== undefined && !facts.labels.some((name) => name.toLowerCase() === label.toLowerCase()))
    return false;
  return paths === undefined || (facts.paths.length > 0 && facts.paths.every(matchesAny(paths)));
}

function lackOf({ authors, label }: Entry, facts: ExemptionFacts): string | null {
  if (authors !== undefined && !facts.isAuthorTrusted) {
    return "The policy exempts the author, but the author may not write here, and is no bot whose branch lies here with signed commits of its own alone.";
  }
  if (label !== undefined && facts.writersApproving.length === 0) {
    return "A label would exempt this pull request once someone who may write here, and is not its author, approves this very commit.";
  }
  return null;
}
