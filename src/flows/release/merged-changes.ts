import { choosePlan, planFilesNamed } from "../../core/plan/choose.ts";
import type { MergedChange, MergedPlan } from "../../core/release/manifest.ts";
import type { Commit, MergedPull } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { MergedFeed } from "./merged-feed.ts";

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

/**
 * Each pull request as the manifest keeps it, with the plan as its body stood at the merge; what the body names as its
 * plan is read as it was merged. `planFiles` are the globs of the policy.
 */
export async function mergedChanges(
  ports: Pick<Ports, "contents" | "pulls" | "digest" | "log">,
  pulls: readonly MergedPull[],
  planFiles: readonly string[],
): Promise<readonly MergedChange[]> {
  return Promise.all(
    pulls.map(async (pull): Promise<MergedChange> => {
      const { number, title, author, mergeCommit, mergedAt } = pull;
      const body = await ports.pulls.bodyAtMerge(pull);
      if (body === null) {
        ports.log.warning(
          `The body of #${number} was edited after the merge, and GitHub does not tell what it was before: it counts as a change without a rollback plan.`,
        );
      }
      const plan = body === null ? null : await mergedPlan(ports, body, mergeCommit, planFiles);
      return { number, title, author, mergeCommit, mergedAt, plan };
    }),
  );
}

async function mergedPlan(
  ports: Pick<Ports, "contents" | "digest">,
  body: string,
  mergeCommit: string,
  planFiles: readonly string[],
): Promise<MergedPlan | null> {
  const files = await Promise.all(
    planFilesNamed(body, { files: [...planFiles] }).map(async (path) => {
      const file = await ports.contents.textAt(path, mergeCommit);
      return { path, text: file.kind === "text" ? file.text : null };
    }),
  );
  const { plan } = choosePlan(body, files);
  if (!plan.found) return null;
  const fields = Object.fromEntries(Object.entries(plan.fields).map(([id, field]) => [id, field.text]));
  return { fields, oldCodeOnNewSchema: plan.oldCodeOnNewSchema, bodySha256: ports.digest.sha256(body) };
}
