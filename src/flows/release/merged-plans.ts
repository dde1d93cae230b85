import { choosePlan, planFilesNamed, planFilesOf } from "../../core/plan/choose.ts";
import { matchesAny } from "../../core/policy/glob.ts";
import type { PlanRules } from "../../core/policy/plan-rules.ts";
import type { MergedPlan } from "../../core/release/manifest.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type Tree, textsOf } from "../plan/texts-of.ts";

/** Globs of the files that may hold a plan. */
export type PlanFiles = Pick<PlanRules, "files">;

/** A merged pull request: its body at the merge, and the paths that it added or changed. */
export interface Merged {
  /** Null when it is not known. */
  readonly body: string | null;
  readonly paths: readonly string[];
  readonly mergeCommit: string;
}

/**
 * The plan of each merged pull request, chosen as the plan check chose it, with its files as they were merged; null for
 * one that has none. Where a file may hold it, the tree of that merge is asked for; the texts of all come together.
 */
export async function mergedPlans(
  ports: Pick<Ports, "contents" | "digest">,
  merged: readonly Merged[],
  rules: PlanFiles,
): Promise<readonly (MergedPlan | null)[]> {
  const trees = await Promise.all(
    merged.map((one) => (mayHaveFiles(one, rules) ? ports.contents.treeOf(one.mergeCommit) : noFiles)),
  );
  return Promise.all(merged.map((one, index) => planOf(ports, one, trees[index] ?? noFiles, rules)));
}

const noFiles: Tree = { entries: [], complete: true };

function mayHaveFiles({ body, paths }: Merged, rules: PlanFiles): boolean {
  if (body === null) return false;
  return paths.some(matchesAny(rules.files)) || planFilesNamed(body, rules).length > 0;
}

async function planOf(
  ports: Pick<Ports, "contents" | "digest">,
  { body, paths }: Merged,
  tree: Tree,
  rules: PlanFiles,
): Promise<MergedPlan | null> {
  if (body === null) return null;
  const atHead = new Set(tree.entries.map(({ path }) => path));
  const planFiles = planFilesOf({ description: body, touched: paths, atHead }, rules);
  const reader = textsOf(ports, tree);
  await reader.read(planFiles);
  const files = planFiles.map((path) => ({ path, text: reader.texts.get(path) ?? null }));
  const { plan } = choosePlan(body, files);
  if (!plan.found) return null;
  // What looked like a field and is not read as one says nothing.
  const answered = Object.entries(plan.fields).filter(([, { unread }]) => unread === undefined);
  const fields = Object.fromEntries(answered.map(([id, { text }]) => [id, text]));
  return { fields, oldCodeOnNewSchema: plan.oldCodeOnNewSchema, bodySha256: ports.digest.sha256(body) };
}
