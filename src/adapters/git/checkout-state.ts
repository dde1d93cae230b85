import { realpath } from "node:fs/promises";
import { dirname } from "node:path";
import type { CheckoutState } from "../../kernel/ports/index.ts";
import { runGit } from "./command.ts";
import { isRemoteOf } from "./remote-address.ts";
import { type Tools, toolProblem } from "./tool.ts";

const deadlineMs = 30_000;
const shown = 20;

/** The state of the git work tree at the root of the workspace. Nothing is written, not even git's index. */
export async function checkoutState(
  tools: Tools,
  workspace: string,
  repositoryUrl: string,
): Promise<CheckoutState> {
  const folder = await realpath(workspace).catch(() => null);
  if (folder === null) return { kind: "absent", reason: "no-work-tree" };
  const git = (args: readonly string[]) =>
    // A repository above the workspace is not the workspace's.
    runGit(tools, folder, ["-c", `safe.directory=${folder}`, ...args], {
      env: { GIT_CEILING_DIRECTORIES: dirname(folder) },
      timeoutMs: deadlineMs,
    });
  const inside = await git(["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"]);
  if (inside.kind === "absent") return { kind: "absent", reason: "no-git" };
  if (inside.kind !== "exited") return { kind: "unknown", problem: toolProblem(inside) };
  if (/not a git repository/.test(inside.err)) return { kind: "absent", reason: "no-work-tree" };
  const [isWorkTree, isShallow] = inside.out.trim().split("\n");
  if (inside.code !== 0) return { kind: "unknown", problem: firstLine(inside.err) };
  if (isWorkTree !== "true") return { kind: "absent", reason: "no-work-tree" };
  const filter = foreignFilter(
    await output(git(["config", "--show-scope", "-z", "--get-regexp", "^filter\\."])),
  );
  if (filter !== null) {
    return {
      kind: "unknown",
      problem: `the clone's own settings name the filter \`${filter}\`, which is not run`,
    };
  }
  const head = await output(git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]));
  const changed = await git([
    "status",
    "--porcelain",
    "-z",
    "--untracked-files=no",
    "--no-renames",
    "--ignore-submodules=dirty",
  ]);
  if (changed.kind !== "exited") return { kind: "unknown", problem: toolProblem(changed) };
  if (changed.code !== 0) return { kind: "unknown", problem: firstLine(changed.err) };
  const paths = changed.out
    .split("\0")
    .filter(Boolean)
    .map((entry) => entry.slice(3))
    .sort();
  const origin = (await output(git(["config", "--get", "remote.origin.url"]))).trim();
  return {
    kind: "checkout",
    head: head.trim() || null,
    shallow: isShallow === "true",
    modified: { count: paths.length, first: paths.slice(0, shown) },
    remote: origin === "" ? "none" : isRemoteOf(origin, repositoryUrl) ? "same" : "other",
  };
}

async function output(running: ReturnType<typeof runGit>): Promise<string> {
  const ran = await running;
  return ran.kind === "exited" && ran.code === 0 ? ran.out : "";
}

// git runs a filter's commands to compare files. Git LFS sets up its own in each clone (`git lfs install --local`).
const lfs = new Map([
  ["filter.lfs.clean", "git-lfs clean -- %f"],
  ["filter.lfs.smudge", "git-lfs smudge -- %f"],
  ["filter.lfs.process", "git-lfs filter-process"],
  ["filter.lfs.required", "true"],
]);

function foreignFilter(listed: string): string | null {
  const fields = listed.split("\0");
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [scope, entry = ""] = fields.slice(at);
    const [name = "", ...value] = entry.split("\n");
    const isOurs = scope === "system" || scope === "global" || scope === "command";
    if (!isOurs && lfs.get(name) !== value.join("\n")) return name.split(".").slice(1, -1).join(".");
  }
  return null;
}

function firstLine(err: string): string {
  return err.split("\n").find((line) => line !== "") ?? "git failed without a word";
}
