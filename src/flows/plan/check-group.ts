import { touchedPaths } from "../../core/migrations/change.ts";
import { treeFiles } from "../../core/migrations/tree-files.ts";
import type { CheckText } from "../../core/plan/check-text.ts";
import { type GroupCommit, groupPulls } from "../../core/plan/group-pulls.ts";
import type { MergeGroup, Ports, Pull } from "../../kernel/ports/index.ts";
import type { LoadedPolicy } from "../policy/load-policy.ts";
import { type CheckedPull, type CheckPorts, checkPull } from "./check-pull.ts";

/** The pull requests of a merge group, each checked again on the base that the group is built on. */
export interface CheckedGroup {
  readonly pulls: readonly CheckedPull[];
  readonly result: CheckText;
}

/**
 * Checks a merge group. Its event names no pull request, so they are found by the commits that the group adds; a group
 * with a commit that is no open pull request's to the same branch, or with a file that none of them changes, does not pass.
 */
export async function checkGroup(
  ports: CheckPorts & Pick<Ports, "pulls">,
  { baseSha, headSha, baseRef }: MergeGroup,
  policy: LoadedPolicy,
): Promise<CheckedGroup> {
  const { commits } = await ports.commits.compare(baseSha, headSha);
  const named = groupPulls(commits, headSha, ports.run.ref);
  const linked = await Promise.all(
    named.unnamed.map((sha) => ports.conversation.pullsWith(broughtBy(sha, commits))),
  );
  const numbers = [...new Set([...named.numbers, ...linked.flat()])].sort((a, b) => a - b);
  const pulls: CheckedPull[] = [];
  const strange: string[] = [];
  for (const number of numbers) {
    const pull = await ports.pulls.get(number);
    if (isQueued(pull, baseRef)) pulls.push(await checkPull(ports, pull, baseSha, policy));
    else strange.push(`#${number} is not open to this branch`);
  }
  const unknown = linked.filter((found) => found.length === 0).length;
  if (unknown > 0) strange.push(`${unknown} of its commits name no pull request`);
  const stray = await strayPaths(ports, { baseSha, headSha }, pulls);
  if (stray === null) strange.push("not all of its files could be listed");
  else if (stray > 0) strange.push(`${stray} of its files are changed by none of these pull requests`);
  return { pulls, result: together(pulls, strange) };
}

// GitHub may link a commit that the queue made to nothing; what it merges is the pull request's own.
function broughtBy(sha: string, commits: readonly GroupCommit[]): readonly string[] {
  const merged = commits.find((commit) => commit.sha === sha)?.parents.slice(1) ?? [];
  return [sha, ...merged];
}

// A subject is a stranger's text: it may name a pull request that is in order, for a commit that is another's.
async function strayPaths(
  ports: Pick<Ports, "contents">,
  { baseSha, headSha }: Pick<MergeGroup, "baseSha" | "headSha">,
  pulls: readonly CheckedPull[],
): Promise<number | null> {
  const [before, head] = await Promise.all([ports.contents.treeOf(baseSha), ports.contents.treeOf(headSha)]);
  if (!before.complete || !head.complete) return null;
  const { present, gone } = touchedPaths(treeFiles(before.entries, head.entries));
  const own = new Set(pulls.flatMap(({ paths }) => paths));
  return [...present, ...gone].filter((path) => !own.has(path)).length;
}

function isQueued({ state, baseRef }: Pull, groupBase: string): boolean {
  return state === "open" && groupBase === `refs/heads/${baseRef}`;
}

function together(pulls: readonly CheckedPull[], strange: readonly string[]): CheckText {
  const unready = pulls.filter(({ result }) => !result.passed);
  const numbers = (some: readonly CheckedPull[]): string =>
    some.map(({ pull }) => `#${pull.number}`).join(", ");
  const problems = [
    ...(unready.length === 0 ? [] : [numbers(unready)]),
    ...strange,
    ...(pulls.length + strange.length === 0 ? ["no pull request is known for this merge group"] : []),
  ];
  const passed = problems.length === 0;
  const title = passed ? `Ready to go back: ${numbers(pulls)}` : `Not ready: ${problems.join("; ")}`;
  const each = [...unready, ...pulls.filter(({ result }) => result.passed)].map(
    ({ pull, result }) => `# #${pull.number}\n\n${fitting(result, maxSummary / pulls.length)}`,
  );
  return {
    passed,
    title: title.slice(0, 100),
    summary: [`## ${passed ? "✅" : "❌"} ${title}`, ...each].join("\n\n"),
  };
}

// GitHub docs: 65,535 characters for the summary of a check run.
const maxSummary = 58_000;

// What is cut may leave a block of code open, which swallows what stands below it.
function fitting({ title, passed, summary }: CheckText, room: number): string {
  if (summary.length <= room) return summary;
  return `## ${passed ? "✅" : "❌"} ${title}\n\nThe check of this pull request itself says what to write.`;
}
