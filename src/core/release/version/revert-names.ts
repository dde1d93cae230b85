/** What a revert says that it takes back. */
export interface RevertNames {
  /** Full or abbreviated, at least seven digits. */
  readonly commits: readonly string[];
  readonly pulls: readonly number[];
  /** The subject of what it takes back. */
  readonly subject: string;
  /** The subject of the change that stands again, when it takes back a revert; otherwise null. */
  readonly reapplies: string | null;
}

/**
 * Reads the ways in which reverts are written: git's `Revert "…"` with `This reverts commit …` (and `Reapply "…"`, since
 * git 2.43), GitHub's with `Reverts owner/repository#12`, and `revert: …` with `Refs: …` (conventionalcommits.org).
 */
export function revertNames(
  subject: string,
  own: { readonly type: string | null; readonly description: string } | null,
  body: string,
): RevertNames | null {
  const [, word, quoted] = /^(Revert|Reapply) "(.*)"(?: \(#\d+\))?$/.exec(subject) ?? [];
  const named = quoted ?? (own?.type === "revert" ? own.description : null);
  if (named === null || named === undefined) return null;
  const undone = /^Revert "(.*)"(?: \(#\d+\))?$/.exec(named)?.[1] ?? null;
  return {
    commits: [...saidCommits(body), ...(own?.type === "revert" ? referredCommits(body) : [])],
    pulls: pullsOf(word === "Reapply" ? "" : named, body),
    subject: named,
    reapplies: word === "Reapply" ? named : undone,
  };
}

function saidCommits(body: string): readonly string[] {
  return [...body.matchAll(/\bThis reverts commit ([0-9a-f]{7,64})\b/gi)].flatMap((match) => match[1] ?? []);
}

function referredCommits(body: string): readonly string[] {
  return [...body.matchAll(/^Refs?: *([^\n]{1,1000})$/gim)].flatMap(
    (match) => match[1]?.match(/\b[0-9a-f]{7,64}\b/gi) ?? [],
  );
}

// A squash may keep only the title, whose quoted end is the number of the pull request that is taken back.
function pullsOf(named: string, body: string): readonly number[] {
  const said = [...body.matchAll(/^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d{1,9})\b/gm)].map((match) =>
    Number(match[1]),
  );
  const quoted = / \(#(\d{1,9})\)$/.exec(named)?.[1];
  return said.length > 0 || quoted === undefined ? said : [Number(quoted)];
}
