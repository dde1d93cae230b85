import { type IncidentIndex, newestFirst } from "./incident-index.ts";
import type { EarlierIncident, IndexedIncident, Recurrence } from "./recurrence.ts";

const mostShown = 5;
const alikeFrom = 0.5;
const leastShared = 2;

/**
 * The incidents before this one that look the same (equal signature) or alike (half of all words in common, two at
 * least), and how often the same was seen. Near misses are shown and not counted. Later ones are not looked at.
 */
export function recurrenceOf(
  { incidents }: Pick<IncidentIndex, "incidents">,
  self: Pick<IndexedIncident, "deployment" | "at" | "signature" | "tokens">,
): Recurrence {
  const before = incidents
    .filter(hasIssue)
    .filter((one) => one.deployment !== self.deployment && newestFirst(self, one) < 0)
    .sort(newestFirst);
  const same = before.filter(({ signature }) => signature === self.signature);
  const similar = before.filter(
    ({ signature, tokens }) => signature !== self.signature && areAlike(tokens, self.tokens),
  );
  const shown = [
    ...same.map((one) => earlier(one, "same", self.tokens)),
    ...similar.map((one) => earlier(one, "similar", self.tokens)),
  ];
  return {
    signature: self.signature,
    count: 1 + same.filter(({ isNearMiss }) => !isNearMiss).length,
    earlier: shown.slice(0, mostShown),
  };
}

type WithIssue = IndexedIncident & { readonly issue: number };

// A near miss that was too early to tell of has none.
function hasIssue(one: IndexedIncident): one is WithIssue {
  return one.issue !== null;
}

// Jaccard's index: what both have of what either has.
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const shared = inBoth(a, b).length;
  const all = new Set([...a, ...b]).size;
  return shared >= leastShared && shared >= alikeFrom * all;
}

function earlier(
  { issue, deployment, environment, at, release, tokens, isNearMiss }: WithIssue,
  likeness: EarlierIncident["likeness"],
  own: readonly string[],
): EarlierIncident {
  return { issue, deployment, environment, at, release, likeness, shared: inBoth(tokens, own), isNearMiss };
}

function inBoth(a: readonly string[], b: readonly string[]): readonly string[] {
  const other = new Set(b);
  return [...new Set(a)].filter((token) => other.has(token)).sort();
}
