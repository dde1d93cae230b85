import { join } from "node:path";
import type { GitopsChange, GitopsCommit, GitopsPush } from "../../kernel/ports/gitops.ts";
import { gitopsProblem, withoutAddresses } from "./gitops-problem.ts";
import type { GitopsRemote } from "./gitops-remote.ts";
import { refusalOf } from "./push-refusal.ts";
import { type ToolResult, toolProblem } from "./tool.ts";

const who = { name: "rollback-ready", email: "rollback-ready@users.noreply.github.com" };

/**
 * Makes a commit on its parent and pushes it. The lease makes git push nothing when the branch is not at the parent any
 * more, a branch that was deleted included; as the commit's parent is that tip, the push is a fast-forward always.
 */
export async function pushCommit(
  remote: GitopsRemote,
  branch: string,
  folder: string,
  { parent, changes, message }: GitopsCommit,
): Promise<GitopsPush> {
  const made = await makeCommit(remote, folder, parent, changes, message);
  if (made.kind !== "made") return made;
  const ref = `refs/heads/${branch}`;
  const refspec = `${made.commit}:${ref}`;
  const words = ["push", "--porcelain", `--force-with-lease=${ref}:${parent}`, "origin", refspec];
  const pushed = await remote.git(words);
  if (pushed.kind !== "exited") {
    return pushed.kind === "absent" ? refused(pushed) : { kind: "unanswered", problem: toolProblem(pushed) };
  }
  // git docs: push --porcelain; the flag of a line is its first character.
  const line = pushed.out.split("\n").find((one) => one.includes(`:${ref}\t`));
  const flag = line?.[0];
  if (flag === " " || flag === "=") return { kind: "pushed", commit: made.commit };
  if (line !== undefined && flag === "!") return declined(line, pushed.err);
  const refusal = refusalOf(pushed.err);
  return refusal.reason === "other"
    ? { kind: "unanswered", problem: withoutAddresses(refusal.seen) }
    : { kind: "refused", seen: withoutAddresses(refusal.seen) };
}

type Made = { readonly kind: "made"; readonly commit: string } | GitopsPush;

async function makeCommit(
  { git }: GitopsRemote,
  folder: string,
  parent: string,
  changes: readonly GitopsChange[],
  message: string,
): Promise<Made> {
  const index = { GIT_INDEX_FILE: join(folder, "index") };
  const read = await git(["read-tree", parent], undefined, index);
  if (!isDone(read)) return refused(read);
  const lines: string[] = [];
  for (const change of changes) {
    // A place that was a file and is to be a folder, or the other way round, is emptied before.
    lines.push(`0 ${"0".repeat(40)}\t${change.path}\0`);
    if (change.kind === "removed") continue;
    const object = change.kind === "object" ? change.object : await written(git, change.text);
    if (typeof object !== "string") return refused(object);
    lines.push(`${change.mode} ${object}\t${change.path}\0`);
  }
  // What is taken away first leaves room for a folder of the same name.
  const ordered = [
    ...lines.filter((line) => line.startsWith("0 ")),
    ...lines.filter((line) => !line.startsWith("0 ")),
  ];
  const staged = await git(["update-index", "-z", "--index-info"], ordered.join(""), index);
  if (!isDone(staged)) return refused(staged);
  // What files hold need not be here.
  const tree = await git(["write-tree", "--missing-ok"], undefined, index);
  if (!isDone(tree)) return refused(tree);
  const before = await git(["rev-parse", "--verify", `${parent}^{tree}`]);
  if (!isDone(before)) return refused(before);
  if (before.out.trim() === tree.out.trim()) return { kind: "same" };
  const author = {
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
  };
  const signedOff = `${message}\nSigned-off-by: ${who.name} <${who.email}>\n`;
  const commit = await git(["commit-tree", tree.out.trim(), "-p", parent, "-F", "-"], signedOff, author);
  return isDone(commit) ? { kind: "made", commit: commit.out.trim() } : refused(commit);
}

async function written(git: GitopsRemote["git"], text: string): Promise<string | ToolResult> {
  const made = await git(["hash-object", "-t", "blob", "-w", "--stdin"], text);
  return isDone(made) ? made.out.trim() : made;
}

type Done = Extract<ToolResult, { kind: "exited" }>;

function isDone(result: ToolResult): result is Done {
  return result.kind === "exited" && result.code === 0;
}

/** Nothing was sent yet, so whatever failed, the branch is as it was. */
function refused(result: ToolResult): GitopsPush {
  return { kind: "refused", seen: gitopsProblem(result).problem };
}

function declined(line: string, err: string): GitopsPush {
  const [, , summary = ""] = line.split("\t");
  const isMoved =
    /stale info|fetch first|non-fast-forward|cannot lock ref|failed to (update|lock) ref|incorrect old value/i;
  if (isMoved.test(summary)) return { kind: "moved" };
  const [, said = summary] = /^\[[^\]]*\] \((.*)\)$/.exec(summary) ?? [];
  // The server took all of it and then said nothing about this ref.
  if (/remote failed to report status/.test(said)) return { kind: "unanswered", problem: said };
  return { kind: "refused", seen: withoutAddresses(refusalOf(`${err}\n${said}`).seen) };
}
