import { type GroupCommit, groupPulls } from "../../core/plan/group-pulls.ts";
import { squashedPull } from "../../core/plan/squashed-pull.ts";
import type { MergeGroup, MergeQueue, Ports } from "../../kernel/ports/index.ts";

/** Pull requests one of which, at the least, must be the group's. */
export interface Candidate {
  readonly anyOf: readonly number[];
}

export interface FoundGroup {
  readonly candidates: readonly Candidate[];
  /** What is said of commits that no source explains; null when there are none. */
  readonly unexplained: { readonly title: string; readonly write: string } | null;
}

/**
 * The pull requests of a merge group, by who can know them best: the queue's own entries, the ref of the group, what
 * GitHub links its commits to, and last the number that GitHub writes behind the title of a squash. A source is asked
 * about what those before it did not explain. At most two requests besides the comparison.
 */
export async function findGroup(
  ports: Pick<Ports, "commits" | "conversation" | "run">,
  { baseSha, headSha, baseRef }: MergeGroup,
): Promise<FoundGroup> {
  const [{ commits }, queue] = await Promise.all([
    ports.commits.compare(baseSha, headSha),
    ports.conversation.mergeQueue(baseRef.replace(/^refs\/heads\//, "")),
  ]);
  const entries = queue.kind === "shown" ? queue.entries : [];
  const { numbers, unnamed } = groupPulls({ commits, headSha, ref: ports.run.ref, entries });
  const linked = await Promise.all(unnamed.map((commit) => namedBy(ports, commit)));
  const unknown = unnamed.filter((_, at) => linked[at]?.length === 0);
  return {
    candidates: [
      ...numbers.map((number) => ({ anyOf: [number] })),
      ...linked.filter((found) => found.length > 0).map((anyOf) => ({ anyOf })),
    ],
    unexplained: unknown.length === 0 ? null : explain(unknown, queue),
  };
}

// GitHub may link a commit that the queue made to nothing; what it merges is the pull request's own.
async function namedBy({ conversation }: Pick<Ports, "conversation">, commit: GroupCommit) {
  const linked = await conversation.pullsWith([commit.sha, ...commit.parents.slice(1)]);
  const squashed = squashedPull(commit);
  return linked.length > 0 || squashed === null ? linked : [squashed];
}

// A few are enough to look at.
const mostShown = 5;

function explain(commits: readonly GroupCommit[], queue: MergeQueue) {
  const shas = commits.slice(0, mostShown).map(({ sha }) => `\`${sha.slice(0, 12)}\``);
  const which = commits.length > mostShown ? `${shas.join(", ")} and others` : shas.join(", ");
  return {
    title: `no pull request is known for ${commits.length} of its commits`,
    write: `GitHub names no pull request for ${which}: ${seen(queue)}, and neither the group's ref nor the commits themselves name one. Run this again. If it stays, take the pull requests out of the queue and queue them again.`,
  };
}

function seen(queue: MergeQueue): string {
  switch (queue.kind) {
    case "shown":
      return "the merge queue shows no entry for them";
    case "absent":
      return "the branch has no merge queue that GitHub shows";
    case "refused":
      return "GitHub does not show the merge queue to this token";
    default:
      return queue satisfies never;
  }
}
