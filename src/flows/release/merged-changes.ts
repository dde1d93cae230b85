import { matchesAny } from "../../core/policy/glob.ts";
import type { TouchedFiles } from "../../core/release/bringer.ts";
import type { MergedChange } from "../../core/release/manifest.ts";
import type { Commit, MergedPull } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { MergedFeed } from "./merged-feed.ts";
import { mergedPlans, type PlanFiles } from "./merged-plans.ts";

// Committers' clocks may be wrong; GitHub's own, which dates the merges, is not.
const clockSlackMs = 24 * 3_600_000;

/**
 * The pull requests whose merge is among these commits, oldest first. Found by the merge commit, which is the pull
 * request's own for merges, squashes and rebases alike. Commits of a branch may be older than the previous release, so
 * the earliest date of them all says how far back to look.
 */
export async function pullsOf(
  feed: MergedFeed,
  commits: readonly Commit[],
  baseDate: string | null,
): Promise<readonly MergedPull[]> {
  if (commits.length === 0) return [];
  const range = new Set(commits.map((one) => one.sha));
  const dates = [...commits.map((one) => one.date), ...(baseDate === null ? [] : [baseDate])].map(Date.parse);
  const earliest = dates.reduce((least, date) => Math.min(least, date));
  const merged = await feed.since(new Date(earliest - clockSlackMs).toISOString().replace(/\.\d+Z$/, "Z"));
  return merged
    .filter((pull) => range.has(pull.mergeCommit))
    .sort((a, b) => (a.mergedAt < b.mergedAt ? -1 : a.mergedAt > b.mergedAt ? 1 : a.number - b.number));
}

export interface MergedChanges {
  readonly changes: readonly MergedChange[];
  /** The files that each of them touched, oldest first; asked for at once, and once only. */
  touched(): Promise<readonly TouchedFiles[]>;
}

/**
 * Each pull request as the manifest keeps it, with the plan as it stood at the merge, in the body and in files. `between`
 * are the paths that differ since the release before, null where they are not known: only where a plan file may be among
 * them is asked which pull request touched it.
 */
export async function mergedChanges(
  ports: Pick<Ports, "contents" | "pulls" | "digest" | "log">,
  pulls: readonly MergedPull[],
  rules: PlanFiles,
  between: readonly string[] | null,
): Promise<MergedChanges> {
  const files = filesOf(ports, pulls);
  const mayHoldPlans = between === null || between.some(matchesAny(rules.files));
  const [bodies, listed] = await Promise.all([
    Promise.all(pulls.map((pull) => ports.pulls.bodyAtMerge(pull))),
    mayHoldPlans ? files() : null,
  ]);
  const merged = pulls.map(({ number, mergeCommit }, index) => {
    const { paths, complete } = listed?.[index] ?? { paths: [], complete: true };
    return { number, mergeCommit, body: bodies[index] ?? null, paths, complete };
  });
  for (const one of merged) warnOf(ports, one);
  const plans = await mergedPlans(ports, merged, rules);
  const changes = pulls.map((pull, index): MergedChange => {
    const { number, title, author, mergeCommit, mergedAt } = pull;
    return { number, title, author, mergeCommit, mergedAt, plan: plans[index] ?? null };
  });
  const touched = async (): Promise<readonly TouchedFiles[]> => {
    const known = await files();
    return changes.map((change, index) => {
      const { paths = [], complete = false } = known[index] ?? {};
      return { change, paths: new Set(paths), complete };
    });
  };
  return { changes, touched };
}

interface Listed {
  readonly paths: readonly string[];
  readonly complete: boolean;
}

// Whoever asks first asks for all.
function filesOf(
  { pulls: api }: Pick<Ports, "pulls">,
  pulls: readonly MergedPull[],
): () => Promise<readonly Listed[]> {
  let asked: Promise<readonly Listed[]> | null = null;
  return () => {
    asked ??= Promise.all(pulls.map(({ number }) => api.touched(number)));
    return asked;
  };
}

function warnOf(
  { log }: Pick<Ports, "log">,
  { number, body, complete }: { number: number; body: string | null; complete: boolean },
): void {
  if (body === null) {
    log.warning(
      `The body of #${number} was edited after the merge, and GitHub does not tell what it was before: it counts as a change without a rollback plan.`,
    );
  }
  if (!complete) {
    log.warning(
      `GitHub does not list all files of #${number}: a rollback plan in one of the others is not in the manifest, unless the description names its file.`,
    );
  }
}
