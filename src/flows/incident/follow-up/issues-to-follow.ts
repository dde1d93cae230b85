import type { Issue } from "../../../kernel/ports/github.ts";
import { knownIssue } from "../lint/known-issue.ts";
import type { LintFacts, LintPorts } from "../lint/lint-facts.ts";
import type { Linted } from "../lint/lint-known.ts";

export interface IssuesToFollow {
  readonly looked: readonly Linted[];
  /** How many there are. */
  readonly all: number;
  /** Issues of actions, whatever became of their incidents. */
  readonly actions: readonly Issue[];
}

/** What is older than so many issues is nobody's follow-up any more. */
const mostLooked = 100;

/**
 * Our issues by the labels of incidents and near misses, the open ones first, then the newest, a hundred at most; and all
 * by the label of actions.
 */
export async function issuesToFollow(
  { issues }: Pick<LintPorts, "issues">,
  { rules, identity }: Pick<LintFacts, "rules" | "identity">,
): Promise<IssuesToFollow> {
  const listed: Issue[] = [];
  for (const label of [rules.label, rules["near-miss"].label])
    listed.push(...(await issues.labelled(label, identity)));
  const ours = new Map<number, Linted>();
  for (const issue of listed) {
    const known = knownIssue(issue, identity);
    if (known === null || known.kind === "other") continue;
    ours.set(issue.number, { ...known, kind: known.kind });
  }
  const sorted = [...ours.values()].sort(
    (a, b) => Number(isOpen(b.issue)) - Number(isOpen(a.issue)) || b.issue.number - a.issue.number,
  );
  const actions = await issues.labelled(rules["action-label"], identity);
  return { looked: sorted.slice(0, mostLooked), all: sorted.length, actions };
}

/** GitHub knows two states. */
export function isOpen({ state }: Pick<Issue, "state">): boolean {
  return state !== "closed";
}
