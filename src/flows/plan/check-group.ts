import { touchedPaths } from "../../core/migrations/change.ts";
import { treeFiles } from "../../core/migrations/tree-files.ts";
import type { CheckText } from "../../core/plan/check-text.ts";
import type { MergeGroup, Ports, Pull } from "../../kernel/ports/index.ts";
import type { LoadedPolicy } from "../policy/load-policy.ts";
import { type CheckedPull, type CheckPorts, checkPull } from "./check-pull.ts";
import { type Conclusion, conclusionOf } from "./conclusion.ts";
import { type Candidate, findGroup } from "./find-group.ts";

/** The pull requests of a merge group, each checked again on the base that the group is built on. */
export interface CheckedGroup {
  readonly pulls: readonly CheckedPull[];
  readonly result: CheckText;
  readonly conclusion: Conclusion;
}

/** Something about a group that no pull request of its own is to blame for: in a few words, and what to do. */
interface Strange {
  readonly title: string;
  readonly write?: string;
}

/**
 * Checks a merge group. Its event names no pull request, so they are found by what GitHub says of its commits; a group
 * with a commit that is no open pull request's to the same branch, or with a file that none of them changes, does not pass.
 */
export async function checkGroup(
  ports: CheckPorts & Pick<Ports, "pulls">,
  group: MergeGroup,
  policy: LoadedPolicy,
): Promise<CheckedGroup> {
  const { candidates, unexplained } = await findGroup(ports, group);
  const { queued, strangers } = await lookUp(ports, candidates, group.baseRef);
  const pulls: CheckedPull[] = [];
  for (const pull of queued) pulls.push(await checkPull(ports, pull, group.baseSha, policy));
  const strange: Strange[] = strangers.map((number) => ({ title: `#${number} is not open to this branch` }));
  if (unexplained !== null) strange.push(unexplained);
  const stray = await strayPaths(ports, group, pulls);
  if (stray === null) strange.push({ title: "not all of its files could be listed" });
  else if (stray > 0)
    strange.push({ title: `${stray} of its files are changed by none of these pull requests` });
  if (pulls.length + strange.length === 0)
    strange.push({ title: "no pull request is known for this merge group" });
  const { enforcement } = policy.policy.plan;
  return {
    pulls,
    result: together(pulls, strange),
    conclusion: strange.length > 0 ? unreadyAs(enforcement) : worst(pulls, enforcement),
  };
}

// A commit may be linked to pull requests of strangers, who have it on a branch of theirs: one to this branch is enough.
async function lookUp(ports: Pick<Ports, "pulls">, candidates: readonly Candidate[], baseRef: string) {
  const queued = new Map<number, Pull>();
  const strangers = new Set<number>();
  const numbers = [...new Set(candidates.flatMap(({ anyOf }) => anyOf))].sort((a, b) => a - b);
  for (const number of numbers) {
    const pull = await ports.pulls.get(number);
    if (pull.state === "open" && baseRef === `refs/heads/${pull.baseRef}`) queued.set(number, pull);
  }
  for (const { anyOf } of candidates) {
    if (anyOf.some((number) => queued.has(number))) continue;
    for (const number of anyOf) strangers.add(number);
  }
  return { queued: [...queued.values()], strangers: [...strangers] };
}

// Whoever names a pull request for a commit may be wrong; what none of them changes is nobody's.
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

function worst(pulls: readonly CheckedPull[], enforcement: "block" | "warn"): Conclusion {
  const each = new Set(pulls.map((pull) => conclusionOf(pull, enforcement)));
  if (each.has("failure")) return "failure";
  return each.has("neutral") ? "neutral" : "success";
}

function unreadyAs(enforcement: "block" | "warn"): Conclusion {
  return enforcement === "warn" ? "neutral" : "failure";
}

function together(pulls: readonly CheckedPull[], strange: readonly Strange[]): CheckText {
  const unready = pulls.filter(({ result }) => !result.passed);
  const numbers = (some: readonly CheckedPull[]): string =>
    some.map(({ pull }) => `#${pull.number}`).join(", ");
  const problems = [
    ...(unready.length === 0 ? [] : [numbers(unready)]),
    ...strange.map(({ title: problem }) => problem),
  ];
  const passed = problems.length === 0;
  const title = passed ? `Ready to go back: ${numbers(pulls)}` : `Not ready: ${problems.join("; ")}`;
  const each = [...unready, ...pulls.filter(({ result }) => result.passed)].map(
    ({ pull, result }) => `# #${pull.number}\n\n${fitting(result, maxSummary / pulls.length)}`,
  );
  const writes = strange.flatMap(({ write }) => write ?? []);
  return {
    passed,
    title: title.slice(0, 100),
    summary: [`## ${passed ? "✅" : "❌"} ${title}`, ...writes, ...each].join("\n\n"),
  };
}

// GitHub docs: 65,535 characters for the summary of a check run.
const maxSummary = 58_000;

// What is cut may leave a block of code open, which swallows what stands below it.
function fitting({ title, passed, summary }: CheckText, room: number): string {
  if (summary.length <= room) return summary;
  return `## ${passed ? "✅" : "❌"} ${title}\n\nThe check of this pull request itself says what to write.`;
}
