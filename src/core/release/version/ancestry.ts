/** A commit as far as the graph goes; parents outside the range end the walk. */
export interface Node {
  readonly sha: string;
  readonly parents: readonly string[];
}

/** The commit and all its ancestors within the range. Order alone does not tell: a branch's commits can be older than those merged before it. */
export function ancestorsOf(sha: string, commits: readonly Node[]): ReadonlySet<string> {
  const seen = new Set<string>();
  collect(sha, new Map(commits.map((commit) => [commit.sha, commit])), seen);
  return seen;
}

/**
 * For each commit that came in by a merge, the merge commit on the first-parent line that brought it. `commits` is
 * oldest first, the head last.
 */
export function broughtBy(commits: readonly Node[]): ReadonlyMap<string, string> {
  const nodes = new Map(commits.map((commit) => [commit.sha, commit]));
  const seen = new Set<string>();
  const owners = new Map<string, string>();
  for (const merge of firstParentLine(commits.at(-1), nodes).reverse()) {
    seen.add(merge.sha);
    for (const parent of merge.parents.slice(1)) {
      for (const sha of collect(parent, nodes, seen)) owners.set(sha, merge.sha);
    }
  }
  return owners;
}

/** A merge touches what a commit that it brought touches, and the other way round: GitHub may name the files of either. */
export function withMerges(
  within: ReadonlySet<string>,
  owners: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const up = [...owners].flatMap(([sha, owner]) => (within.has(sha) ? [owner] : []));
  const down = [...owners].flatMap(([sha, owner]) => (within.has(owner) ? [sha] : []));
  return new Set([...within, ...up, ...down]);
}

function firstParentLine(head: Node | undefined, nodes: ReadonlyMap<string, Node>): Node[] {
  const line: Node[] = [];
  const seen = new Set<string>();
  for (let at = head; at !== undefined && !seen.has(at.sha); at = nodes.get(at.parents[0] ?? "")) {
    seen.add(at.sha);
    line.push(at);
  }
  return line;
}

// Adds to `seen` what it visits, and answers with it. Histories are long: a list of what is left instead of recursion.
function collect(sha: string, nodes: ReadonlyMap<string, Node>, seen: Set<string>): readonly string[] {
  const found: string[] = [];
  const left = [sha];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const node = nodes.get(at);
    if (node === undefined || seen.has(at)) continue;
    seen.add(at);
    found.push(at);
    left.push(...node.parents);
  }
  return found;
}
