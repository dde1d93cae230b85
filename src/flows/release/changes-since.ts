import { parsePlan } from "../../core/plan/parse.ts";
import type { MergedChange, MergedPlan } from "../../core/release/manifest.ts";
import type { Pull } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

// Committers' clocks may be wrong; GitHub's own, which dates the merges, is not.
const clockSlackMs = 24 * 3_600_000;

/**
 * The pull requests whose merge lies between two commits, oldest first, each with its plan as the body stands now. Found
 * by the merge commit, which is the pull request's own for merges, squashes and rebases alike. Commits of a branch may
 * be older than the previous release, so the earliest date of them all says how far back to look.
 */
export async function changesSince(
  ports: Pick<Ports, "commits" | "pulls" | "digest">,
  previous: { readonly commit: string } | null,
  commit: string,
): Promise<readonly MergedChange[]> {
  if (previous === null) return [];
  const commits = await ports.commits.between(previous.commit, commit);
  if (commits.length === 0) return [];
  const range = new Set(commits.map((one) => one.sha));
  const before = await ports.commits.find(previous.commit);
  const dates = [...commits, ...(before === null ? [] : [before])].map((one) => Date.parse(one.date));
  const earliest = dates.reduce((least, date) => Math.min(least, date));
  const merged = await ports.pulls.mergedSince(new Date(earliest - clockSlackMs).toISOString());
  return merged
    .flatMap((pull) => changeOf(ports, pull))
    .filter((change) => range.has(change.mergeCommit))
    .sort((a, b) => (a.mergedAt < b.mergedAt ? -1 : a.mergedAt > b.mergedAt ? 1 : a.number - b.number));
}

function changeOf(ports: Pick<Ports, "digest">, pull: Pull): MergedChange[] {
  if (pull.mergeCommit === null || pull.mergedAt === null) return [];
  const { number, title, author, mergeCommit, mergedAt } = pull;
  return [{ number, title, author, mergeCommit, mergedAt, plan: mergedPlan(ports, pull.body) }];
}

function mergedPlan(ports: Pick<Ports, "digest">, body: string): MergedPlan | null {
  const plan = parsePlan(body);
  if (!plan.found) return null;
  const fields = Object.fromEntries(Object.entries(plan.fields).map(([id, field]) => [id, field.text]));
  return { fields, oldCodeOnNewSchema: plan.oldCodeOnNewSchema, bodySha256: ports.digest.sha256(body) };
}
