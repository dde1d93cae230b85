import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Gitops, GitopsBranch, GitopsEntry, GitopsTip } from "../../kernel/ports/gitops.ts";
import type { Log } from "../../kernel/ports/index.ts";
import { gitopsProblem } from "./gitops-problem.ts";
import { pushCommit } from "./gitops-push.ts";
import { type GitopsRemote, gitopsCredential, openGitopsRemote } from "./gitops-remote.ts";
import { type ToolResult, tools } from "./tool.ts";

export interface GitopsSettings {
  /** A private folder is made here, and is gone when the branch is closed. */
  readonly temp: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Pick<Log, "mask">;
}

const maxLength = 4_000_000;

/** Branches elsewhere, by the git of this machine, in a private folder. Not ended by a cancelled job: the deadline holds. */
export function machineGitops({ temp, environment, log }: GitopsSettings): Gitops {
  const running = tools(environment);
  return {
    async open(place, msLeft) {
      if (place.login !== null) {
        log.mask(place.login.token);
        log.mask(gitopsCredential(place.login));
      }
      await mkdir(temp, { recursive: true });
      const folder = await mkdtemp(join(temp, "rr-gitops-"));
      const close = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
      const remote = await openGitopsRemote(running, folder, place, environment["SSH_AUTH_SOCK"], msLeft);
      if ("git" in remote) return { kind: "open", branch: branchOf(remote, place.branch, folder, close) };
      await close();
      return gitopsProblem(remote);
    },
  };
}

function branchOf(
  remote: GitopsRemote,
  branch: string,
  folder: string,
  close: () => Promise<void>,
): GitopsBranch {
  const here = new Set<string>();
  async function fetch(wanted: string): Promise<GitopsTip> {
    // One commit and its trees; what a file holds is fetched when it is asked for, where the server can do that.
    const words = [
      "fetch",
      "--quiet",
      "--no-tags",
      "--depth=1",
      "--filter=blob:none",
      "--no-write-fetch-head",
    ];
    const local = "refs/rollback-ready/fetched";
    const fetched = await remote.git([...words, "origin", `+${wanted}:${local}`]);
    if (!isDone(fetched)) return gitopsProblem(fetched);
    const parsed = await remote.git(["rev-parse", "--verify", `${local}^{commit}`]);
    if (!isDone(parsed)) return gitopsProblem(parsed);
    const commit = parsed.out.trim();
    here.add(commit);
    return { kind: "tip", commit };
  }
  return {
    tip: () => fetch(`refs/heads/${branch}`),
    async entries(commit, paths) {
      if (!here.has(commit)) {
        const fetched = await fetch(commit);
        if (fetched.kind === "problem") return fetched;
      }
      const listed = await remote.git(["ls-tree", "-r", "-z", "--full-tree", commit, "--", ...paths]);
      return isDone(listed) ? { kind: "entries", entries: entriesOf(listed.out) } : gitopsProblem(listed);
    },
    async text(entry) {
      const problem = (words: string) => ({ kind: "problem", reason: "other", problem: words }) as const;
      if (!/^100/.test(entry.mode)) return problem("it is a link or a submodule, no file");
      const read = await remote.git(["cat-file", "blob", entry.object]);
      if (!isDone(read)) return gitopsProblem(read);
      if (read.out.length > maxLength) return problem("it is longer than 4 MB");
      // What is no UTF-8 became this, and could not be written back as it was.
      return read.out.includes("\uFFFD") ? problem("it is not UTF-8") : { kind: "text", text: read.out };
    },
    push: (commit) => pushCommit(remote, branch, folder, commit),
    close,
  };
}

// git docs: ls-tree -z; "<mode> SP <type> SP <object> TAB <file>".
function entriesOf(out: string): readonly GitopsEntry[] {
  return out.split("\0").flatMap((line) => {
    const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    return mode === undefined || object === undefined || path === undefined ? [] : [{ mode, object, path }];
  });
}

type Done = Extract<ToolResult, { kind: "exited" }>;

function isDone(result: ToolResult): result is Done {
  return result.kind === "exited" && result.code === 0;
}
